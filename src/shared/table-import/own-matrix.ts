import { glossary } from '../messages/en/glossary';
import { tables } from '../messages/en/tables';
import type { TablePlan } from './import-fields';
import type { RawRow } from './raw-table';

/*
 * Parley's own matrix, as its exports write it: in the words of every language that there is a catalogue of, which is English only so far.
 */

const WORDS = [{ glossary, tables }] as const;

/** What stands in a cell of the matrix in which nothing is stated. */
const NOTHING = new Set<string>(
  WORDS.flatMap((all) => [all.glossary.noStatement, all.glossary.uncounted, all.glossary.filteredOut]),
);
const ASSESSMENT = new Set<string>(WORDS.map((all) => all.tables.assessment));
const JUDGEMENTS = new Set<string>(WORDS.flatMap((all) => Object.values(all.glossary.judgement)));
/** The columns that every party, or issue, has in the matrix. */
const PARTS = WORDS.flatMap(({ tables: its }): string[] => [
  its.stance,
  its.firmness,
  its.statement,
  its.quotes,
  its.translation,
  its.date,
  its.stale,
  its.shift,
  its.citation,
  its.citationShort,
  its.contradictedBy,
  its.standing,
]);
const HEADS = WORDS.map((all): readonly string[] => [all.tables.issue, all.tables.party]);

/** Whether columns of these names are those of the matrix in the long layout: the issue, the party, and the columns that both share. */
export function isLongMatrix(header: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = header;
  return (
    first !== second &&
    PARTS.includes(third) &&
    HEADS.some((all) => all.includes(first) && all.includes(second))
  );
}

/** Whether columns of these names are those of the matrix in the wide layout, whose rows hold the positions of several parties, or on several issues. */
export function isWideMatrix(header: readonly string[]): boolean {
  const [first = '', ...others] = header;
  const ofParts = others.filter((name) => PARTS.some((part) => name.endsWith(`: ${part}`)));
  return (
    HEADS.some((all) => all.includes(first)) && ofParts.length > 0 && ofParts.length >= others.length - 3
  );
}

/**
 * Whether a row of a table states nothing, as rows of the long matrix do where no statement is recorded, or the filter leaves it out; and those that hold the
 * assessments. What any column says that makes a position is then missing: such a row is no error.
 */
export function statesNothing({ cells }: RawRow, { columns }: TablePlan): boolean {
  const cellOf = (place: number | undefined) => (place === undefined ? '' : (cells[place] ?? '').trim());
  const [stance, date, statement] = [columns.stance, columns.date, columns.statement].map(cellOf);
  if (ASSESSMENT.has(cellOf(columns.party)) && (stance === '' || JUDGEMENTS.has(stance ?? ''))) return true;
  const isEmpty = (cell: string) => cell === '' || NOTHING.has(cell);
  const said = [stance ?? '', statement ?? '', cellOf(columns.quote), cellOf(columns.quotes)];
  return date === '' && said.every(isEmpty) && cells.some((cell) => NOTHING.has(cell.trim()));
}
