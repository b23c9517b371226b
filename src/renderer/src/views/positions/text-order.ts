/** Texts in an order, and where each stands in it; texts that compare as equal share a place. Places count from 0 without gaps. */
export interface TextOrder {
  readonly placeOf: ReadonlyMap<string, number>;
  /** How many different places there are. */
  readonly places: number;
  readonly sorted: readonly string[];
}

type Compare = (a: string, b: string) => number;

/** An order of no texts. */
export const NO_ORDER: TextOrder = { placeOf: new Map(), places: 0, sorted: [] };

/** Up to how many new texts are put into an order one by one; more are sorted in one go. */
const FEW = 500;
/** How many texts are sorted, or merged, between two moments at which it may be interrupted. */
const RUN = 1_024;

/**
 * The order of texts, given the order of texts that were there before: after a change only what is new is compared. Runs to its end in steps of
 * a millisecond or so, so that it can be done in idle moments.
 */
export function* orderTexts(
  before: TextOrder,
  texts: ReadonlySet<string>,
  compare: Compare,
): Generator<void, TextOrder> {
  const added = [...texts].filter((text) => !before.placeOf.has(text));
  if (added.length === 0 && before.sorted.length <= 2 * texts.size) return before;
  // Of what is no longer there nothing is kept once it is more than what is.
  const isGrowing = added.length <= FEW && before.sorted.length + added.length <= 2 * texts.size;
  const sorted = isGrowing
    ? withEach(before.sorted, added, compare)
    : yield* sortInSteps([...texts], compare);
  return yield* placed(sorted, compare, isGrowing ? before.placeOf : null);
}

function withEach(sorted: readonly string[], added: readonly string[], compare: Compare): readonly string[] {
  const all = [...sorted];
  for (const text of added) {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(all[middle] ?? '', text) <= 0) low = middle + 1;
      else high = middle;
    }
    all.splice(low, 0, text);
  }
  return all;
}

function* sortInSteps(texts: readonly string[], compare: Compare): Generator<void, readonly string[]> {
  let runs: (readonly string[])[] = [];
  for (let from = 0; from < texts.length; from += RUN) {
    runs.push(texts.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly string[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at] ?? [], runs[at + 1]];
      merged.push(right === undefined ? left : yield* merge(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(
  left: readonly string[],
  right: readonly string[],
  compare: Compare,
): Generator<void, readonly string[]> {
  const merged: string[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      merged.push(a ?? '');
      l += 1;
    } else {
      merged.push(b);
      r += 1;
    }
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}

/** The places of sorted texts. Two that stood side by side before compare as they did: `known` says how. */
function* placed(
  sorted: readonly string[],
  compare: Compare,
  known: ReadonlyMap<string, number> | null,
): Generator<void, TextOrder> {
  const placeOf = new Map<string, number>();
  let place = -1;
  let before: string | null = null;
  for (const text of sorted) {
    if (before === null || isApart(before, text, compare, known)) place += 1;
    placeOf.set(text, place);
    before = text;
    if (known === null && placeOf.size % RUN === 0) yield;
  }
  return { placeOf, places: place + 1, sorted };
}

function isApart(a: string, b: string, compare: Compare, known: ReadonlyMap<string, number> | null): boolean {
  const [placeA, placeB] = [known?.get(a), known?.get(b)];
  return placeA === undefined || placeB === undefined ? compare(a, b) !== 0 : placeA !== placeB;
}
