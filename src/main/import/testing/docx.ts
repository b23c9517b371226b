import { makeZip, type ZipEntry } from './zip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface DocxParts {
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
  readonly others?: readonly ZipEntry[];
}

/** The bytes of a Word document with a body, and the parts that are given, each as what stands within its root. */
export function makeDocx(body: string, parts: DocxParts = {}): Uint8Array<ArrayBuffer> {
  const { styles, footnotes, endnotes, core, others = [] } = parts;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const part = (name: string, content: string | undefined): ZipEntry[] =>
    content === undefined
      ? []
      : [{ path: `word/${name}.xml`, content: `<w:${name} ${NAMESPACES}>${content}</w:${name}>` }];
  return makeZip([
    {
      path: '_rels/.rels',
      content: relations(
        relation('a', `${OFFICE}/relationships/officeDocument`, 'word/document.xml') +
          relation(
            'b',
            'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
            '/docProps/core.xml',
          ),
      ),
    },
    {
      path: 'word/_rels/document.xml.rels',
      content: relations(
        ['styles', 'footnotes', 'endnotes']
          .map((name) => relation(name, `${OFFICE}/relationships/${name}`, `${name}.xml`))
          .join(''),
      ),
    },
    { path: 'word/document.xml', content: `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    ...part('styles', styles),
    ...part('footnotes', footnotes),
    ...part('endnotes', endnotes),
    ...(core === undefined
      ? []
      : [
          {
            path: 'docProps/core.xml',
            content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
          },
        ]),
    ...others,
  ]);
}

/** A paragraph of Word's with properties, as XML, and runs: a string is the words of one, anything else stands as it is. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A run of words, with properties. */
export function r(words: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}
