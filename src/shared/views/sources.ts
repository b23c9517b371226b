import { live } from '../dossier';
import { fold } from '../fold';
import type { Dossier, Source } from '../model';
import { compareDates } from '../partial-date';

/** What the list of sources can be sorted by. */
export const SOURCE_ORDERS = ['newest', 'oldest', 'title'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

/** How many passages that are not in the bin each source has, by its id; a source without any is not there. */
export function passageCounts(dossier: Dossier): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sourceId } of live(dossier.passages)) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
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
