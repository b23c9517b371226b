import { xmlText } from '../xml-text';
import type { ZipEntry } from '../zip';

/** The styles of cells, by their places in `cellXfs` of the style sheet below. */
export const STYLE = { body: 1, head: 2, number: 3, date: 4, link: 5, about: 6 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** How every part begins. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The opening tag of a sheet. */
export const WORKSHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`;

/**
 * The parts of a workbook with two sheets besides the sheets themselves (ECMA-376 parts 1 and 2). There are no document properties: nobody's name and
 * no program's is in it.
 */
export function workbookParts(sheetNames: readonly [string, string]): readonly ZipEntry[] {
  const sheets = sheetNames.map(
    (name, at) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return [
    part('[Content_Types].xml', [
      `<Types xmlns="${PACKAGE}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>`,
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`,
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>`,
      '</Types>',
    ]),
    part('_rels/.rels', relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }])),
    part('xl/workbook.xml', [
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
      `<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>`,
      // The header is printed on every page.
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${quotedName(sheetNames[0])}'!$1:$1</definedName></definedNames></workbook>`,
    ]),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        { type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { type: 'worksheet', target: 'worksheets/sheet2.xml' },
        { type: 'styles', target: 'styles.xml' },
      ]),
    ),
    part('xl/styles.xml', STYLES),
  ];
}

interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

/** What a part refers to, by the ids rId1, rId2, … in this order. */
export function relationships(all: Iterable<Relationship>): readonly string[] {
  const items = Array.from(all, ({ type, target, isOutside = false }, at) => {
    const mode = isOutside ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${xmlText(target)}"${mode}/>`;
  });
  return [`<Relationships xmlns="${PACKAGE}/relationships">`, ...items, '</Relationships>'];
}

/** A part of these pieces of XML. */
export function part(name: string, pieces: readonly string[]): ZipEntry {
  return { name, content: [XML, ...pieces] };
}

/** Excel refuses names over 31 characters and with these signs. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function quotedName(name: string): string {
  return xmlText(sheetName(name).replaceAll("'", "''"));
}

/** A thin line on each side, in the order that the schema has them. */
const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFC3CCD4"/></${side}>`)
  .join('');
const TOP = '<alignment vertical="top" wrapText="1"/>';

function format(attributes: string, alignment = TOP): string {
  return `<xf ${attributes} xfId="0" applyFont="1" applyBorder="1" applyAlignment="1" applyNumberFormat="1">${alignment}</xf>`;
}

const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="4">',
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0B5CAD"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="11"/><color rgb="FF52606D"/><name val="Calibri"/><family val="2"/></font>',
  '</fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDF0F3"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  // Text is the format of texts, so that one that begins with = stays a text when its cell is edited.
  format('numFmtId="49" fontId="0" fillId="0" borderId="1"'),
  format('numFmtId="49" fontId="1" fillId="2" borderId="1" applyFill="1"'),
  format('numFmtId="0" fontId="0" fillId="0" borderId="1"', '<alignment vertical="top"/>'),
  format(
    'numFmtId="164" fontId="0" fillId="0" borderId="1"',
    '<alignment horizontal="left" vertical="top"/>',
  ),
  format('numFmtId="49" fontId="2" fillId="0" borderId="1"'),
  format('numFmtId="49" fontId="3" fillId="0" borderId="0"'),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
];
