import { ENGINE_SEARCH_METHODS } from '../../shared/ipc/search';
import type { Answer } from './answer';
import { parsed, plainAnswer } from './answer-parts';
import { requestAbout } from './request-about';
import type { Search } from './search';

/**
 * Answers a page's query, of which a newer one of the same `asker` makes the older ones superfluous; null when it is no query. Rejects
 * with `requestInvalid` when it is not of the contract's form, and with `searchFailed`.
 */
export function answerAboutSearch(search: Search, asker: number, message: unknown): Promise<Answer> | null {
  const request = requestAbout(ENGINE_SEARCH_METHODS, message);
  if (request === null) return null;
  return parsed(ENGINE_SEARCH_METHODS[request.method], request.params, async ({ query, wanted }) =>
    plainAnswer(await search.ask(asker, query, wanted)),
  );
}
