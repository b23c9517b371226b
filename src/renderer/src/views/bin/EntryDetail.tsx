import { citationOf, locatorOf } from '../../../../shared/citation';
import type { BinEntry } from '../../../../shared/views/bin';
import { DateText, datesInWords } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { JudgementBadge } from '../../components/JudgementBadge';
import { PartyName } from '../../components/PartyName';
import { ShownText } from '../../components/ShownText';
import { StanceBadge } from '../../components/StanceBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Bin.module.css';

/** What an entry of the bin was, its passages included. */
export function EntryDetail({ entry }: { readonly entry: BinEntry }) {
  const t = useWords();
  switch (entry.table) {
    case 'positions':
      return <PositionDetail entry={entry} />;
    case 'passages':
      return (
        <>
          <Passage passage={entry.record} />
          {entry.source !== null && (
            <p className={styles.facts}>
              <bdi>{entry.source.title}</bdi>, <bdi>{locatorOf(entry.record)}</bdi>
            </p>
          )}
        </>
      );
    case 'sources':
      return (
        <>
          <Title words={entry.label} />
          <p className={styles.facts} dir="auto">
            {citationOf(entry.record)}
          </p>
          <Prose words={entry.record.notes} />
        </>
      );
    case 'assessments':
      return (
        <>
          <p className={styles.badges}>
            <JudgementBadge judgement={entry.record.judgement} />
            <DateText date={entry.record.date} />
            <bdi>{entry.issuePath}</bdi>
          </p>
          <Prose words={entry.record.note} />
        </>
      );
    case 'events':
      return (
        <>
          <Title words={entry.label} />
          <p className={styles.badges}>
            <span>{t(`glossary.eventKind.${entry.record.kind}`)}</span>
            <span>{datesInWords(entry.record, t)}</span>
            {entry.parties.map((party) => (
              <PartyName key={party.id} party={party} isShort />
            ))}
          </p>
          <Prose words={entry.record.notes} />
        </>
      );
    case 'parties':
      return (
        <>
          <p className={styles.badges}>
            <PartyName party={entry.record} />
          </p>
          <Prose words={entry.record.aliases.map(({ text }) => text).join(' · ')} />
          <Prose words={entry.record.notes} />
        </>
      );
    case 'speakers':
      return (
        <>
          <Title words={entry.label} />
          <Prose words={entry.record.office} />
          {entry.party !== null && (
            <p className={styles.badges}>
              <PartyName party={entry.party} />
            </p>
          )}
          <Prose words={entry.record.notes} />
        </>
      );
    case 'issues':
      return (
        <>
          <Title words={entry.label} />
          <Prose words={entry.issuePath} />
          <Prose words={entry.record.description} />
        </>
      );
  }
}

function PositionDetail({ entry }: { readonly entry: Extract<BinEntry, { readonly table: 'positions' }> }) {
  const t = useWords();
  const dossier = useDossier();
  const { record, party, issuePath, passages } = entry;
  return (
    <>
      <p className={styles.badges}>
        {party !== null && <PartyName party={party} />}
        <bdi>{issuePath}</bdi>
      </p>
      <p className={styles.badges}>
        <StanceBadge stance={record.stance} />
        <FirmnessMark firmness={record.firmness} />
        <DateText date={record.date} />
      </p>
      <Title words={record.statement} />
      <Prose words={record.notes} />
      {passages.length > 0 && <h3 className={styles.heading}>{t('bin.passages')}</h3>}
      {passages.map((passage) => (
        <figure key={passage.id} className={styles.figure}>
          <Passage passage={passage} />
          <figcaption className={styles.facts}>
            <bdi>{dossier.sources.get(passage.sourceId)?.title}</bdi>, <bdi>{locatorOf(passage)}</bdi>
          </figcaption>
        </figure>
      ))}
    </>
  );
}

function Passage({
  passage,
}: {
  readonly passage: { readonly quote: string; readonly translation: string };
}) {
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        <ShownText text={passage.quote} />
      </blockquote>
      <Prose words={passage.translation} />
    </>
  );
}

function Title({ words }: { readonly words: string }) {
  return (
    <p className={styles.title} dir="auto">
      {words}
    </p>
  );
}

/** The analyst's own words; nothing when there are none. */
function Prose({ words }: { readonly words: string }) {
  return words === '' ? null : (
    <p className={styles.prose} dir="auto">
      {words}
    </p>
  );
}
