import { dayOfSerial } from '../../../shared/table-import/date-cell';
import type { XmlElement } from '../xml';
import { decodeEscapes, stringText } from './xlsx-text';

/** What the cells of a workbook are read with. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Whether a format, by its place, shows numbers as days. */
  readonly isDate: (style: number) => boolean;
  readonly epoch: 1900 | 1904;
}

/** A cell as text (ECMA-376 part 1, 18.3.1.4); of a formula what it came to when the workbook was last saved. */
export function cellText(cell: XmlElement, { strings, isDate, epoch }: CellContext): string {
  const value = wordsOf(cell, 'x:v');
  switch (cell.attributes.get('t') ?? 'n') {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = cell.children.find((child) => typeof child !== 'string' && child.name === 'x:is');
      return inline === undefined || typeof inline === 'string' ? '' : stringText(inline);
    }
    case 'str':
      return decodeEscapes(value);
    case 'b':
      return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE';
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    case 'n':
      return value !== '' && isDate(Number(cell.attributes.get('s') ?? '0'))
        ? dated(value, epoch)
        : plainNumber(value);
    default:
      return value;
  }
}

/** With a time of day, if it has one, to the second. */
function dated(value: string, epoch: 1900 | 1904): string {
  const serial = Number(value);
  const day = dayOfSerial(serial, epoch);
  if (day === null) return value;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  if (seconds <= 0 || seconds >= 86_400) return day;
  return `${day}T${new Date(seconds * 1_000).toISOString().slice(11, 19)}Z`;
}

/** As people write it: 0.1 and not what is left of it after sums in binary. */
function plainNumber(value: string): string {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)));
}

function wordsOf(cell: XmlElement, name: string): string {
  const child = cell.children.find((each) => typeof each !== 'string' && each.name === name);
  if (child === undefined || typeof child === 'string') return '';
  return child.children.filter((each) => typeof each === 'string').join('');
}
