/** The ids of the styles that a document uses: whoever receives it gives it another look by changing these and nothing else. */
export const STYLES = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  caption: 'Caption',
  table: 'BriefingTable',
  head: 'TableHeading',
  rowHead: 'TableRowHeading',
  footnote: 'FootnoteText',
  endnote: 'EndnoteText',
  footnoteNumber: 'FootnoteReference',
  endnoteNumber: 'EndnoteReference',
  marks: 'TableMarks',
  text: 'TableText',
  fact: 'TableDetail',
  quote: 'Quote',
  about: 'Caveat',
  foot: 'Footer',
  control: 'ControlCharacter',
} as const;

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Look {
  readonly id: string;
  readonly name: string;
  /** In half points. */
  readonly size?: number;
  readonly colour?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Above and below, in twentieths of a point. */
  readonly space?: readonly [number, number];
  readonly keepsWithNext?: boolean;
  readonly outline?: number;
  readonly next?: string;
  readonly isCentred?: boolean;
}

const PARAGRAPHS: readonly Look[] = [
  {
    id: STYLES.title,
    name: 'Title',
    size: 36,
    isBold: true,
    space: [0, 60],
    keepsWithNext: true,
    next: STYLES.subtitle,
  },
  { id: STYLES.subtitle, name: 'Subtitle', size: 22, colour: '52606D', space: [0, 240], keepsWithNext: true },
  {
    id: STYLES.heading,
    name: 'heading 1',
    size: 24,
    isBold: true,
    space: [360, 80],
    keepsWithNext: true,
    outline: 0,
  },
  { id: STYLES.caption, name: 'caption', size: 18, colour: '52606D', space: [0, 80], keepsWithNext: true },
  { id: STYLES.head, name: 'Table Heading', size: 18, isBold: true, space: [40, 40], keepsWithNext: true },
  { id: STYLES.rowHead, name: 'Table Row Heading', size: 18, isBold: true, space: [20, 20] },
  { id: STYLES.marks, name: 'Table Marks', size: 17, isBold: true, space: [20, 20] },
  { id: STYLES.text, name: 'Table Text', size: 18, space: [20, 20] },
  { id: STYLES.fact, name: 'Table Detail', size: 16, colour: '52606D', space: [0, 0] },
  { id: STYLES.quote, name: 'Quote', size: 18, isItalic: true, space: [40, 40] },
  { id: STYLES.about, name: 'Caveat', size: 17, colour: '52606D', space: [0, 40] },
  { id: STYLES.foot, name: 'footer', size: 16, colour: '52606D', isCentred: true },
  { id: STYLES.footnote, name: 'footnote text', size: 16, space: [0, 20] },
  { id: STYLES.endnote, name: 'endnote text', size: 16, space: [0, 20] },
];

/**
 * The style sheet (ECMA-376 part 1, 17.7) in which `language` is the document's. Sizes stand twice because Word keeps those of Arabic and Hebrew apart;
 * slanted letters are left to the others: Arabic has none.
 */
export function styleSheet(language: string): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${MAIN}">`,
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>',
    `<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>',
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...PARAGRAPHS.map(paragraphStyle),
    ...['Footnote', 'Endnote'].map(
      (note) =>
        `<w:style w:type="character" w:styleId="${note}Reference"><w:name w:val="${note.toLowerCase()} reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
    ),
    `<w:style w:type="character" w:customStyle="1" w:styleId="${STYLES.control}"><w:name w:val="Control Character"/><w:qFormat/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:color w:val="B3261E"/><w:bdr w:val="single" w:sz="4" w:space="0" w:color="B3261E"/></w:rPr></w:style>`,
    tableStyle(),
    '</w:styles>',
  ].join('');
}

/** The names that Word has itself; the others are the document's own. */
const BUILT_IN = /^(Title|Subtitle|heading 1|caption|Quote|footer|footnote text|endnote text)$/;

function paragraphStyle(look: Look): string {
  const { id, name, size, colour, isBold, isItalic, space, keepsWithNext, outline, next, isCentred } = look;
  const custom = BUILT_IN.test(name) ? '' : ' w:customStyle="1"';
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/><w:pPr>',
    keepsWithNext === true ? '<w:keepNext/>' : '',
    space === undefined ? '' : `<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>`,
    isCentred === true ? '<w:jc w:val="center"/>' : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    '</w:pPr><w:rPr>',
    isBold === true ? '<w:b/><w:bCs/>' : '',
    isItalic === true ? '<w:i/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    '</w:rPr></w:style>',
  ].join('');
}

function tableStyle(): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="9AA7B2"/>`)
    .join('');
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLES.table}"><w:name w:val="Briefing Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`,
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4E9EE"/></w:tcPr></w:tblStylePr>',
    '</w:style>',
  ].join('');
}
