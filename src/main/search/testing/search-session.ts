import { TableNames } from '../../../shared/model';
import { RESULTS, SEARCH_GROUPS, type SearchAnswer, type WantedResults } from '../../../shared/search/answer';
import { parseQuery } from '../../../shared/search/parse-query';
import { englishVocabulary } from '../../../shared/search/testing/vocabulary';
import type { Session } from '../../dossier/session';
import { Searcher } from '../searcher';

/** As many results as there can be. */
const ALL = Object.fromEntries(SEARCH_GROUPS.map((group) => [group, RESULTS.most])) as WantedResults;

/** A searcher of a session, with its index at a path or in memory; as the engine makes it, but in this thread. */
export function searcherOf(session: Session, file: string | null): Searcher {
  const searcher = new Searcher({
    file,
    readText: async (hash) => session.textOf(hash),
    onProgress: () => {},
  });
  for (const table of TableNames.options) searcher.receive(table, [...session.dossier[table].values()]);
  searcher.begin();
  return searcher;
}

/** What is found for what was typed, once everything can be found. */
export async function answerTo(searcher: Searcher, typed: string): Promise<SearchAnswer> {
  const query = parseQuery(typed, englishVocabulary);
  if (query === null) throw new Error(`nothing is sought by ${typed}`);
  await searcher.settled();
  return searcher.search(query, ALL);
}

/** The ids of what is found, as `table id`, sorted. */
export async function foundBy(searcher: Searcher, typed: string): Promise<readonly string[]> {
  const { groups } = await answerTo(searcher, typed);
  return groups.flatMap(({ results }) => results.map(({ table, id }) => `${table} ${id}`)).toSorted();
}
