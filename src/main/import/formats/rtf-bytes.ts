import { likelyEncodings } from '../encodings';
import { codePageName, codePageOf } from './rtf-code-pages';

/** What a document says of its code pages, as far as it has been read. */
export interface CodePages {
  /** Of the document (`\ansicpg`); null when it says nothing. */
  ansi: number | null;
  defaultFont: number | null;
  /** Of each font: its code page, or null when its character set says none. */
  readonly fonts: Map<number, { characterSet: number | null; page: number | null }>;
}

/** Turns bytes into words and keeps account of how. */
export interface ByteReader {
  /** The words of bytes in a font; those of characters of several bytes come with a later call. */
  readonly read: (bytes: Uint8Array, font: number | null) => string;
  /** The words of the bytes that were left over. */
  readonly rest: () => string;
  /** In what the bytes beyond ASCII were: the encoding of most, and whether the document had said all of them. */
  readonly account: () => { readonly encoding: string; readonly isCertain: boolean };
  /** The likeliest encoding of the bytes of which the document did not say it; null when there are none. */
  readonly guess: () => string | null;
}

/** A reader by what the document says; `chosen` overrides that, `guessed` stands in where it says nothing. */
export function byteReader(pages: CodePages, chosen: string | null, guessed: string | null): ByteReader {
  const counts = new Map<string, number>();
  const unsaid: Uint8Array[] = [];
  let label = '';
  const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

  function rest(): string {
    const left = decoders.get(label)?.decode() ?? '';
    label = '';
    return left;
  }

  function read(bytes: Uint8Array, font: number | null): string {
    const isBeyondAscii = bytes.some((byte) => byte >= 0x80);
    // All encodings that a document can be in have ASCII, but for the second byte of a character.
    if (!isBeyondAscii && label === '') return asciiOf(bytes);
    const said = chosen ?? labelOf(pages, font);
    const next = said ?? guessed ?? 'windows-1252';
    if (isBeyondAscii) counts.set(next, (counts.get(next) ?? 0) + bytes.length);
    if (isBeyondAscii && said === null && unsaid.length < 100_000) unsaid.push(bytes);
    const before = next === label ? '' : rest();
    label = next;
    const decoder = decoders.get(next) ?? new TextDecoder(next, { ignoreBOM: true });
    decoders.set(next, decoder);
    return before + decoder.decode(bytes, { stream: true });
  }

  return {
    read,
    rest,
    account() {
      const [most] = [...counts].sort(([, a], [, b]) => b - a);
      return { encoding: most?.[0] ?? 'utf-8', isCertain: unsaid.length === 0 };
    },
    guess: () => (unsaid.length === 0 ? null : (likelyEncodings(Buffer.concat(unsaid))[0] ?? null)),
  };
}

/**
 * The encoding of a font's bytes; null when nobody says it. Windows writes the character set 0 for Western fonts of documents that have others too; programs
 * that know no character sets write 0 for all, and mean the document's code page.
 */
function labelOf({ ansi, defaultFont, fonts }: CodePages, font: number | null): string | null {
  const known = fonts.get(font ?? defaultFont ?? -1);
  const isWestern = known?.characterSet === 0 && [...fonts.values()].some(({ page }) => page !== null);
  const page = known?.page ?? (isWestern ? 1252 : ansi);
  return page === null ? null : codePageName(page);
}

/** Notes the code page of a font (`\fcharset`, `\cpg`). */
export function noteFont(pages: CodePages, font: number, name: string, value: number): void {
  const known = pages.fonts.get(font) ?? { characterSet: null, page: null };
  if (name === 'fcharset')
    pages.fonts.set(font, { characterSet: value, page: known.page ?? codePageOf(value) });
  if (name === 'cpg' && value > 0) pages.fonts.set(font, { ...known, page: value });
}

function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
