import { Fragment, useMemo } from 'react';
import { useWords } from '../words';
import styles from './ProseDifference.module.css';
import { ShownText } from './ShownText';
import { type Piece, wordDifference } from './word-difference';

interface ProseDifferenceProps {
  /** Null when there was no such field before. */
  readonly from: string | null;
  readonly to: string;
}

/** How a text changed, word by word; where the two have little in common, the one and then the other, each in its own direction. */
export function ProseDifference({ from, to }: ProseDifferenceProps) {
  const t = useWords();
  const pieces = useMemo(() => (from === null ? null : wordDifference(from, to)), [from, to]);
  if (from === null) {
    return (
      <p className={styles.prose} dir="auto">
        <ShownText text={to} />
      </p>
    );
  }
  if (pieces === null) {
    return (
      <>
        {from !== '' && (
          <p className={styles.prose} dir="auto">
            <del>
              <ShownText text={from} />
            </del>
          </p>
        )}
        {to === '' ? (
          <p className={styles.nothing}>{t('history.nothing')}</p>
        ) : (
          <p className={styles.prose} dir="auto">
            <ins>
              <ShownText text={to} />
            </ins>
          </p>
        )}
      </>
    );
  }
  return (
    <p className={styles.prose} dir="auto">
      {pieces.map(({ kind, text }, place) => {
        const Part = kind === 'same' ? 'span' : kind === 'added' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other identity.
          <Fragment key={place}>
            {isGlued(pieces[place - 1], pieces[place]) && ' '}
            <Part>
              <ShownText text={text} />
            </Part>
          </Fragment>
        );
      })}
    </p>
  );
}

/** Whether what was removed and what was added in its place would be written as one word; Arabic letters would even join. */
function isGlued(before: Piece | undefined, piece: Piece | undefined): boolean {
  if (before === undefined || piece === undefined) return false;
  const isChange = before.kind !== 'same' && piece.kind !== 'same';
  return isChange && !/\s$/u.test(before.text) && !/^\s/u.test(piece.text);
}
