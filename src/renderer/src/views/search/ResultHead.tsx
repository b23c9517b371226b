import type { ReactNode } from 'react';
import { directionOf } from '../../../../shared/direction';
import type { Dossier, Source } from '../../../../shared/model';
import { textVersions } from '../../../../shared/passage-standing';
import type { Excerpt } from '../../../../shared/search/answer';
import type { ResultRow } from '../../../../shared/views/search-results';
import { DateText } from '../../components/DateText';
import { JudgementBadge } from '../../components/JudgementBadge';
import { PartyName } from '../../components/PartyName';
import { StanceBadge } from '../../components/StanceBadge';
import { languageName } from '../../language-name';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { Marked } from './Marked';
import styles from './Results.module.css';

interface ResultHeadProps {
  readonly row: ResultRow;
  readonly issuePaths: ReadonlyMap<string, string>;
}

/** What a result is: its name in its own direction, and what tells it from others of its kind. */
export function ResultHead({ row, issuePaths }: ResultHeadProps) {
  const t = useWords();
  const dossier = useDossier();
  const { entry, names, hits } = row;
  switch (entry.table) {
    case 'sources': {
      const { title, publisher, author, publishedOn, language } = entry.row;
      const origin = publisher || author;
      const earlier = row.textHash === null ? undefined : placeOf(entry.row, row.textHash);
      return (
        <>
          <Name name={title} excerpt={names[0]} />
          <span className={styles.facts} dir={directionOf(language)}>
            {origin !== '' && <bdi>{origin}</bdi>}
            {publishedOn !== '' && <DateText date={publishedOn} />}
            {language !== '' && <abbr title={languageName(language) ?? language}>{language}</abbr>}
            {hits > 1 && <bdi>{t('search.places', { count: hits })}</bdi>}
            {earlier !== undefined && <bdi className={styles.earlier}>{t('search.earlier', earlier)}</bdi>}
          </span>
        </>
      );
    }
    case 'passages': {
      const source = dossier.sources.get(entry.row.sourceId);
      return (
        <span className={styles.facts} dir={directionOf(source?.language ?? '')}>
          <bdi className={styles.origin}>{source?.title}</bdi>
          {source !== undefined && source.publishedOn !== '' && <DateText date={source.publishedOn} />}
          <bdi>¶ {entry.row.paragraph}</bdi>
        </span>
      );
    }
    case 'positions':
      return (
        <span className={styles.facts}>
          <PartyOf dossier={dossier} partyId={entry.row.partyId} />
          <bdi>{issuePaths.get(entry.row.issueId)}</bdi>
          <StanceBadge stance={entry.row.stance} />
          <DateText date={entry.row.date} />
        </span>
      );
    case 'parties':
      return <PartyName party={entry.row} drawn={names[0] && <Marked excerpt={names[0]} />} />;
    case 'speakers': {
      // What was found in it is shown below.
      const isOfficeShown = entry.row.office !== '' && !row.excerpts.some(({ field }) => field === 'office');
      return (
        <>
          <Name name={entry.row.name} excerpt={names[0]} />
          <span className={styles.facts}>
            {isOfficeShown && <bdi>{entry.row.office}</bdi>}
            <PartyOf dossier={dossier} partyId={entry.row.partyId} />
          </span>
        </>
      );
    }
    case 'issues':
      return (
        <span className={styles.name}>
          {above(issuePaths.get(entry.row.id) ?? '', entry.row.name)}
          <bdi>{names[0] === undefined ? entry.row.name : <Marked excerpt={names[0]} />}</bdi>
        </span>
      );
    case 'events':
      return (
        <>
          <Name name={entry.row.name} excerpt={names[0]} />
          <span className={styles.facts}>
            <bdi>{t(`glossary.eventKind.${entry.row.kind}`)}</bdi>
            <DateText date={entry.row.date} />
          </span>
        </>
      );
    case 'assessments':
      return (
        <span className={styles.facts}>
          <bdi>{issuePaths.get(entry.row.issueId)}</bdi>
          <JudgementBadge judgement={entry.row.judgement} />
          <DateText date={entry.row.date} />
        </span>
      );
  }
}

/** Which of a source's texts one is. */
function placeOf(source: Source, textHash: string): { number: number; count: number } | undefined {
  const versions = textVersions(source);
  const version = versions.findLast((each) => each.textHash === textHash);
  return version && { number: version.number, count: versions.length };
}

/** The path to an issue without its own name. */
function above(path: string, name: string): string {
  return path.endsWith(name) ? path.slice(0, -name.length) : '';
}

function Name({
  name,
  excerpt,
}: {
  readonly name: string;
  readonly excerpt?: Excerpt | undefined;
}): ReactNode {
  return (
    <span className={styles.name} dir="auto">
      {excerpt === undefined ? name : <Marked excerpt={excerpt} />}
    </span>
  );
}

function PartyOf({ dossier, partyId }: { readonly dossier: Dossier; readonly partyId: string }): ReactNode {
  const party = dossier.parties.get(partyId);
  return party !== undefined && <PartyName party={party} isShort />;
}
