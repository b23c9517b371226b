import type { Firmness } from '../../../shared/vocabulary';
import { useWords } from '../words';
import styles from './Badges.module.css';

const FILLED: Readonly<Record<Firmness, number>> = { redLine: 3, firm: 2, flexible: 1, unclear: 0 };

interface FirmnessMarkProps {
  readonly firmness: Firmness;
  /** Whether its word is left to the pointer and to screen readers, where many stand close together. */
  readonly isBare?: boolean;
}

/** Firmness as up to three bars and its word. */
export function FirmnessMark({ firmness, isBare = false }: FirmnessMarkProps) {
  const t = useWords();
  const word = t(`glossary.firmness.${firmness}`);
  return (
    <span className={styles.firmness} {...(isBare && { title: word })}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-filled={bar <= FILLED[firmness]} />
        ))}
      </span>
      {isBare ? <span className="visually-hidden">{word}</span> : word}
    </span>
  );
}
