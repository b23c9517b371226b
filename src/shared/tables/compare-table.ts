import { assertNever } from '../assert-never';
import { emptyCellWords } from '../empty-cell';
import type { Dossier, Position } from '../model';
import { shiftReasonWords } from '../shift-words';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { CompareFacts, CompareView } from '../views/compare';
import { citationsOf } from './citations';
import { groupTraits, traitsOf } from './column-traits';

/** What each side has; `withdrawn` and `contradictedBy` where either can hold something. */
const PARTS = ['stance', 'firmness', 'statement', 'date', 'citation'] as const;
type Part = (typeof PARTS)[number] | 'withdrawn' | 'contradictedBy';

/** The comparison as a table: one row per issue and party, with the shift and both positions with their citations. */
export function compareTable(view: CompareView, dossier: Dossier, words: Translate): Table {
  const parts = partsOf(view);
  const headersOn = (day: string) =>
    parts.map((part) => words('tables.onDay', { column: words(`tables.${part}`), day }));
  return {
    columns: [
      words('tables.issue'),
      words('tables.party'),
      words('compare.shift'),
      words('tables.shiftWhy'),
      ...headersOn(view.from),
      ...headersOn(view.to),
    ],
    traits: [
      traitsOf('issue', words('tables.issue')),
      traitsOf('party', words('tables.party')),
      traitsOf('shift', words('compare.shift'), words('compare.shift')),
      traitsOf('shiftWhy', words('tables.shiftWhy'), words('compare.shift')),
      ...[view.from, view.to].flatMap((day) => groupTraits(parts, day, (part) => words(`tables.${part}`))),
    ],
    groupsAre: words('tables.day'),
    rows: view.entries.map((entry) => [
      entry.issue.path.join(' › '),
      entry.party.name,
      words(`glossary.shift.${entry.shift}`),
      shiftReasonWords(entry.reasons, words).join('\n'),
      ...parts.map((part) => cellOf(part, entry.before, entry.facts.before, dossier, words)),
      ...parts.map((part) => cellOf(part, entry.after, entry.facts.after, dossier, words)),
    ]),
  };
}

function partsOf({ entries }: CompareView): readonly Part[] {
  const positions = entries.flatMap(({ before, after }) => [before, after]);
  const hasWithdrawn = positions.some((position) => position?.codedShift === 'withdrawn');
  const hasContradictions = entries.some(
    ({ facts }) => facts.before.contradicts.length + facts.after.contradicts.length > 0,
  );
  return [
    ...PARTS,
    ...(hasWithdrawn ? (['withdrawn'] as const) : []),
    ...(hasContradictions ? (['contradictedBy'] as const) : []),
  ];
}

function cellOf(
  part: Part,
  position: Position | null,
  { isUncounted, contradicts }: CompareFacts,
  dossier: Dossier,
  words: Translate,
): Cell {
  if (position === null) {
    return part === 'statement' ? emptyCellWords({ isFilteredOut: false, isUncounted }, words) : null;
  }
  switch (part) {
    case 'stance':
      return words(`glossary.stance.${position.stance}`);
    case 'firmness':
      return words(`glossary.firmness.${position.firmness}`);
    case 'statement':
      return position.statement;
    case 'date':
      return position.date;
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
