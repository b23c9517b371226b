import type { PrintedLine, PrintedRows } from '../../../shared/printable';
import type { Pace } from '../pace';
import { type PdfFile, referred } from './pdf-file';
import { type PdfDictionary, type PdfObject, withEntries } from './syntax';
import { textString } from './update';

/** An element of the tree of structure, with the number of its object. */
interface Element {
  readonly number: number;
  readonly dictionary: PdfDictionary;
}

/**
 * The elements of the tree of structure (ISO 32000-1, 14.7) that hold the paragraphs of a printed table, each with its exact words as `ActualText` (14.9.4): what a page
 * shows is glyphs in the order of the eye, which tell marks and ligatures apart from their letters. Quotes get them, and whatever has other letters than ASCII. A row or a cell that the tree has
 * otherwise than the table is left as it is, and so is a line that no string can hold. Objects by their numbers. Rejects with `exportCancelled`.
 */
export async function exactWords(
  file: PdfFile,
  rows: PrintedRows,
  pace: Pace,
): Promise<ReadonlyMap<number, string>> {
  const objects = new Map<number, string>();
  const trees = elementsIn(file, file.dictionary(file.root).entries.get('StructTreeRoot'), 'Table');
  const [, ...printed] = trees.slice(0, 1).flatMap((table) => within(file, table, 'TR'));
  if (printed.length !== rows.length) return objects;
  for (const [at, row] of rows.entries()) {
    await pace.reach(at / rows.length);
    const cells = printed[at] === undefined ? [] : kidsOf(file, printed[at]);
    if (cells.length !== row.length) continue;
    for (const [place, all] of row.entries()) {
      const lines = all.filter(({ text }) => !SHOWS_NOTHING.test(text));
      const cell = cells[place];
      const texts = cell === undefined ? [] : textsOf(file, cell);
      if (texts.length !== lines.length) continue;
      for (const [nth, line] of lines.entries()) {
        const element = texts[nth];
        const words = isNeeded(line) ? textString(line.text) : null;
        if (element !== undefined && words !== null)
          objects.set(element.number, withEntries(element.dictionary, { ActualText: words }));
      }
    }
  }
  return objects;
}

/** Of which the tree has nothing. */
const SHOWS_NOTHING = /^\t*$/;

function isNeeded({ text, isQuote }: PrintedLine): boolean {
  return isQuote || !/^[\x20-\x7E]*$/.test(text);
}

/** The text of each paragraph in a cell: the first element in it, before that of the notes. */
function textsOf(file: PdfFile, cell: Element): readonly Element[] {
  return (
    kidsOf(file, cell)
      .filter((each) => roleOf(each) === 'P')
      .flatMap((paragraph) => kidsOf(file, paragraph).slice(0, 1))
      // What has elements in it is the notes, of a paragraph without text.
      .filter((first) => kidsOf(file, first).length === 0)
  );
}

/** The elements of a role in what is referred to, the outermost ones, in their order. */
function elementsIn(file: PdfFile, object: PdfObject | undefined, role: string): readonly Element[] {
  const number = referred(object);
  return within(file, { number, dictionary: file.dictionary(number) }, role);
}

function within(file: PdfFile, element: Element, role: string): readonly Element[] {
  return kidsOf(file, element).flatMap((kid) => (roleOf(kid) === role ? [kid] : within(file, kid, role)));
}

function roleOf({ dictionary }: Element): string | null {
  const role = dictionary.entries.get('S');
  return typeof role === 'object' && role !== null && 'kind' in role && role.kind === 'name'
    ? role.name
    : null;
}

/** The elements right within one; what is marked in the page itself is none. */
function kidsOf(file: PdfFile, { dictionary }: Element): readonly Element[] {
  const kids = dictionary.entries.get('K');
  const all: readonly PdfObject[] = Array.isArray(kids) ? kids : kids === undefined ? [] : [kids];
  return all.flatMap((kid) => {
    if (typeof kid !== 'object' || kid === null || !('kind' in kid) || kid.kind !== 'reference') return [];
    return [{ number: kid.number, dictionary: file.dictionary(kid.number) }];
  });
}
