import { countsAsOf } from '../../../../shared/partial-date';
import type { HistoryEntry } from '../../../../shared/views/evidence';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { ProseDifference } from '../../components/ProseDifference';
import { ShiftBadge } from '../../components/ShiftBadge';
import { ShiftWhy } from '../../components/ShiftWhy';
import { ShownText } from '../../components/ShownText';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import styles from './Evidence.module.css';

interface CellHistoryEntryProps {
  readonly entry: HistoryEntry;
  /** The ISO day of the view. */
  readonly asOf: string;
  /** Whether the words are marked in which it differs from the statement before it. */
  readonly marksWords: boolean;
}

/** One statement of a history: what it said, in what it differs from the one before, and by which passages of which sources it is proved. */
export function CellHistoryEntry({ entry, asOf, marksWords }: CellHistoryEntryProps) {
  const t = useWords();
  const { position, previous, shift, reasons, evidence, counts } = entry;
  return (
    <>
      <span className={styles.badges}>
        <DateText date={position.date} />
        <StanceBadge stance={position.stance} />
        <FirmnessMark firmness={position.firmness} />
        <ShiftBadge shift={shift} />
        {!countsAsOf(position.date, asOf) && <em className={styles.later}>{t('evidence.later')}</em>}
        {!counts && <em className={styles.later}>{t('evidence.doesNotCount')}</em>}
      </span>
      <ShiftWhy reasons={reasons} />
      {marksWords && previous !== null ? (
        <ProseDifference from={previous.statement} to={position.statement} />
      ) : (
        <span dir="auto">
          <ShownText text={position.statement} />
        </span>
      )}
      {evidence.map(({ passage, source, shortCitation }) => (
        <span key={passage.id} className={styles.proof}>
          <q className={styles.proofQuote} dir="auto" lang={source.language}>
            <ShownText text={passage.quote} />
          </q>
          <bdi>{shortCitation}</bdi>
        </span>
      ))}
    </>
  );
}
