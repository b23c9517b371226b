import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENCODINGS } from '../../../shared/encodings';
import { openArchive } from '../archive';
import { SPECIMENS } from '../formats/testing/specimens';
import { makeDocx, p, r } from './docx';
import { encode, encodeUtf16 } from './encode';
import { drawn, makePdf, PDF_FREE } from './pdf';
import { ARABIC, RUSSIAN, UKRAINIAN } from './texts';
import type { ZipEntry } from './zip';

/** A document to be mutated, by the ending of its format: bytes, or the files that are packed into it. */
export interface Specimen {
  readonly ending: string;
  readonly content: Uint8Array | readonly ZipEntry[];
}

const FOLDER = join(process.cwd(), 'src', 'main', 'import', 'formats', 'specimens');
const PDFS = ['hebrew.pdf', 'arabic-amiri.pdf', 'arabic-chromium.pdf'];

/** Documents of every format, small so that many can be read; texts in every encoding. */
export async function fuzzSpecimens(): Promise<readonly Specimen[]> {
  const { html, mhtml, markdown, mail, rtf } = SPECIMENS;
  const pairs = (ending: string, all: readonly Uint8Array[]) => all.map((content) => ({ ending, content }));
  return [
    ...pairs('txt', texts()),
    ...pairs('html', html),
    ...pairs('mhtml', mhtml),
    ...pairs('md', markdown),
    ...pairs('eml', mail),
    ...pairs('rtf', rtf),
    ...pairs('pdf', [plainPdf(), ...PDFS.map((name) => readFileSync(join(FOLDER, name)))]),
    { ending: 'docx', content: await entriesOf(readFileSync(join(FOLDER, 'memo.docx'))) },
    { ending: 'docx', content: await entriesOf(smallDocx()) },
    { ending: 'odt', content: await entriesOf(readFileSync(join(FOLDER, 'memo.odt'))) },
    { ending: 'epub', content: EPUB },
    ...pairs('ris', [Buffer.from(RIS)]),
    ...pairs('bib', [Buffer.from(BIBTEX)]),
    ...pairs('json', [Buffer.from(CSL)]),
  ];
}

function texts(): readonly Uint8Array[] {
  const all = [ARABIC, RUSSIAN, UKRAINIAN, 'Café naïve – “quoted”\r\nMoscow’s demands\rEnd'];
  const legacy = ENCODINGS.flatMap((encoding) => all.flatMap((text) => tryToEncode(text, encoding)));
  const mixed = all.join('\u2028');
  return [
    Buffer.from(mixed),
    Buffer.from(`\ufeff${mixed}`),
    ...(['le', 'be'] as const).flatMap((order) => [
      encodeUtf16(mixed, order, true),
      encodeUtf16(mixed, order, false),
    ]),
    ...legacy,
  ];
}

function tryToEncode(text: string, encoding: string): readonly Uint8Array[] {
  if (encoding.startsWith('utf')) return [];
  try {
    return [encode(text, encoding)];
  } catch {
    // It is not an encoding of that script.
    return [];
  }
}

function plainPdf(): Uint8Array {
  const page = drawn('Moscow demands', 50, 700, 16) + drawn('that Kyiv withdraws.', 50, 680);
  return makePdf([page, drawn('Kyiv', 50, 700) + drawn('refuses', 300, 700), drawn('1. a', 50, 40)], {
    catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /P (A-) >>] >>',
    trailer: `/Info ${PDF_FREE} 0 R`,
    objects: { [PDF_FREE]: '<< /Title (Talks) /Author (a) /CreationDate (D:20250806) >>' },
  });
}

function smallDocx(): Uint8Array {
  const row = `<w:tr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr>`;
  const body = `${p(r('Title'), '<w:pStyle w:val="H"/>')}${p(r('ك') + r('x', '<w:vanish/>'))}<w:tbl>${row}</w:tbl>${p(
    `<w:ins>${r('in')}</w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del><w:br w:type="page"/><w:footnoteReference w:id="1"/>`,
    '<w:numPr><w:numId w:val="1"/></w:numPr>',
  )}`;
  return makeDocx(body, {
    styles:
      '<w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    footnotes: `<w:footnote w:id="1">${p(r('note'))}</w:footnote>`,
    core: '<dc:title>t</dc:title><dc:creator>c</dc:creator><dcterms:created>2025-08-06T00:00:00Z</dcterms:created>',
  });
}

async function entriesOf(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const archive = await openArchive(bytes, 'specimen');
  const entries: ZipEntry[] = [];
  for (const path of archive.paths) entries.push({ path, content: (await archive.read(path)) ?? '' });
  return entries;
}

const EPUB: readonly ZipEntry[] = [
  { path: 'mimetype', content: 'application/epub+zip', isStored: true },
  {
    path: 'META-INF/container.xml',
    content:
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="o/p.opf"/></rootfiles></container>',
  },
  {
    path: 'o/p.opf',
    content:
      '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>t</dc:title><dc:creator>c</dc:creator><dc:date>2025-08</dc:date><dc:language>uk</dc:language></metadata><manifest><item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="c"/></spine></package>',
  },
  {
    path: 'o/a b.xhtml',
    content:
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:e="http://www.idpf.org/2007/ops"><body><h1>Talks</h1><p>a<br/>b<span e:type="pagebreak" title="7"/>c</p><ul><li>x<ol><li>y</li></ol></li></ul></body></html>',
  },
  {
    path: 'o/c.xhtml',
    content:
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><table><tr><td>1</td><td>2&#160;3</td></tr></table><blockquote><p>q</p></blockquote><ruby>漢<rt>kan</rt></ruby></body></html>',
  },
];

const RIS =
  'TY  - NEWS\r\nTI  - Talks\r\nAU  - Press, A.\r\nDA  - 2025/08/06/\r\nUR  - https://example.org/a\r\nER  - \r\n';
const BIBTEX =
  '@string{p = "Press"}\n@article{k, title = {Talks {\\"u}ber \\alpha}, author = {A and {B C}}, year = 2025, month = aug # "~6", publisher = p}';
const CSL =
  '[{"id":"a","type":"article","title":"Talks","author":[{"family":"F","given":"G"}],"issued":{"date-parts":[[2025,8,6]]},"URL":"https://example.org"}]';
