import {
  Document,
  EndnoteReferenceRun,
  Footer,
  FootnoteReferenceRun,
  NumberFormat,
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
import { directionOf } from '../../../shared/direction';
import { isRightToLeft } from '../../../shared/direction-runs';
import {
  blocksOf,
  isWide,
  type PaperCell,
  type PaperPart,
  type PaperTable,
} from '../../../shared/tables/paper-table';
import type { DocxJob } from './job';
import { runsOf } from './runs';
import { STYLES, styleSheet } from './styles';

/** A4 (ISO 216) and its margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 } as const;
/** A row with fewer letters is kept on one page; with footnotes none is, for word processors then leave most of many pages empty. */
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
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [headRow(job), ...paper.rows.map((row) => writer.row(row))],
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
          endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
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
          // They follow at the end of the document.
          ...(notes === 'endnotes' && writer.hasNotes ? [line(job.notesHeading, STYLES.heading, job)] : []),
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

function line(text: string, style: string, job: DocxJob): Paragraph {
  const base = isRightToLeft(text, job.isRightToLeft);
  return new Paragraph({ style, bidirectional: base, children: runsOf(text, base, null, job.language) });
}

function foot({ foot: text }: DocxJob): Paragraph {
  const base = isRightToLeft(text);
  const numbers = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES } as const;
  const children = text.split(/(\{pages?\})/).map((piece) => {
    return piece === '{page}' || piece === '{pages}' ? numbers[piece] : piece;
  });
  return new Paragraph({
    style: STYLES.foot,
    bidirectional: base,
    children: [new TextRun({ children, rightToLeft: base })],
  });
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

  row(cells: readonly PaperCell[]): TableRow {
    const letters = Math.max(
      ...cells.map(({ parts }) => parts.reduce((sum, { text }) => sum + text.length, 0)),
    );
    const { notes, paper } = this.#job;
    return new TableRow({
      cantSplit: notes === 'endnotes' && letters < KEPT_TOGETHER,
      children: cells.map(
        (cell, at) => new TableCell({ children: this.#paragraphsOf(cell, at === 0 && paper.hasRowHeads) }),
      ),
    });
  }

  /** The paragraphs of a cell: short words in one line, everything else on its own; the numbers of its notes at the end of the last. */
  #paragraphsOf({ parts, notes }: PaperCell, isHead: boolean): Paragraph[] {
    const references = notes.flatMap((note, at) => {
      // Or 3 and 4 would be read as 34.
      const parted = at === 0 ? [] : [new TextRun({ text: ',\u00a0', style: this.#referenceStyle })];
      return [...parted, this.#note(note)];
    });
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
        return new Paragraph({
          style: isHead ? STYLES.rowHead : STYLE_OF[kind],
          bidirectional: direction,
          children,
        });
      });
    });
  }

  get hasNotes(): boolean {
    return this.#count > 0;
  }

  get #referenceStyle(): string {
    return this.#job.notes === 'footnotes' ? STYLES.footnoteNumber : STYLES.endnoteNumber;
  }

  #note(text: string): ParagraphChild {
    this.#count += 1;
    const { language, notes } = this.#job;
    // A citation is in the language of the interface, whatever the title in it.
    const base = directionOf(language) === 'rtl';
    const plain = text.replaceAll('\u2069', base ? '\u200f' : '\u200e').replaceAll(ISOLATES, '');
    this.notes[String(this.#count)] = {
      children: [
        new Paragraph({
          style: notes === 'footnotes' ? STYLES.footnote : STYLES.endnote,
          bidirectional: base,
          children: runsOf(` ${plain}`, base, null, language),
        }),
      ],
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
