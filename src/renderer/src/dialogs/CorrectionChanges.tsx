import { CornerDownRight, Hourglass } from 'lucide-react';
import { ProseDifference } from '../components/ProseDifference';
import { useWords } from '../words';
import styles from './CorrectDialog.module.css';
import type { CorrectionPreview } from './use-correction-preview';

/** How many changes are shown. */
const SHOWN = 12;
/** A change longer than this, in UTF-16 units, is another text: its beginning is enough. */
const LONG = 4_000;

/** What a correction changes, and what it does to the passages, before it is carried out. */
export function CorrectionChanges({ preview }: { readonly preview: CorrectionPreview }) {
  const t = useWords();
  const { changes, moves, waits } = preview;
  return (
    <>
      <p className={styles.effect} role="status">
        {moves + waits === 0 && <span>{t('correct.noPassages')}</span>}
        {moves > 0 && (
          <span className={styles.moves}>
            <CornerDownRight size={14} aria-hidden />
            {t('correct.move', { count: moves })}
          </span>
        )}
        {waits > 0 && (
          <span className={styles.waits}>
            <Hourglass size={14} aria-hidden />
            {t('correct.wait', { count: waits })}
          </span>
        )}
      </p>
      <h3 className={styles.heading}>{t('correct.changes', { count: changes.length })}</h3>
      <ul className={styles.changes}>
        {changes.slice(0, SHOWN).map(({ from, to }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other identity.
          <li key={at} className={styles.change}>
            <ProseDifference from={shortened(from)} to={shortened(to)} />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p className={styles.hint}>{t('correct.moreChanges', { count: changes.length - SHOWN })}</p>
      )}
    </>
  );
}

function shortened(text: string): string {
  return text.length <= LONG ? text : `${text.slice(0, LONG).toWellFormed()}…`;
}
