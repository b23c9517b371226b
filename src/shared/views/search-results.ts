import type { Dossier } from '../model';
import type { Excerpt, SearchAnswer, SearchGroup } from '../search/answer';
import { type Entry, entryOf } from '../search/search-fields';

/** One line of the results: a record with what was found of it, or a further place in the same source. */
export interface ResultRow {
  readonly key: string;
  readonly entry: Entry;
  /** The earlier text of a source in which it was found; null for the present one and for all else. */
  readonly textHash: string | null;
  /** Whether it is a further place of what the line before it is about. */
  readonly isFurther: boolean;
  /** What was found in what names the record, in the order of its fields. */
  readonly names: readonly Excerpt[];
  readonly excerpts: readonly Excerpt[];
  readonly hits: number;
}

export interface ResultGroup {
  readonly group: SearchGroup;
  readonly count: number;
  readonly rows: readonly ResultRow[];
  /** How many results are shown. */
  readonly shown: number;
}

const NAMES: readonly Excerpt['field'][] = ['title', 'name'];

/** What the search has found, as it is shown: by kind, each place in a source on a line of its own. What has gone meanwhile is left out. */
export function resultGroups({ groups }: SearchAnswer, dossier: Dossier): readonly ResultGroup[] {
  return groups.map(({ group, count, results }) => ({
    group,
    count,
    shown: results.length,
    rows: results.flatMap(({ table, id, textHash, excerpts, hits }) => {
      const entry = entryOf(dossier, table, id);
      return entry === null ? [] : rowsOf({ entry, textHash }, excerpts, hits);
    }),
  }));
}

function rowsOf(
  { entry, textHash }: Pick<ResultRow, 'entry' | 'textHash'>,
  excerpts: readonly Excerpt[],
  hits: number,
): readonly ResultRow[] {
  const names = excerpts.filter(({ field }) => NAMES.includes(field));
  const texts = excerpts.filter(({ field }) => field === 'text');
  const others = excerpts.filter(({ field }) => field !== 'text' && !NAMES.includes(field));
  const key = `${entry.table} ${entry.row.id}`;
  const first = {
    key,
    entry,
    textHash,
    isFurther: false,
    names,
    excerpts: [...others, ...texts.slice(0, 1)],
    hits,
  };
  const further = texts.slice(1).map((text, place) => ({
    key: `${key} ${place}`,
    entry,
    textHash,
    isFurther: true,
    names: [],
    excerpts: [text],
    hits,
  }));
  return [first, ...further];
}
