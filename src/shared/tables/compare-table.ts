import { assertNever } from '../assert-never';
import { emptyCellWords } from '../empty-cell';
import type { Dossier, Position } from '../model';
import { shiftReasonWords } from '../shift-words';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { CompareFacts, CompareView } from '../views/compare';
import { citationsOf, shortCitationsOf } from './citations';
import { groupTraits, traitsOf } from './column-traits';
import { type ColumnOf, columnsOf } from './columns';
import { quotesOf, translationsOf } from './passage-cells';
import { needsStanding, standingCell } from './standing-cells';

type Column = ColumnOf<'compare'>;
/** What each side has; `withdrawn`, `contradictedBy` and `standing` where either can hold something. */
type Part = Exclude<Column, 'shift' | 'shiftWhy'> | 'withdrawn' | 'contradictedBy' | 'standing';

/** The comparison as a table: one row per issue and party, with the shift and both positions with their citations, as far as those are among the columns. */
export function compareTable(
  view: CompareView,
  dossier: Dossier,
  words: Translate,
  columns: readonly Column[] = columnsOf('compare', { view: 'compare', changesOnly: false, ...view }),
): Table {
  const parts = partsOf(view, columns, dossier);
  const has = (id: Column) => columns.includes(id);
  const headersOn = (day: string) =>
    parts.map((part) => words('tables.onDay', { column: words(`tables.${part}`), day }));
  return {
    columns: [
      words('tables.issue'),
      words('tables.party'),
      ...(has('shift') ? [words('compare.shift')] : []),
      ...(has('shiftWhy') ? [words('tables.shiftWhy')] : []),
      ...headersOn(view.from),
      ...headersOn(view.to),
    ],
    traits: [
      traitsOf('issue', words('tables.issue')),
      traitsOf('party', words('tables.party')),
      ...(has('shift') ? [traitsOf('shift', words('compare.shift'), words('compare.shift'))] : []),
      ...(has('shiftWhy') ? [traitsOf('shiftWhy', words('tables.shiftWhy'), words('compare.shift'))] : []),
      ...[view.from, view.to].flatMap((day) => groupTraits(parts, day, (part) => words(`tables.${part}`))),
    ],
    groupsAre: words('tables.day'),
    rows: view.entries.map((entry) => [
      entry.issue.path.join(' › '),
      entry.party.name,
      ...(has('shift') ? [words(`glossary.shift.${entry.shift}`)] : []),
      ...(has('shiftWhy') ? [shiftReasonWords(entry.reasons, words).join('\n')] : []),
      ...parts.map((_, at) => cellOf(at, parts, entry.before, entry.facts.before, dossier, words)),
      ...parts.map((_, at) => cellOf(at, parts, entry.after, entry.facts.after, dossier, words)),
    ]),
  };
}

function partsOf({ entries }: CompareView, columns: readonly Column[], dossier: Dossier): readonly Part[] {
  const positions = entries.flatMap(({ before, after }) => [before, after]);
  const hasWithdrawn = positions.some((position) => position?.codedShift === 'withdrawn');
  const hasContradictions = entries.some(
    ({ facts }) => facts.before.contradicts.length + facts.after.contradicts.length > 0,
  );
  return [
    ...columns.filter((id) => id !== 'shift' && id !== 'shiftWhy'),
    ...(hasWithdrawn ? (['withdrawn'] as const) : []),
    ...(hasContradictions ? (['contradictedBy'] as const) : []),
    ...(needsStanding(columns, dossier, () => positions) ? (['standing'] as const) : []),
  ];
}

function cellOf(
  at: number,
  parts: readonly Part[],
  position: Position | null,
  { isUncounted, contradicts }: CompareFacts,
  dossier: Dossier,
  words: Translate,
): Cell {
  const part = parts[at];
  if (position === null) {
    const says = Math.max(0, parts.indexOf('statement'));
    return at === says ? emptyCellWords({ isFilteredOut: false, isUncounted }, words) : null;
  }
  if (part === undefined) return null;
  switch (part) {
    case 'stance':
      return words(`glossary.stance.${position.stance}`);
    case 'firmness':
      return words(`glossary.firmness.${position.firmness}`);
    case 'statement':
      return position.statement;
    case 'date':
      return position.date;
    case 'quotes':
      return quotesOf(dossier, position);
    case 'translation':
      return translationsOf(dossier, position);
    case 'standing':
      return standingCell(dossier, position, words);
    case 'citationShort':
      return shortCitationsOf(dossier, position);
    case 'citation':
      return citationsOf(dossier, position);
    case 'withdrawn':
      return position.codedShift === 'withdrawn' ? words('glossary.shift.withdrawn') : null;
    case 'contradictedBy':
      return contradicts.length === 0 ? null : contradicts.map(({ statement }) => statement).join('\n');
    default:
      return assertNever(part);
  }
}
