import { DossierError } from '../../../shared/errors';
import type { Parser, ParserInput } from '../document';
import { readPage } from './html';
import { decodePage } from './html-encoding';
import { fieldWords } from './mail-header';
import { type MimePart, readMime } from './mime';

/**
 * Reads a web page that was saved as one file (MHTML, RFC 2557; .mhtml, .mht): its page as `parseHtml` does, nothing of the pictures,
 * styles and frames saved with it. The address it was saved from and the day of that are proposed. Throws `documentDamaged` when there is no
 * page in it, and what `parseHtml` throws.
 */
export const parseMhtml: Parser = async ({ fileName, bytes, encoding, scope }: ParserInput) => {
  const message = readMime(bytes, fileName);
  const part = pageOf(message);
  if (part === null) throw new DossierError('documentDamaged', { name: fileName });
  const decoded = decodePage(part.body(), encoding, part.charset, fileName);
  const page = readPage(decoded.text, scope, fileName, {
    title: fieldWords(message, 'subject'),
    url: [...fieldWords(message, 'snapshot-content-location'), ...fieldWords(part, 'content-location')],
    accessedOn: fieldWords(message, 'date'),
  });
  return { ...page, encoding: decoded.encoding, isEncodingCertain: decoded.isCertain };
};

/** The part that is the page: the one that its container says to start with, otherwise the first of that type. */
function pageOf(message: MimePart): MimePart | null {
  const isPage = ({ type }: MimePart) => type === 'text/html' || type === 'application/xhtml+xml';
  const leaves: MimePart[] = [];
  const open = [message];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const start = part.parameters.get('start');
    const named = part.parts.find(
      ({ header }) => start !== undefined && header.get('content-id')?.[0] === start,
    );
    if (named !== undefined && isPage(named)) return named;
    if (part.parts.length === 0) leaves.push(part);
    open.push(...part.parts.toReversed());
  }
  return leaves.find(isPage) ?? null;
}
