/** A piece of Rich Text Format (specification 1.9.1, "Basic Entities"). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word, such as `\uc1`; without a number it has null. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** A control symbol: a backslash and one character that is no letter. */
  | { readonly kind: 'symbol'; readonly sign: string }
  /** Characters of the text in a code page, as they stand or as `\'hh`. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The tokens of a document, to its end; line ends of the file and binary data are left out. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === BACKSLASH) {
      const { token, next } = control(bytes, at + 1);
      at = next;
      // What follows is no text, whatever it looks like.
      if (token.kind === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0);
      else yield token;
    } else if (byte === OPEN || byte === CLOSE) {
      at += 1;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === 0x0a || byte === 0x0d) {
      at += 1;
    } else {
      const start = at;
      while (at < bytes.length && isText(bytes[at])) at += 1;
      yield { kind: 'bytes', bytes: bytes.subarray(start, at) };
    }
  }
}

function control(bytes: Uint8Array, start: number): { readonly token: RtfToken; readonly next: number } {
  let at = start;
  let name = '';
  for (; isLetter(bytes[at]); at += 1) if (name.length < 64) name += character(bytes[at]);
  if (at === start) return symbol(bytes, start);
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  if (isNegative) at += 1;
  let value: number | null = null;
  for (; isDigit(bytes[at]); at += 1)
    value = Math.min((value ?? 0) * 10 + (bytes[at] ?? 0) - 0x30, 0x7fffffff);
  const next = bytes[at] === 0x20 ? at + 1 : at;
  return { token: { kind: 'word', name, value: isNegative && value !== null ? -value : value }, next };
}

function symbol(bytes: Uint8Array, start: number): { readonly token: RtfToken; readonly next: number } {
  if (bytes[start] !== 0x27)
    return { token: { kind: 'symbol', sign: character(bytes[start]) }, next: start + 1 };
  const code = Number.parseInt(character(bytes[start + 1]) + character(bytes[start + 2]), 16);
  const isCode = isHexadecimal(bytes[start + 1]) && isHexadecimal(bytes[start + 2]);
  if (!isCode) return { token: { kind: 'bytes', bytes: new Uint8Array() }, next: start + 1 };
  return { token: { kind: 'bytes', bytes: Uint8Array.of(code) }, next: start + 3 };
}

function isText(byte: number | undefined): boolean {
  return byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== 0x0a && byte !== 0x0d;
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isHexadecimal(byte = 0): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

/** A byte as a character; nothing for none, past the end. */
function character(byte: number | undefined): string {
  return byte === undefined ? '' : String.fromCharCode(byte);
}
