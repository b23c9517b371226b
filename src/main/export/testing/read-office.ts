import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBuffer } from 'yauzl';

/** The files of an archive as texts, by their names, as a library reads them that shares no code with the writers. */
export function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, string>();
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
}

interface Heard {
  readonly open?: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads a part of a file; throws where it is not well-formed XML. */
export function readXml(xml: string, { open = () => {}, text = () => {}, close = () => {} }: Heard): void {
  const parser = new SaxesParser();
  parser.on('opentag', open);
  parser.on('text', text);
  parser.on('closetag', ({ name }) => close(name));
  parser.write(xml).close();
}

/** ECMA-376 part 1, 22.9.2.19. */
function decoded(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What is in the cells of the first sheet of a workbook, row by row. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly (readonly (string | number)[])[]> {
  const files = await unzip(bytes);
  const rows: (string | number)[][] = [];
  let [kind, value, isIn] = ['', '', false];
  readXml(files.get('xl/worksheets/sheet1.xml') ?? '', {
    open({ name, attributes }) {
      if (name === 'row') rows.push([]);
      if (name === 'c') [kind, value] = [String(attributes.t ?? 'n'), ''];
      isIn = name === 't' || name === 'v';
    },
    text(text) {
      if (isIn) value += text;
    },
    close(name) {
      isIn = false;
      if (name !== 'c') return;
      rows.at(-1)?.push(kind === 'inlineStr' ? decoded(value) : value === '' ? '' : Number(value));
    },
  });
  return rows;
}

/** A paragraph of a document: its style, whether it runs from right to left, and its words, notes left out. */
export interface ReadParagraph {
  readonly style: string;
  readonly isRightToLeft: boolean;
  readonly text: string;
  /** The languages of its runs, those of the direction they run in. */
  readonly languages: readonly string[];
}

/**
 * What is in the cells of the first table of a Word document, row by row: the paragraphs of each. What a document cannot hold is told in a style of its own, and
 * taken back here.
 */
export async function readDocx(bytes: Uint8Array): Promise<{
  readonly rows: readonly (readonly (readonly ReadParagraph[])[])[];
  readonly notes: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}> {
  const files = await unzip(bytes);
  const rows: ReadParagraph[][][] = [];
  let isInCell = false;
  const paragraphs = paragraphReader((paragraph) => {
    if (isInCell) rows.at(-1)?.at(-1)?.push(paragraph);
  });
  readXml(files.get('word/document.xml') ?? '', {
    open(tag) {
      if (tag.name === 'w:tr') rows.push([]);
      if (tag.name === 'w:tc') {
        rows.at(-1)?.push([]);
        isInCell = true;
      }
      paragraphs.open(tag);
    },
    text: paragraphs.text,
    close(name) {
      paragraphs.close(name);
      if (name === 'w:tc') isInCell = false;
    },
  });
  const notes: string[] = [];
  const ofNotes = paragraphReader(({ text }) => notes.push(text));
  const hasEndnotes = (files.get('word/document.xml') ?? '').includes('<w:endnoteReference');
  readXml(files.get(hasEndnotes ? 'word/endnotes.xml' : 'word/footnotes.xml') ?? '', ofNotes);
  return { rows, notes: notes.filter((note) => note !== ''), files };
}

function paragraphReader(tell: (paragraph: ReadParagraph) => void): Required<Heard> {
  let [style, isRight, words, isIn, isControl, isRightRun] = ['', false, '', false, false, false];
  let languages: string[] = [];
  return {
    open({ name, attributes }) {
      if (name === 'w:p') [style, isRight, words, languages] = ['', false, '', []];
      if (name === 'w:pStyle') style = String(attributes['w:val']);
      if (name === 'w:bidi') isRight = attributes['w:val'] !== 'false' && attributes['w:val'] !== '0';
      if (name === 'w:r') [isControl, isRightRun] = [false, false];
      if (name === 'w:rtl') isRightRun = attributes['w:val'] !== 'false' && attributes['w:val'] !== '0';
      if (name === 'w:lang') languages.push(String(attributes[isRightRun ? 'w:bidi' : 'w:val']));
      if (name === 'w:rStyle') isControl = attributes['w:val'] === 'ControlCharacter';
      if (name === 'w:t') isIn = true;
      if (name === 'w:tab') words += '\t';
      if (name === 'w:br') words += '\n';
    },
    text(text) {
      if (!isIn) return;
      words += isControl ? String.fromCharCode(Number.parseInt(text.slice(2), 16)) : text;
    },
    close(name) {
      if (name === 'w:t') isIn = false;
      if (name === 'w:p') tell({ style, isRightToLeft: isRight, text: words, languages });
    },
  };
}
