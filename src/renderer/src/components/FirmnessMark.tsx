import type { Firmness } from '../../../shared/vocabulary';
import { useWords } from '../words';
import styles from './Badges.module.css';

const FILLED: Readonly<Record<Firmness, number>> = { redLine: 3, firm: 2, flexible: 1, unclear: 0 };

/** Firmness as up to three bars and its word. */
export function FirmnessMark({ firmness }: { readonly firmness: Firmness }) {
  const t = useWords();
  return (
    <span className={styles.firmness}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-filled={bar <= FILLED[firmness]} />
        ))}
      </span>
      {t(`glossary.firmness.${firmness}`)}
    </span>
  );
}
