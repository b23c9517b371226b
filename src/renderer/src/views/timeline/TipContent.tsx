import { evidenceOf } from '../../../../shared/views/evidence';
import type { TimelineMark } from '../../../../shared/views/timeline';
import { countStances } from '../../../../shared/views/timeline-clusters';
import type { TimelineEvent } from '../../../../shared/views/timeline-events';
import { CitationText } from '../../components/CitationText';
import { DateText, datesInWords } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { PartyName } from '../../components/PartyName';
import { ShiftBadge } from '../../components/ShiftBadge';
import { StanceBadge } from '../../components/StanceBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { daysInWords } from './mark-words';
import styles from './TipContent.module.css';

/** A position in a tooltip: who, on what, how, the statement, and the first of its passages with its citation. */
export function PositionTip({ mark, value }: { readonly mark: TimelineMark; readonly value?: number }) {
  const t = useWords();
  const dossier = useDossier();
  const { position, shift } = mark;
  const party = dossier.parties.get(position.partyId);
  const [proof, ...others] = evidenceOf(dossier, position);
  return (
    <>
      <p className={styles.head}>
        {party && <PartyName party={party} isShort />}
        <bdi className={styles.issue}>{dossier.issues.get(position.issueId)?.name}</bdi>
        <DateText date={position.date} />
      </p>
      <p className={styles.badges}>
        <StanceBadge stance={position.stance} />
        <FirmnessMark firmness={position.firmness} />
        <ShiftBadge shift={shift} />
        {value !== undefined && <span className={styles.value}>{t('timeline.value', { value })}</span>}
      </p>
      <p dir="auto" className={styles.statement}>
        {position.statement}
      </p>
      {proof === undefined ? (
        <p className={styles.citation}>{t('timeline.noPassage')}</p>
      ) : (
        <>
          <blockquote dir="auto" className={styles.quote}>
            {proof.passage.quote}
          </blockquote>
          <p className={styles.citation}>
            <CitationText source={proof.source} passage={proof.passage} />
            {others.length > 0 && ` ${t('timeline.morePassages', { count: others.length })}`}
          </p>
        </>
      )}
    </>
  );
}

interface ClusterTipProps {
  readonly marks: readonly TimelineMark[];
  readonly from: number;
  readonly to: number;
}

/** Positions that stand together, in a tooltip. */
export function ClusterTip({ marks, from, to }: ClusterTipProps) {
  const t = useWords();
  return (
    <>
      <p className={styles.head}>
        <strong>{t('timeline.positions', { count: to - from })}</strong>
        <span>{daysInWords(marks[from]?.first ?? 0, marks[to - 1]?.first ?? 0, t)}</span>
      </p>
      <ul className={styles.stances}>
        {countStances(marks, from, to).map(({ stance, count }) => (
          <li key={stance}>
            <StanceBadge stance={stance} /> {count}
          </li>
        ))}
      </ul>
      <p className={styles.citation}>{t('timeline.lookCloser')}</p>
    </>
  );
}

interface EventTipProps {
  readonly events: readonly TimelineEvent[];
}

/** An event in a tooltip, or several that stand together. */
export function EventTip({ events }: EventTipProps) {
  const t = useWords();
  const dossier = useDossier();
  const [first] = events;
  if (first === undefined) return null;
  if (events.length > 1) {
    return (
      <>
        <p className={styles.head}>
          <strong>{t('timeline.events', { count: events.length })}</strong>
          <span>{daysInWords(first.first, events.at(-1)?.first ?? first.first, t)}</span>
        </p>
        <p className={styles.citation}>{t('timeline.lookCloser')}</p>
      </>
    );
  }
  const { event } = first;
  const parties = event.partyIds.flatMap((id) => dossier.parties.get(id) ?? []);
  return (
    <>
      <p className={styles.head}>
        <strong>
          <bdi>{event.name}</bdi>
        </strong>
        <span>{datesInWords(event, t)}</span>
      </p>
      <p className={styles.badges}>
        <span className={styles.value}>{t(`glossary.eventKind.${event.kind}`)}</span>
        {parties.map((party) => (
          <PartyName key={party.id} party={party} isShort />
        ))}
      </p>
      {event.notes !== '' && (
        <p dir="auto" className={styles.statement}>
          {event.notes}
        </p>
      )}
    </>
  );
}
