import { DossierError } from '../../../shared/errors';
import type { Parser, ParserOutput } from '../document';

/** What a parser makes of bytes, called `talks`, without an encoding chosen. */
export function parseWith(parser: Parser, bytes: Uint8Array): Promise<ParserOutput> {
  return parser({ fileName: 'talks', bytes, encoding: null, scope: 'article' });
}

/** The code of the refusal that a promise rejects with; `none` when it does not reject, and the error itself thrown on when it is no refusal. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (error instanceof DossierError) return error.code;
    throw error;
  }
}
