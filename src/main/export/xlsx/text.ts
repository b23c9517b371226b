import { DossierError } from '../../../shared/errors';
import { xmlText } from '../xml-text';

/** A cell holds no more, in UTF-16 units: https://support.microsoft.com/office/excel-specifications-and-limits */
const MOST_IN_CELL = 32_767;

/** What XML forbids or would alter, and what already looks like an escape: ECMA-376 part 1, 22.9.2.19, ST_Xstring. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF]|\p{Noncharacter_Code_Point}/gu;

/** What has to be looked at more closely; most texts have nothing of it. */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[&<>"_\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/;

/** A text as it has to stand in a cell, so that what is read is what was written. Throws `cellTooLong`: nothing is ever cut. */
export function cellText(text: string): string {
  if (text.length > MOST_IN_CELL)
    throw new DossierError('cellTooLong', { most: MOST_IN_CELL, column: '', row: 1 });
  if (!SPECIAL.test(text)) return text;
  return xmlText(text.replaceAll(UNWRITABLE, asUnits)).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t');
}

function asUnits(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`).join('');
}
