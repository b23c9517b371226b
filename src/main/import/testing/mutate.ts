import type { Draw } from '../../dossier/testing/draws';

/** The longest that a document becomes by mutations, in bytes. */
const MOST_BYTES = 2_000_000;

/** Strings that one format or another gives a meaning to. */
const TOKENS = [
  ...[
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.1" encoding="utf-16"?>',
    '"',
    '&#',
  ],
  ...['&#x0;', '&#xD800;', '&amp;', '&a;', '<!DOCTYPE a [<!ENTITY a "b">]>', '<!ENTITY a SYSTEM "file:///">'],
  ...['<table>', '<tr><td colspan=65535>', '<p>', '<b>', '<svg>', '<math>', '<template>', '<select>', '<a>'],
  ...['{', '}', '\\', "\\'", '\\u55357?', '\\bin9 ', '\\*', '\\par ', '\\cell ', '\\ansicpg65001 ', '\\uc9'],
  ...['--b', '--b--', '=?utf-8?B?', '?=', '=\r\n', '=D8', '\r\n\r\n', '\n', '\r', '\t', 'Content-Type: '],
  ...['multipart/mixed; boundary=b', 'charset=utf-7', 'base64', 'quoted-printable', 'format=flowed'],
  ...['> ', '| a |', '```', '---\n', '[', '](', '**', '#', '- ', '1. ', '\\|', '    ', '<div>\n'],
  ...['<<', '>>', '[', ']', '(', ')', ' 0 R', 'obj', 'endobj', 'stream\n', 'endstream', '/Kids', '/Length'],
  ...[
    '/Filter /FlateDecode ',
    '/Type /Page ',
    'BT',
    'ET',
    'Tj',
    'TJ',
    'Tm',
    'q',
    'Q',
    'Do',
    'xref',
    'trailer',
  ],
  ...['TY  - NEWS', 'ER  - ', '@article{', '@string{a = ', '},', '{"', '":', '[{', 'null', '\\"a', '%', '$'],
  ...['\0', '\u0085', '\u2028', '\ufeff', '\u202e', '\u200f', '\u200b', '\ufffd', '\u{1f54a}', '\u0301'],
  ...[
    'PK\u0003\u0004',
    '%PDF-1.7',
    '{\\rtf1',
    '../../a',
    'C:\\a',
    '/etc/passwd',
    '1e999',
    '-1',
    '4294967296',
  ],
].map((token) => Buffer.from(token));

/** Ends of characters in UTF-8 and UTF-16 that stand alone, and what old encodings have no character for. */
const ODD_BYTES = [
  [0xff],
  [0xfe],
  [0xd8, 0x00],
  [0x00, 0xd8],
  [0xed, 0xa0, 0x80],
  [0xc0, 0x80],
  [0xf0, 0x9f],
  [0x80],
].map((bytes) => Buffer.from(bytes));

/** Bytes that came to harm in one to eight of the ways in which files do; `other` is a document of which a stretch may get into it. */
export function mutated(bytes: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array {
  let result: Uint8Array = bytes;
  for (let left = 1 + draw(8); left > 0; left -= 1) result = changedOnce(result, other, draw);
  return result.subarray(0, MOST_BYTES);
}

/** So many bytes of no meaning. */
export function randomBytes(length: number, draw: Draw): Uint8Array {
  return Uint8Array.from({ length }, () => draw(256));
}

/** One of some things. Throws a plain Error when there are none. */
export function oneOf<T>(choices: readonly T[], draw: Draw): T {
  const choice = choices[draw(choices.length)];
  if (choice === undefined) throw new Error('there is nothing to choose from');
  return choice;
}

function changedOnce(bytes: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array {
  const start = draw(bytes.length + 1);
  const cut = bytes.subarray(start, start + draw(draw(4) === 0 ? 4_000 : 40));
  const put = (...middle: readonly Uint8Array[]) =>
    Buffer.concat([bytes.subarray(0, start), ...middle, bytes.subarray(start + cut.length)]);
  switch (draw(10)) {
    case 0:
      return put(randomBytes(draw(20), draw));
    case 1:
      return put(cut, oneOf(TOKENS, draw));
    case 2:
      return put(cut, ...Array(draw(3_000)).fill(oneOf(TOKENS, draw)));
    case 3:
      return put();
    case 4:
      return put(...Array(2 + draw(200)).fill(cut));
    case 5:
      return put(cut.map((byte) => byte ^ (1 << draw(8))));
    case 6:
      return draw(3) === 0 ? bytes.subarray(0, start) : put(cut.toReversed());
    case 7:
      return withOtherNumber(bytes, start, draw);
    case 8:
      return put(cut, oneOf(ODD_BYTES, draw));
    default:
      return put(other.subarray(draw(other.length + 1)).subarray(0, draw(2_000)));
  }
}

/** The next number in digits becomes one that nobody expects. */
function withOtherNumber(bytes: Uint8Array, from: number, draw: Draw): Uint8Array {
  const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
  const start = bytes.findIndex((byte, at) => at >= from && isDigit(byte));
  if (start === -1) return bytes;
  let end = start;
  while (isDigit(bytes[end])) end += 1;
  const number = oneOf(
    ['0', '-1', '1', '7', '255', '65536', '2147483648', '99999999999999999999', '1.5'],
    draw,
  );
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(number), bytes.subarray(end)]);
}
