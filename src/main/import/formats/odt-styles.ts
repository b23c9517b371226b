import type { XmlElement } from '../xml';
import { elementAt, elementsOf } from '../xml-tree';

/** What a style makes of a paragraph or of a stretch of text. */
export interface OdtStyle {
  readonly isQuotation: boolean;
  readonly isHidden: boolean;
  readonly isOnNewPage: boolean;
}

const PLAIN: OdtStyle = { isQuotation: false, isHidden: false, isOnNewPage: false };

/** The style's names in every language of LibreOffice begin as in English: it writes them so. */
const QUOTATION = /^(?:quotations?|(?:intense )?quote|block ?(?:text|quotation))$/i;

/**
 * Reads the styles (OpenDocument 1.3, part 3, 16) of any number of elements that hold them, and returns the style of a name.
 * Styles of paragraphs and of text have names of their own in practice and are kept together.
 */
export function readOdtStyles(
  holders: readonly (XmlElement | undefined)[],
): (name: string | undefined) => OdtStyle {
  const elements = new Map<string, XmlElement>();
  for (const style of holders.flatMap((holder) => elementsOf(holder, 'style:style'))) {
    elements.set(style.attributes.get('style:name') ?? '', style);
  }
  const resolved = new Map<string, OdtStyle>();
  // Styles that are based on one another in a ring end where the ring closes.
  const resolve = (name: string | undefined, isWithin: ReadonlySet<string>): OdtStyle => {
    const element = name === undefined ? undefined : elements.get(name);
    if (name === undefined || element === undefined || isWithin.has(name)) return PLAIN;
    const known = resolved.get(name);
    if (known !== undefined) return known;
    const base = resolve(element.attributes.get('style:parent-style-name'), new Set([...isWithin, name]));
    const style = readStyle(name, element, base);
    resolved.set(name, style);
    return style;
  };
  return (name) => resolve(name, new Set());
}

function readStyle(name: string, style: XmlElement, base: OdtStyle): OdtStyle {
  const shown = style.attributes.get('style:display-name') ?? name.replaceAll('_20_', ' ');
  const display = elementAt(style, 'style:text-properties')?.attributes.get('text:display');
  const paragraph = elementAt(style, 'style:paragraph-properties')?.attributes;
  const begins = paragraph?.get('fo:break-before');
  const master = style.attributes.get('style:master-page-name') ?? '';
  return {
    isQuotation: QUOTATION.test(shown) || base.isQuotation,
    isHidden: display === undefined ? base.isHidden : display === 'none',
    isOnNewPage: master !== '' || (begins === undefined ? base.isOnNewPage : begins === 'page'),
  };
}
