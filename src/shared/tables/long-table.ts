import type { Cell, ColumnTraits, Table } from '../table';

/** Columns next to each other with one group: the places they begin at and end before, and what the group is called. */
interface Group {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a table has a long layout beside the wide one: it has columns that come again for each party, speaker, issue or day. */
export function hasLongLayout({ traits, groupsAre }: Pick<Table, 'traits' | 'groupsAre'>): boolean {
  return groupsAre !== undefined && traits?.some(({ repeats }) => repeats) === true;
}

/**
 * A table in the long layout, which scripts and pivot tables read most easily: instead of columns for each party (or speaker, issue, day) a row for
 * each, with a column that names it. What stands once in a row stands in each of its rows. A table without groups that repeat is returned as it is.
 */
export function longTable(table: Table): Table {
  const { columns, rows, traits = [], groupsAre } = table;
  if (groupsAre === undefined || !hasLongLayout(table)) return table;
  const groups = groupsIn(traits);
  const [first] = groups;
  const last = groups.at(-1);
  if (first === undefined || last === undefined) return table;
  const around = <T>(cells: readonly T[], within: readonly T[]): readonly T[] => [
    ...cells.slice(0, first.from),
    ...within,
    ...cells.slice(last.to),
  ];
  const ofGroup = traits.slice(first.from, first.to);
  const name: ColumnTraits = {
    kind: 'text',
    group: null,
    label: groupsAre,
    repeats: false,
    isSelfEvident: true,
  };
  return {
    columns: around(columns, [groupsAre, ...ofGroup.map(({ label }) => label)]),
    rows: rows.flatMap((row) =>
      groups.map((group) => around<Cell>(row, [group.name, ...row.slice(group.from, group.to)])),
    ),
    traits: around(traits, [name, ...ofGroup.map((each) => ({ ...each, group: null, repeats: false }))]),
  };
}

/** The groups that repeat, in their order. Two of one name that touch are told apart by the label that begins anew. */
function groupsIn(traits: readonly ColumnTraits[]): readonly Group[] {
  const from = traits.findIndex(({ repeats }) => repeats);
  const end = traits.findLastIndex(({ repeats }) => repeats) + 1;
  const firstLabel = traits[from]?.label;
  const starts = Array.from({ length: end - from }, (_, at) => from + at).filter((at, place) => {
    return place === 0 || (traits[at]?.label === firstLabel && traits[at]?.kind === traits[from]?.kind);
  });
  return starts.map((start, place) => ({
    name: traits[start]?.group ?? '',
    from: start,
    to: starts[place + 1] ?? end,
  }));
}
