import { readDateInput } from '../../../shared/date-input';
import { withoutAnyHidden } from '../../../shared/hidden-characters';
import { MOST } from '../../../shared/model';
import { parsePartialDate } from '../../../shared/partial-date';

/** What a reference list says of one document; empty where it says nothing. */
export interface BibliographyEntry {
  readonly title: string;
  /** Several are joined by "; ", each as the list has it. */
  readonly author: string;
  /** The publisher; of an article without one, what it appeared in. */
  readonly publisher: string;
  /** Partial dates in their canonical form. */
  readonly publishedOn: string;
  readonly accessedOn: string;
  /** An http or https address. */
  readonly url: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** A digital object identifier, such as 10.1000/182, without an address before it. */
  readonly doi: string;
  /** The files attached, as the list has them: paths of any system, or addresses. */
  readonly files: readonly string[];
}

/** Names joined as a citation has them. */
export function joinNames(names: readonly string[]): string {
  const known = names.map(oneLine).filter((name) => name !== '');
  return oneLine(known.join('; '));
}

/** A text without line ends and hidden characters and with single spaces, well-formed, and no longer than a line of a record. */
export function oneLine(text: string): string {
  const line = withoutAnyHidden(text.toWellFormed().replaceAll('\0', '').replaceAll(/\s+/gu, ' ')).trim();
  return line.length <= MOST.line
    ? line
    : line
        .slice(0, MOST.line)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}

/** The first of some texts that is an http or https address which a record can hold; empty when none is. */
export function firstAddress(texts: readonly string[]): string {
  const isAddress = (text: string) => /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/iu.test(text);
  return texts.map((text) => text.trim()).find((text) => text.length <= MOST.line && isAddress(text)) ?? '';
}

/** A digital object identifier without what stands before it; empty when it is none (ISO 26324). */
export function plainDoi(text: string): string {
  return /\b10\.\d{4,9}\/\S+$/u.exec(text.trim())?.[0] ?? '';
}

/** A year, month and day as a partial date, as far as they are given and right; empty when not even the year is. */
export function dateOfParts(year: unknown, month?: unknown, day?: unknown): string {
  const parts = [number(year), number(month), number(day)];
  const known = parts.slice(0, parts.includes(null) ? parts.indexOf(null) : 3);
  for (let count = known.length; count > 0; count--) {
    const date = known
      .slice(0, count)
      .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
      .join('-');
    if (parsePartialDate(date) !== null) return date;
  }
  return '';
}

/** A date as somebody wrote it; empty when it is none. */
export function writtenDate(text: string): string {
  return readDateInput(oneLine(text)) ?? '';
}

/** Of the two ends of a span what they have in common, the month or the year: a span is no date. Empty when they have nothing. */
export function commonDate(from: string, to: string): string {
  if (to === '' || from === to) return from;
  const [a, b] = [from.split('-'), to.split('-')];
  const different = a.findIndex((part, index) => part !== b[index]);
  return (different === -1 ? a : a.slice(0, different)).join('-');
}

function number(part: unknown): number | null {
  if (part === undefined || part === null || part === '') return null;
  const value = Number(part);
  return Number.isInteger(value) ? value : null;
}
