import { live } from '../dossier';
import { fold } from '../fold';
import type { Dossier, Source } from '../model';
import { compareDates } from '../partial-date';
import { type Standing, standingOf } from '../passage-standing';

/** What the list of sources can be sorted by. */
export const SOURCE_ORDERS = ['newest', 'oldest', 'title'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

/** How many passages of a source stand how. */
export type PassageCounts = Readonly<Record<Standing, number>>;
export const NO_PASSAGES: PassageCounts = { present: 0, waits: 0, orphaned: 0 };

/** How many passages that are not in the bin each source has, by its id and how they stand; a source without any is not there. */
export function passageCounts(dossier: Dossier): ReadonlyMap<string, PassageCounts> {
  const counts = new Map<string, Record<Standing, number>>();
  for (const passage of live(dossier.passages)) {
    const source = dossier.sources.get(passage.sourceId);
    if (source === undefined) continue;
    const its = counts.get(source.id) ?? { ...NO_PASSAGES };
    its[standingOf(source, passage)]++;
    counts.set(source.id, its);
  }
  return counts;
}

/** The sources in whose title, author or publisher every word of `search` occurs, compared as `fold` does. */
export function searchSources(sources: readonly Source[], search: string): readonly Source[] {
  const words = fold(search).trim().split(' ').filter(Boolean);
  if (words.length === 0) return sources;
  return sources.filter(({ title, author, publisher }) => {
    const text = fold(`${title}\n${author}\n${publisher}`);
    return words.every((word) => text.includes(word));
  });
}

/** The sources in an order; by date those without one come last, and what is alike is in the order of titles. */
export function sortSources(sources: readonly Source[], order: SourceOrder): readonly Source[] {
  const byTitle = new Intl.Collator(undefined, { numeric: true });
  return sources.toSorted(
    (a, b) =>
      (order === 'title' ? 0 : compareDays(a.publishedOn, b.publishedOn, order)) ||
      byTitle.compare(a.title, b.title) ||
      (a.id < b.id ? -1 : 1),
  );
}

function compareDays(a: string, b: string, order: 'newest' | 'oldest'): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return order === 'oldest' ? compareDates(a, b) : compareDates(b, a);
}
