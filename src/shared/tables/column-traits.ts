import type { ColumnKind, ColumnTraits } from '../table';

/** What is more than text, by the ids that columns have in the message catalogue. */
const KINDS: Readonly<Partial<Record<string, ColumnKind>>> = {
  date: 'date',
  publishedOn: 'date',
  assessedOn: 'date',
  statement: 'statement',
  assessmentNote: 'statement',
  quote: 'quote',
  quotes: 'quote',
  translation: 'statement',
  passageCitation: 'statement',
  citation: 'citation',
  citations: 'citation',
  citationShort: 'citation',
  sourceCitation: 'statement',
  accessedOn: 'date',
  url: 'url',
  language: 'language',
};

/** What needs no label where it stands in a cell with others. */
const SELF_EVIDENT: readonly string[] = [
  ...['date', 'party', 'issue', 'speaker', 'stance', 'firmness', 'shift', 'stale', 'withdrawn'],
  ...[
    'statement',
    'quote',
    'quotes',
    'role',
    'passageCitation',
    'assessment',
    'assessedOn',
    'assessmentNote',
  ],
  ...['attribution', 'shiftWhy', 'relation', 'differences', 'tags', 'notes', 'coder'],
];

/** The traits of a column by its id; `label` is its header within `group`, or its whole header where that is null. */
export function traitsOf(
  id: string,
  label: string,
  group: string | null = null,
  repeats = false,
): ColumnTraits {
  return { kind: KINDS[id] ?? 'text', group, label, repeats, isSelfEvident: SELF_EVIDENT.includes(id) };
}

/** The traits of the columns of one group, by their ids; `labelOf` gives the header that each has within it. */
export function groupTraits<I extends string>(
  ids: readonly I[],
  group: string,
  labelOf: (id: I) => string,
): readonly ColumnTraits[] {
  return ids.map((id) => traitsOf(id, labelOf(id), group, true));
}
