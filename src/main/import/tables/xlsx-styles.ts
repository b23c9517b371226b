import type { XmlElement } from '../xml';

/** Formats of dates that every workbook has (ECMA-376 part 1, 18.8.30), those of East Asia too. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Says of a cell's format, by its place, whether it shows a number as a day. */
export function dateStyles(styles: XmlElement | null): (style: number) => boolean {
  const custom = new Set<number>();
  for (const format of elementsIn(styles, 'x:numFmts')) {
    if (showsDay(format.attributes.get('formatCode') ?? ''))
      custom.add(Number(format.attributes.get('numFmtId')));
  }
  const shown = elementsIn(styles, 'x:cellXfs').map((format) => {
    const id = Number(format.attributes.get('numFmtId') ?? '0');
    return BUILT_IN.has(id) || custom.has(id);
  });
  return (style) => shown[style] ?? false;
}

/** Whether a format has a year or a day in it, outside of what is in quotation marks, brackets or after a backslash. */
function showsDay(code: string): boolean {
  const plain = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(plain) && !/general/i.test(plain);
}

function elementsIn(root: XmlElement | null, name: string): readonly XmlElement[] {
  const parent = root?.children.find((child) => typeof child !== 'string' && child.name === name);
  if (parent === undefined || typeof parent === 'string') return [];
  return parent.children.filter((child) => typeof child !== 'string');
}
