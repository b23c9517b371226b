import { readXml } from './read-office';

/**
 * The children that elements may have, in the order in which they must stand, as the schemas of ECMA-376 part 1 (transitional, part 4) have them: Word and Excel refuse files that LibreOffice
 * reads whatever their order. A `*` means that several may follow each other; `a|b` that either may stand there.
 */
export type ChildOrders = Readonly<Record<string, string>>;

const BORDERS = 'top left|start bottom right|end';

/** WordprocessingML, of what a briefing can have. */
export const WORD_ORDERS: ChildOrders = {
  'w:document': 'w:background w:body',
  'w:body': 'w:p|w:tbl* w:sectPr',
  'w:p': 'w:pPr w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd*',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:r':
    'w:rPr w:t|w:br|w:tab|w:fldChar|w:instrText|w:footnoteReference|w:endnoteReference|w:footnoteRef|w:endnoteRef|w:separator|w:continuationSeparator|w:lastRenderedPageBreak*',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tbl': 'w:tblPr w:tblGrid w:tr*',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblGrid': 'w:gridCol*',
  'w:tr': 'w:tblPrEx w:trPr w:tc*',
  'w:trPr':
    'cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden*',
  'w:tc': 'w:tcPr w:p|w:tbl*',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tblBorders': `${BORDERS} insideH insideV`,
  'w:tcBorders': `${BORDERS} insideH insideV tl2br tr2bl`,
  'w:tblCellMar': BORDERS,
  'w:tcMar': BORDERS,
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'headerReference|footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:footnotePr': 'pos numFmt numStart numRestart footnote*',
  'w:endnotePr': 'pos numFmt numStart numRestart endnote*',
  'w:styles': 'w:docDefaults w:latentStyles w:style*',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*',
  'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
  'w:footnotes': 'w:footnote*',
  'w:endnotes': 'w:endnote*',
  'w:ftr': 'w:p|w:tbl*',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins attachedTemplate trackRevisions documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders drawingGridHorizontalSpacing characterSpacingControl updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:compat': 'w:compatSetting*',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl*',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
};

/** SpreadsheetML, of what a briefing can have. */
export const SHEET_ORDERS: ChildOrders = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors',
  sheetViews: 'sheetView*',
  sheetView: 'pane selection*',
  cols: 'col*',
  sheetData: 'row*',
  row: 'c*',
  c: 'f v is',
  is: 't',
  hyperlinks: 'hyperlink*',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  fill: 'patternFill|gradientFill',
  patternFill: 'fgColor bgColor',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection',
};

/** What in a part stands where its schema has it not: the element, and the child that is unknown, out of its order, or there once more. */
export function faultsOfOrder(xml: string, orders: ChildOrders): readonly string[] {
  const faults: string[] = [];
  const open: { readonly name: string; at: number; last: string }[] = [];
  readXml(xml, {
    open({ name }) {
      const parent = open.at(-1);
      const order = parent === undefined ? undefined : orders[parent.name]?.split(' ');
      open.push({ name, at: 0, last: '' });
      if (parent === undefined || order === undefined) return;
      const place = order.findIndex((each, at) => at >= parent.at && allows(each, name));
      if (place === -1) faults.push(`${name} in ${parent.name} after ${parent.last || 'nothing'}`);
      else parent.at = order[place]?.endsWith('*') === true ? place : place + 1;
      parent.last = name;
    },
    close() {
      open.pop();
    },
  });
  return faults;
}

function allows(place: string, name: string): boolean {
  const plain = name.replace(/^w:/, '');
  return place
    .replace('*', '')
    .split('|')
    .some((each) => each.replace(/^w:/, '') === plain);
}
