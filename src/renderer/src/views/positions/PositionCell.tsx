import type { PositionRow } from '../../../../shared/views/positions';
import { DateText } from '../../components/DateText';
import { FirmnessMark } from '../../components/FirmnessMark';
import { PartyName } from '../../components/PartyName';
import { StanceBadge } from '../../components/StanceBadge';
import { momentInWords } from '../../moment';
import { numberInWords, useWords } from '../../words';
import styles from './PositionCell.module.css';
import type { ColumnId } from './position-columns';

/** What a cell of the positions table shows; the analyst's and the sources' words keep their own direction. */
export function PositionCell({ row, id }: { readonly row: PositionRow; readonly id: ColumnId }) {
  const t = useWords();
  const { position } = row;
  switch (id) {
    case 'date':
      return <DateText date={position.date} />;
    case 'party':
      return (
        <span className={styles.party} title={row.party.name}>
          <PartyName party={row.party} />
        </span>
      );
    case 'issue':
      return <IssuePath row={row} />;
    case 'speaker':
      return <bdi className={styles.line}>{row.speaker?.name}</bdi>;
    case 'stance':
      return <StanceBadge stance={position.stance} />;
    case 'firmness':
      return <FirmnessMark firmness={position.firmness} />;
    case 'statement':
      return <Prose text={position.statement} />;
    case 'attribution':
      return <span className={styles.line}>{t(`glossary.attribution.${position.attribution}`)}</span>;
    case 'credibility':
      return position.credibility === null ? null : (
        <span className={styles.line}>{t(`glossary.credibility.${position.credibility}`)}</span>
      );
    case 'scaleValue':
      return position.scaleValue === null ? null : <NumberText value={position.scaleValue} />;
    case 'passageCount':
      return <NumberText value={row.passageCount} />;
    case 'quotes':
      return <Prose text={row.quotes.join('\n')} />;
    case 'citations':
      return <Prose text={row.citations.join('\n')} />;
    case 'tags':
      return (
        <span className={styles.tags}>
          {position.tags.map((tag) => (
            <bdi key={tag} className={styles.tag}>
              {tag}
            </bdi>
          ))}
        </span>
      );
    case 'notes':
      return <Prose text={position.notes} />;
    case 'coder':
      return <bdi className={styles.line}>{position.coder}</bdi>;
    case 'recordedAt':
      return <InstantText instant={position.recordedAt} />;
    case 'updatedAt':
      return <InstantText instant={position.updatedAt} />;
  }
}

function IssuePath({ row }: { readonly row: PositionRow }) {
  const parents = row.issuePath.slice(0, row.issuePath.length - row.issue.name.length);
  return (
    <span className={styles.prose} title={row.issuePath} data-prose>
      {/* One run of text: in two, an interface that runs the other way would set the parents behind the name, and swallow the space between. */}
      <bdi>
        <span className={styles.parents}>{parents}</span>
        {row.issue.name}
      </bdi>
    </span>
  );
}

function Prose({ text }: { readonly text: string }) {
  return (
    <span className={styles.prose} dir="auto" title={text} data-prose>
      {text}
    </span>
  );
}

function NumberText({ value }: { readonly value: number }) {
  return <span className={styles.number}>{numberInWords(value)}</span>;
}

function InstantText({ instant }: { readonly instant: string }) {
  return (
    <time className={styles.line} dateTime={instant}>
      {momentInWords(instant)}
    </time>
  );
}
