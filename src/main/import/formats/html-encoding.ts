import type { DecodedText } from '../decode';
import { decodeDeclared } from './decode-declared';

/** The standard looks at 1,024 bytes; pages that programs saved have longer comments before they name their encoding. */
const LOOKED_AT = 16 * 1024;

/**
 * Reads a page's bytes as text: in the encoding that somebody chose; by the byte order mark; as `declared`, what came with the page, or
 * the page itself says; otherwise as `decodeText` finds out. Throws what `decodeText` throws.
 */
export function decodePage(
  bytes: Uint8Array,
  chosen: string | null,
  declared: string | null,
  name: string,
): DecodedText {
  return decodeDeclared(bytes, chosen, [declared, declaredInPage(bytes)], name);
}

/** What a page says its encoding is (HTML Standard, 13.2.3.2); null when it says nothing. */
function declaredInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const markup = withoutComments(head);
  const [, xml] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(markup) ?? [];
  for (const [tag] of markup.matchAll(/<meta[\s/][^>]*/gi)) {
    const [, charset] = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(tag) ?? [];
    if (charset !== undefined) return charset;
  }
  return xml ?? null;
}

function withoutComments(markup: string): string {
  const [first = '', ...rest] = markup.split('<!--');
  const after = rest.map((piece) => {
    const end = piece.indexOf('-->');
    return end === -1 ? '' : piece.slice(end + 3);
  });
  return first + after.join('');
}
