import { DossierError } from '../../../shared/errors';
import type { Parser, ParserInput } from '../document';
import { proposals } from './proposals';
import { readRtf } from './rtf-reader';

/**
 * Reads Rich Text Format (specification 1.9.1), as Word, LibreOffice, WordPad and TextEdit write it. Paragraphs with an outline level, or of a
 * style that has one, are headings; numbers of list items that stand in the file are kept, bullets are not. Notes and text boxes come
 * after the text. Left out are hidden and deleted words, comments, what runs along every page, pictures and embedded objects. Title, author, company and day
 * of making are proposed from the document's own record. Bytes are read in the code pages that the document says, in the
 * likeliest one where it says none, or in the one that somebody chose. Throws `documentDamaged` when it is no such document or does not
 * end where it should, and `textUndecodable` when the encoding chosen cannot be that of its bytes.
 */
export const parseRtf: Parser = async ({ fileName, bytes, encoding }: ParserInput) => {
  const start = bytes.subarray(0, 1_000).indexOf(0x7b);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, Math.max(0, start) + 5));
  if (!/^(?:\xef\xbb\xbf)?\s*\{\\rtf$/.test(beginning)) {
    throw new DossierError('documentDamaged', { name: fileName });
  }
  if (encoding !== null && !isCodePage(encoding)) {
    throw new DossierError('textUndecodable', { name: fileName, encoding });
  }
  const body = bytes.subarray(start);
  const first = readRtf(body, encoding, null);
  const guess = first?.guess ?? null;
  const document = guess === null ? first : readRtf(body, encoding, guess);
  if (document === null) throw new DossierError('documentDamaged', { name: fileName });
  const said = (name: string) => [document.information.get(name) ?? ''];
  const sample = document.blocks.slice(0, 200).map((block) => ('text' in block ? block.text : ''));
  return {
    blocks: document.blocks,
    proposed: proposals(
      {
        title: said('title'),
        author: said('author'),
        publisher: said('company'),
        publishedOn: said('creatim'),
      },
      sample.join('\n'),
    ),
    encoding: document.encoding,
    isEncodingCertain: document.isCertain,
  };
};

/** Whether an encoding is one of bytes as this format has them. */
function isCodePage(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-16');
  } catch {
    return false;
  }
}
