import {
  Document,
  EndnoteReferenceRun,
  Footer,
  FootnoteReferenceRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isRightToLeft } from '../../../shared/direction-runs';
import { isWide, type PaperCell, type PaperPart, type PaperTable } from '../../../shared/tables/paper-table';
import type { DocxJob } from './job';
import { runsOf } from './runs';
import { STYLES, styleSheet } from './styles';

/** A4 (ISO 216) and its margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 } as const;
/** A row with fewer letters is kept on one page. */
const KEPT_TOGETHER = 1_200;

/**
 * A table as the bytes of a Word document (ECMA-376): the header is repeated on every page, citations are notes, each paragraph runs as its first letter
 * does, each run has its language, and every look is a named style. Nobody's name is in its properties.
 */
export async function docxBytes(job: DocxJob): Promise<Uint8Array> {
  const { title, subtitle, caption, aboutHeading, about, paper, language, notes } = job;
  const writer = new CellWriter(job);
  const table = new Table({
    style: STYLES.table,
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columnWidths(paper),
    visuallyRightToLeft: job.isRightToLeft,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [headRow(job), ...paper.rows.map((row) => bodyRow(row, writer))],
  });
  const document = new Document({
    title,
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    description: '',
    externalStyles: styleSheet(language),
    ...(notes === 'footnotes' ? { footnotes: writer.notes } : { endnotes: writer.notes }),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: isWide(paper) ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: new Footer({ children: [foot(job)] }) },
        children: [
          line(title, STYLES.title, job),
          line(subtitle, STYLES.subtitle, job),
          line(caption, STYLES.caption, job),
          table,
          line(aboutHeading, STYLES.heading, job),
          ...about.map((each) => line(each, STYLES.about, job)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function columnWidths(paper: PaperTable): number[] {
  const room = (isWide(paper) ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  const sum = paper.columns.reduce((all, { weight }) => all + weight, 0);
  return paper.columns.map(({ weight }) => Math.floor((room * weight) / sum));
}

function headRow(job: DocxJob): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: job.paper.columns.map(
      ({ head }) => new TableCell({ children: [line(head, STYLES.head, job)] }),
    ),
  });
}

function bodyRow(cells: readonly PaperCell[], writer: CellWriter): TableRow {
  const letters = Math.max(
    ...cells.map(({ parts }) => parts.reduce((sum, { text }) => sum + text.length, 0)),
  );
  return new TableRow({
    cantSplit: letters < KEPT_TOGETHER,
    children: cells.map((cell) => new TableCell({ children: writer.paragraphsOf(cell) })),
  });
}

function line(text: string, style: string, job: DocxJob): Paragraph {
  const base = isRightToLeft(text, job.isRightToLeft);
  return new Paragraph({ style, bidirectional: base, children: runsOf(text, base, null, job.language) });
}

function foot({ foot: text, isRightToLeft: base }: DocxJob): Paragraph {
  const numbers = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES } as const;
  const children = text.split(/(\{pages?\})/).map((piece) => {
    return piece === '{page}' || piece === '{pages}' ? numbers[piece] : piece;
  });
  return new Paragraph({ style: STYLES.foot, bidirectional: base, children: [new TextRun({ children })] });
}

/** Isolates that Parley puts around names in its own lines; Word knows them not, but the mark that does the same here. */
const ISOLATES = /[\u2066-\u2069]/gu;

/** Writes the cells of a table and collects the notes that they refer to. */
class CellWriter {
  readonly notes: Record<string, { children: Paragraph[] }> = {};
  readonly #job: DocxJob;
  #count = 0;

  constructor(job: DocxJob) {
    this.#job = job;
  }

  /** The paragraphs of a cell: short words in one line, everything else on its own; the numbers of its notes at the end of the last. */
  paragraphsOf({ parts, notes }: PaperCell): Paragraph[] {
    const references = notes.map((note) => this.#note(note));
    const blocks = blocksOf(parts);
    if (blocks.length === 0) return [new Paragraph({ style: STYLES.text, children: references })];
    return blocks.flatMap(({ kind, label, text, language }, at) => {
      const base = isRightToLeft(text, this.#job.isRightToLeft);
      const lines = text.split('\n');
      return lines.map((each, place) => {
        const direction = isRightToLeft(each, base);
        const isFirst = place === 0;
        const children: ParagraphChild[] = [
          ...(label !== null && isFirst ? runsOf(`${label}: `, direction, null, this.#job.language) : []),
          ...runsOf(each, direction, language, this.#job.language),
          ...(at === blocks.length - 1 && place === lines.length - 1 ? references : []),
        ];
        return new Paragraph({ style: STYLE_OF[kind], bidirectional: direction, children });
      });
    });
  }

  #note(text: string): ParagraphChild {
    this.#count += 1;
    const { isRightToLeft: base, language, notes } = this.#job;
    const plain = text.replaceAll('\u2069', base ? '\u200f' : '\u200e').replaceAll(ISOLATES, '');
    this.notes[String(this.#count)] = {
      children: [new Paragraph({ bidirectional: base, children: runsOf(` ${plain}`, base, null, language) })],
    };
    return notes === 'footnotes'
      ? new FootnoteReferenceRun(this.#count)
      : new EndnoteReferenceRun(this.#count);
  }
}

const STYLE_OF = {
  mark: STYLES.marks,
  fact: STYLES.fact,
  statement: STYLES.text,
  quote: STYLES.quote,
} as const satisfies Readonly<Record<PaperPart['kind'], string>>;

/** Parts as they stand under each other: marks that follow each other are one line. */
function blocksOf(parts: readonly PaperPart[]): readonly PaperPart[] {
  const blocks: PaperPart[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    if (last?.kind === 'mark' && part.kind === 'mark') {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} · ${part.text}` };
    } else blocks.push(part);
  }
  return blocks;
}
