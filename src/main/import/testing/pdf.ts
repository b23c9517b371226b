/** The numbers of the objects that every PDF made here has. Others count from `PDF_FREE`. */
export const PDF_FREE = 10;
const [CATALOG, PAGES, FONT] = [1, 2, 3];

export interface PdfParts {
  /** Entries of the catalogue, of every page, of the trailer, as PDF. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** Entries of the resources of every page. */
  readonly resources?: string;
  /** Fonts of every page besides /F, which is Helvetica. */
  readonly fonts?: string;
  /** Further objects by number, as PDF. */
  readonly objects?: Readonly<Record<number, string>>;
}

/** The bytes of a PDF of so many pages of 600 by 800 points, each with its content, in Latin-1. */
export function makePdf(contents: readonly string[], parts: PdfParts = {}): Uint8Array<ArrayBuffer> {
  const { catalog = '', page = '', trailer = '', resources = '', fonts = '', objects = {} } = parts;
  const first = 1000;
  const all = new Map<number, string>([
    [CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R ${catalog} >>`],
    [
      PAGES,
      `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] >>`,
    ],
    [FONT, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...Object.entries(objects).map(([number, text]) => [Number(number), text] as const),
  ]);
  contents.forEach((content, at) => {
    const number = first + at * 2;
    all.set(
      number,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 600 800] /Contents ${number + 1} 0 R /Resources << /Font << /F ${FONT} 0 R ${fonts} >> ${resources} >> ${page} >>`,
    );
    all.set(number + 1, streamOf(content));
  });
  let text = '%PDF-1.7\n';
  const places: string[] = [];
  for (const [number, object] of all) {
    places.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = `xref\n0 1\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${Math.max(...all.keys()) + 1} /Root ${CATALOG} 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text + table + end, 'latin1'));
}

/** A stream object, with further entries of its dictionary. */
export function streamOf(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Draws words in Helvetica with their beginning at a place of the page. */
export function drawn(words: string, x: number, y: number, size = 10): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replaceAll(/[()\\]/g, '\\$&')}) Tj ET\n`;
}
