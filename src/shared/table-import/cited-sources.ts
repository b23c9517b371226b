import { citationParts } from '../citation';
import { isolated } from '../direction';
import { live } from '../dossier';
import type { Dossier, Source } from '../model';

/**
 * Finds the source that a citation of a passage is of: the one of which all parts stand in it in their order, and most of it. Null for none, or for
 * several that are cited alike. Made once for a table.
 */
export function citedSources(dossier: Dossier): (citation: string) => Source | null {
  const all = live(dossier.sources).map((source) => ({ source, parts: citationParts(source) }));
  const known = new Map<string, Source | null>();
  return (citation) => {
    const before = known.get(citation);
    if (before !== undefined) return before;
    const fits = all
      .map(({ source, parts }) => ({ source, length: lengthWithin(citation, parts) }))
      .filter(({ length }) => length > 0)
      .toSorted((a, b) => b.length - a.length);
    const [best, second] = fits;
    const found = best !== undefined && best.length !== second?.length ? best.source : null;
    known.set(citation, found);
    return found;
  };
}

/** How much of a citation the parts are, where all of them stand in it in order; 0 otherwise. The first stands at its beginning. */
function lengthWithin(citation: string, parts: readonly string[]): number {
  let at = 0;
  let length = 0;
  for (const [place, part] of parts.entries()) {
    const found = citation.indexOf(part, at);
    const isFirst = citation.startsWith(part) || citation.startsWith(isolated(part));
    if (found === -1 || (place === 0 && !isFirst)) return 0;
    at = found + part.length;
    length += part.length;
  }
  return length;
}
