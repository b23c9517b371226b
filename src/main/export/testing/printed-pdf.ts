import type { PrintedRows } from '../../../shared/printable';

/** What a printed page may have otherwise than usual. */
interface PrintedOptions {
  /** Entries that the catalogue has besides, as they are written. */
  readonly catalogue?: string;
  /** What is taken away of each cell's paragraphs in the tree: nothing. */
  readonly leavesOut?: (row: number, cell: number) => boolean;
}

/**
 * A PDF of one page as Chromium writes it, as far as the tree of its structure goes: a table with a header, a paragraph for each line that shows anything, and notes after the last of
 * each cell. What is seen of a line is its number.
 */
export function printedPdf(
  rows: PrintedRows,
  { catalogue = '', leavesOut }: PrintedOptions = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const [page, tree, document, table, parents] = [3, 5, 6, 7, 8];
  let shown = '';
  let mark = 0;
  for (let number = 1; number <= parents; number++) add('');
  const owners: number[] = [];
  /** An element with what is marked on the page, or with others in it; its number. */
  const element = (role: string, parent: number, kids: (own: number) => readonly number[] | null): number => {
    const own = add('');
    const within = kids(own);
    if (within === null) {
      shown += `/${role} <</MCID ${mark}>>BDC BT /F 9 Tf 20 ${700 - mark} Td (${mark}) Tj ET EMC\n`;
      owners.push(own);
    }
    const held = within === null ? `${mark++}` : `[${within.map((kid) => `${kid} 0 R`).join(' ')}]`;
    objects[own - 1] =
      `<</Type /StructElem\n/S /${role}\n/P ${parent} 0 R\n/Pg ${page} 0 R % a comment >>\n/K ${held}>>`;
    return own;
  };
  const head = element('TR', table, (row) => [
    element('TH', row, (cell) => [element('NonStruct', cell, () => null)]),
  ]);
  const body = rows.map((row, at) =>
    element('TR', table, (own) =>
      row.map((lines, place) =>
        element('TD', own, (cell) => {
          const seen = lines.filter(({ text }) => !/^\t*$/.test(text));
          return (leavesOut?.(at, place) === true ? [] : seen).map((_, nth) =>
            element('P', cell, (paragraph) => {
              const text = element('NonStruct', paragraph, () => null);
              const hasNotes = nth === seen.length - 1;
              const notes = () =>
                element('NonStruct', paragraph, (sup) => [element('NonStruct', sup, () => null)]);
              return hasNotes ? [text, notes()] : [text];
            }),
          );
        }),
      ),
    ),
  );
  objects[0] = '<</Title (a \\) b)\n/Creator (Chromium)>>';
  objects[1] = `<</Type /Pages\n/Count 1\n/Kids [${page} 0 R]>>`;
  objects[2] = `<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 595 842]\n/Contents 4 0 R\n/StructParents 0\n/Resources <</Font <</F <</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>>>>>>>`;
  objects[3] = `<</Length ${shown.length}>> stream\n${shown}\nendstream`;
  objects[4] = `<</Type /StructTreeRoot\n/K ${document} 0 R\n/ParentTree ${parents} 0 R\n/ParentTreeNextKey 1>>`;
  objects[5] = `<</Type /StructElem\n/S /Document\n/P ${tree} 0 R\n/K [${table} 0 R]>>`;
  objects[6] = `<</Type /StructElem\n/S /Table\n/P ${document} 0 R\n/K [${[head, ...body].map((row) => `${row} 0 R`).join(' ')}]>>`;
  objects[7] = `<</Type /ParentTree\n/Nums [0 [${owners.map((own) => `${own} 0 R`).join(' ')}]]>>`;
  const root = add(`<</Type /Catalog\n/Pages 2 0 R\n/Lang (en)\n/StructTreeRoot ${tree} 0 R${catalogue}>>`);
  return written(objects, root);
}

function written(objects: readonly string[], root: number): Uint8Array {
  let text = '%PDF-1.4\n%\u00D3\u00EB\u00E9\u00E1\n';
  const places = objects.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}
