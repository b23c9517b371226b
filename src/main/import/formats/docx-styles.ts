import type { XmlElement } from '../xml';
import { elementAt, elementsOf } from '../xml-tree';

/** What a style makes of a paragraph or of a run. */
export interface DocxStyle {
  /** 1–9 for a heading, 0 for none. */
  readonly level: number;
  readonly isQuotation: boolean;
  readonly isList: boolean;
  readonly isHidden: boolean;
  readonly isOnNewPage: boolean;
}

/** The style of an id; without an id, or with one that there is not, the default style of paragraphs or none. */
export type DocxStyles = (id: string | undefined, kind: 'paragraph' | 'character') => DocxStyle;

const PLAIN: DocxStyle = { level: 0, isQuotation: false, isList: false, isHidden: false, isOnNewPage: false };

/** Word's built-in names, which stay English in whatever language Word is; LibreOffice writes its own. */
const QUOTATION = /^(?:(?:intense )?quote|quotations?|block ?(?:text|quotation)|html blockquote)$/i;

/** Reads word/styles.xml (ECMA-376, part 1, 17.7), each style with what it takes from the ones it is based on. */
export function readDocxStyles(root: XmlElement | null): DocxStyles {
  const elements = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const style of elementsOf(root ?? undefined, 'w:style')) {
    const id = style.attributes.get('w:styleId');
    if (id === undefined) continue;
    elements.set(id, style);
    const isDefault = isTrue(style.attributes.get('w:default') ?? '0');
    if (isDefault && style.attributes.get('w:type') === 'paragraph') defaultId = id;
  }
  const resolved = new Map<string, DocxStyle>();
  // Styles that are based on one another in a ring end where the ring closes.
  const resolve = (id: string | undefined, isWithin: ReadonlySet<string>): DocxStyle => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || element === undefined || isWithin.has(id)) return PLAIN;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const base = resolve(valueAt(element, 'w:basedOn'), new Set([...isWithin, id]));
    const style = readStyle(element, base);
    resolved.set(id, style);
    return style;
  };
  return (id, kind) => resolve(id ?? (kind === 'paragraph' ? defaultId : undefined), new Set());
}

function readStyle(style: XmlElement, base: DocxStyle): DocxStyle {
  const name = valueAt(style, 'w:name') ?? '';
  const properties = elementAt(style, 'w:pPr');
  return {
    level: outlineLevel(properties) ?? levelOfName(name) ?? base.level,
    isQuotation: QUOTATION.test(name) || base.isQuotation,
    isList: isListed(properties) ?? base.isList,
    isHidden: isOn(elementAt(style, 'w:rPr', 'w:vanish')) ?? base.isHidden,
    isOnNewPage: isOn(elementAt(properties, 'w:pageBreakBefore')) ?? base.isOnNewPage,
  };
}

function levelOfName(name: string): number | undefined {
  if (/^title$/i.test(name)) return 1;
  const [, digit] = /^heading (\d)$/i.exec(name) ?? [];
  return digit === undefined ? undefined : Number(digit);
}

/** The level that a paragraph's properties give it, 1–9, or 0 when they say that it is body text; undefined when they say nothing. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = Number(valueAt(properties, 'w:outlineLvl') ?? 'none');
  if (!Number.isInteger(value) || value < 0) return undefined;
  return value > 8 ? 0 : value + 1;
}

/** Whether a paragraph's properties make it an item of a list; undefined when they say nothing. */
export function isListed(properties: XmlElement | undefined): boolean | undefined {
  const id = valueAt(elementAt(properties, 'w:numPr'), 'w:numId');
  return id === undefined ? undefined : id !== '0';
}

/** Whether a property that can be on or off is on; undefined when it is not there. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  return property === undefined ? undefined : isTrue(property.attributes.get('w:val') ?? '1');
}

/** The `w:val` of the first element of a name within. */
export function valueAt(element: XmlElement | undefined, name: string): string | undefined {
  return elementAt(element, name)?.attributes.get('w:val');
}

function isTrue(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}
