import { fold } from '../../../shared/fold';
import { type Dossier, ENTRY_TABLES } from '../../../shared/model';
import { holds } from '../../../shared/search/holds';
import { PROCLITICS, takesProclitics } from '../../../shared/search/proclitics';
import type { SearchQuery, WordsPart } from '../../../shared/search/query';
import { relationsOf } from '../../../shared/search/relations';
import { type Entry, entryOf, searchFields } from '../../../shared/search/search-fields';

/** What a query finds, worked out from the dossier alone and without an index: `table id`, sorted. */
export function naiveSearch(
  query: SearchQuery,
  dossier: Dossier,
  textOf: (hash: string) => string,
): readonly string[] {
  const relations = relationsOf(dossier);
  const found: string[] = [];
  for (const table of ENTRY_TABLES) {
    for (const id of dossier[table].keys()) {
      const entry = entryOf(dossier, table, id);
      if (entry === null || entry.row.deletedAt !== null) continue;
      const isOrphan =
        entry.table === 'passages' && dossier.sources.get(entry.row.sourceId)?.deletedAt !== null;
      if (isOrphan) continue;
      const hasWordsIn = (hash: string) => (part: WordsPart) =>
        textsOf(entry, hash, textOf).some((text) => follow(text, part));
      const isFound = textHashesOf(entry, query).some((hash) =>
        holds(query, entry, { relations, hasWords: hasWordsIn(hash) }),
      );
      if (isFound) found.push(`${table} ${id}`);
    }
  }
  return found.toSorted();
}

/** The texts of a source that are searched: earlier ones for what stands in them alone. */
function textHashesOf({ table, row }: Entry, query: SearchQuery): readonly string[] {
  if (table !== 'sources') return [''];
  const asked = JSON.stringify(query);
  const isOfWhatStands = asked.includes('"kind":"words"') && !asked.includes('"kind":"not"');
  return [row.textHash, ...(isOfWhatStands ? row.versions.map(({ textHash }) => textHash) : [])];
}

function textsOf(entry: Entry, hash: string, textOf: (hash: string) => string): readonly string[] {
  const { names, rest } = searchFields(entry);
  const texts = [...names, ...rest].map(({ text }) => text);
  return entry.table === 'sources' ? [...texts, textOf(hash)] : texts;
}

/** Whether the words follow one another anywhere in a text. */
function follow(text: string, { words, isPrefix }: WordsPart): boolean {
  const all: readonly string[] = fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return all.some((_word, at) =>
    words.every((word, place) => {
      const there = all[at + place] ?? '';
      const isLast = place === words.length - 1;
      const forms = takesProclitics(word) ? ['', ...PROCLITICS].map((its) => its + word) : [word];
      return forms.some((form) => (isLast && isPrefix ? there.startsWith(form) : there === form));
    }),
  );
}
