import { makeZip, type ZipEntry } from '../../testing/zip';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
/** Declares the namespace of the parts of a workbook. */
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The bytes of a workbook with these sheets: their names, what stands in `sheetData` and after it. */
export function workbook(
  sheets: readonly {
    readonly name: string;
    readonly data: string;
    readonly after?: string;
    readonly state?: string;
  }[],
  more: {
    readonly strings?: string;
    readonly styles?: string;
    readonly is1904?: boolean;
    readonly entries?: readonly ZipEntry[];
  } = {},
): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}" state="${state ?? 'visible'}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return makeZip([
    { path: '[Content_Types].xml', content: TYPES },
    {
      path: 'xl/workbook.xml',
      content: `<workbook ${MAIN} ${RELS}><workbookPr date1904="${more.is1904 === true ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...sheets.map(({ data, after }, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet ${MAIN}><sheetData>${data}</sheetData>${after ?? ''}</worksheet>`,
    })),
    ...(more.strings === undefined
      ? []
      : [{ path: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${more.strings}</sst>` }]),
    ...(more.styles === undefined
      ? []
      : [{ path: 'xl/styles.xml', content: `<styleSheet ${MAIN}>${more.styles}</styleSheet>` }]),
    ...(more.entries ?? []),
  ]);
}

/** Number formats: 1 and 2 are of days, 3 is of numbers. */
export const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
