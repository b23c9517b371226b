import { useMemo } from 'react';
import { useWords } from '../../words';
import styles from './Fields.module.css';
import { wordDifference } from './word-difference';

interface ProseDifferenceProps {
  readonly from: string;
  readonly to: string;
}

/** How a text changed, word by word; where the two have little in common, the one and then the other, each in its own direction. */
export function ProseDifference({ from, to }: ProseDifferenceProps) {
  const t = useWords();
  const pieces = useMemo(() => wordDifference(from, to), [from, to]);
  if (pieces === null) {
    return (
      <>
        {from !== '' && (
          <p className={styles.prose} dir="auto">
            <del>{from}</del>
          </p>
        )}
        {to === '' ? (
          <p className={styles.nothing}>{t('history.nothing')}</p>
        ) : (
          <p className={styles.prose} dir="auto">
            <ins>{to}</ins>
          </p>
        )}
      </>
    );
  }
  return (
    <p className={styles.prose} dir="auto">
      {pieces.map(({ kind, text }, place) => {
        const Part = kind === 'same' ? 'span' : kind === 'added' ? 'ins' : 'del';
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other identity.
        return <Part key={place}>{text}</Part>;
      })}
    </p>
  );
}
