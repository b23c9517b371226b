import { DossierError } from '../../shared/errors';
import { ENGINE_METHODS, EngineRequest } from '../../shared/ipc';
import type { Answer } from './answer';
import { plainAnswer } from './answer-parts';
import type { Search } from './search';

/**
 * Answers a page's query, of which a newer one of the same `asker` makes the older ones superfluous; null when it is no query. Rejects
 * with `requestInvalid` when it is not of the contract's form, and with `searchFailed`.
 */
export function answerAboutSearch(search: Search, asker: number, message: unknown): Promise<Answer> | null {
  const request = EngineRequest.safeParse(message);
  if (!request.success || request.data.method !== 'search') return null;
  const params = ENGINE_METHODS.search.safeParse(request.data.params);
  if (!params.success) return Promise.reject(new DossierError('requestInvalid', {}, params.error));
  const { query, wanted } = params.data;
  return search.ask(asker, query, wanted).then(plainAnswer);
}
