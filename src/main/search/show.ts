import { foldWithMap } from '../../shared/fold';
import type { Excerpt, SearchResult } from '../../shared/search/answer';
import { excerptsOf } from '../../shared/search/excerpts';
import type { WordsPart } from '../../shared/search/query';
import { searchFields } from '../../shared/search/search-fields';
import type { FoundEntry } from './find';
import type { FoldedTexts } from './folded-texts';

/** How many stretches of a source's text are shown, and of any other field. */
const OF_TEXT = 3;
const OF_FIELD = 1;

/** A record that was found, with the sought words marked in what it is, to the letter. */
export async function show(
  { entry, textHash }: FoundEntry,
  sought: readonly WordsPart[],
  texts: FoldedTexts,
): Promise<SearchResult> {
  const { table, row } = entry;
  const excerpts: Excerpt[] = [];
  let hits = 0;
  const { names, rest } = searchFields(entry);
  if (sought.length > 0) {
    for (const { field, text } of [...names, ...rest]) {
      const found = excerptsOf(field, foldWithMap(text), sought, { most: OF_FIELD });
      excerpts.push(...found.excerpts);
      hits += found.hits;
    }
    if (table === 'sources') {
      const within = await texts.get(textHash ?? row.textHash);
      const found = excerptsOf('text', within, sought, { most: OF_TEXT, isPlaced: true });
      excerpts.push(...found.excerpts);
      hits += found.hits;
    }
  }
  return { table, id: row.id, textHash, excerpts, hits };
}
