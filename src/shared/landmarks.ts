/** A stretch of a text, in UTF-16 units: `start` inclusive and `end` exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that stands once in each of two texts, and so tells where one is in both. */
export interface Landmark {
  readonly earlier: Stretch;
  readonly later: Stretch;
}

/** The landmarks of two texts, in the order of each. */
export interface Landmarks {
  readonly inEarlier: readonly Landmark[];
  readonly inLater: readonly Landmark[];
}

/** What lies between marks that end sentences, and line ends. */
const STRETCH = /[^\n.!?؟۔…]+/g;
/** Shorter ones, such as numbers of pages, tell nothing; in UTF-16 units. */
const LEAST = 8;

/** The sentences and lines that two texts have in common and that stand in each of them once. */
export function landmarksOf(earlier: string, later: string): Landmarks {
  const after = onlyOnes(later);
  const inEarlier: Landmark[] = [];
  for (const [words, stretch] of onlyOnes(earlier)) {
    const same = after.get(words);
    if (same !== undefined) inEarlier.push({ earlier: stretch, later: same });
  }
  return { inEarlier, inLater: inEarlier.toSorted((a, b) => a.later.start - b.later.start) };
}

/** The stretches of a text that stand in it once, by their words, in their order. */
function onlyOnes(text: string): ReadonlyMap<string, Stretch> {
  const found = new Map<string, Stretch>();
  const twice = new Set<string>();
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    const words = stretch.trim();
    if (words.length < LEAST || twice.has(words)) continue;
    if (found.delete(words)) {
      twice.add(words);
      continue;
    }
    const start = index + stretch.indexOf(words);
    found.set(words, { start, end: start + words.length });
  }
  return found;
}

/**
 * The landmarks nearest to a stretch: the last before it and the first after it, those that it is a part of included if `canBeWithin`; null where only the text begins or ends.
 */
export function nearest(
  landmarks: readonly Landmark[],
  text: keyof Landmark,
  { start, end }: Stretch,
  canBeWithin: boolean,
): { readonly before: Landmark | null; readonly after: Landmark | null } {
  const before = ({ [text]: its }: Landmark) => (canBeWithin ? its.start <= start : its.end <= start);
  const after = ({ [text]: its }: Landmark) => (canBeWithin ? its.end >= end : its.start >= end);
  return { before: landmarks.findLast(before) ?? null, after: landmarks.find(after) ?? null };
}
