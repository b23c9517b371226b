import type { Pace } from '../pace';
import type { PdfFile } from './pdf-file';

/** The objects of an update by their numbers: what stands between `obj` and `endobj`. */
export type PdfObjects = ReadonlyMap<number, Uint8Array | string>;

/**
 * What is added at the end of a PDF so that these objects are there, new or instead of those that have their numbers (ISO 32000-1, 7.5.6, Incremental Updates). Not a
 * byte of the file before it changes. Strings are Latin-1: a byte for each letter. Rejects with an Error where a number leaves a gap, and with `exportCancelled`.
 */
export async function updateOf(file: PdfFile, objects: PdfObjects, pace: Pace): Promise<Uint8Array> {
  const numbers = [...objects.keys()].toSorted((one, other) => one - other);
  const size = Math.max(file.size, (numbers.at(-1) ?? 0) + 1);
  for (let number = file.size; number < size; number++)
    if (!objects.has(number)) throw new Error(`object ${number} is missing`);
  const pieces: Uint8Array[] = [Buffer.from('\n')];
  const places = new Map<number, number>();
  let at = file.length + 1;
  for (const [nth, number] of numbers.entries()) {
    await pace.reach(nth / numbers.length);
    const body = objects.get(number) ?? '';
    places.set(number, at);
    const [head, foot] = [`${number} 0 obj\n`, '\nendobj\n'];
    const written =
      typeof body === 'string' ? [latin1(head + body + foot)] : [latin1(head), body, latin1(foot)];
    for (const bytes of written) {
      pieces.push(bytes);
      at += bytes.length;
    }
  }
  const table = sectionsOf(numbers).map((section) => {
    const entries = section.map((number) => `${String(places.get(number)).padStart(10, '0')} 00000 n \n`);
    return `${section[0]} ${section.length}\n${entries.join('')}`;
  });
  const end = [
    `xref\n${table.join('')}`,
    `trailer\n<</Size ${size}\n${file.trailerEntries}\n/Prev ${file.tableAt}>>\n`,
    `startxref\n${at}\n%%EOF\n`,
  ];
  pieces.push(Buffer.from(end.join(''), 'latin1'));
  return Buffer.concat(pieces);
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Numbers that follow each other, together. */
function sectionsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const sections: number[][] = [];
  for (const number of numbers) {
    const last = sections.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else sections.push([number]);
  }
  return sections;
}

/**
 * A text string (ISO 32000-1, 7.9.2.2), as Latin-1 that stands for its bytes: in UTF-16, whatever is in it. An escape character would begin the name of a language,
 * and readers stumble over lone surrogates: null then, for there is no way to write them.
 */
export function textString(text: string): string | null {
  if (text.includes(ESCAPE) || /\p{Surrogate}/u.test(text)) return null;
  if (/^[\x20-\x7E]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
  let bytes = '\u00FE\u00FF';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  // A carriage return in a string would be read as a line feed (7.3.4.2).
  return `(${bytes.replaceAll(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`;
}

const ESCAPE = '\u001B';
