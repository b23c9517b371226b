import type { TextWords, Token } from './text-words';

/** A stretch of a text's tokens, `end` exclusive. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** A word that stands in more places than this says nothing of where a quote is, unless it has no rarer one. */
const COMMON = 200;
/** How many of a quote's rarest words are looked for: a long quote is found by its rarest stretches. */
const MOST_SEEDS = 60;

/**
 * The stretches of a text in which most of a quote's rare words stand in about its order, the best first. Each place of a word says
 * where the quote would begin if it were there; where many agree, a window is opened.
 */
export function likelyWindows(
  quote: readonly Token[],
  { tokens, placesOf }: TextWords,
  most: number,
): readonly Window[] {
  const width = Math.max(4, Math.ceil(quote.length / 4));
  const votes = new Map<number, number>();
  for (const { place, at, says } of seedsOf(quote, tokens.length, placesOf)) {
    const bucket = Math.floor((at - place) / width);
    votes.set(bucket, (votes.get(bucket) ?? 0) + says);
  }
  const ranked = [...votes.keys()]
    .map((bucket) => ({ bucket, says: (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0) }))
    .toSorted((a, b) => b.says - a.says || a.bucket - b.bucket);
  const taken: number[] = [];
  for (const { bucket } of ranked) {
    if (taken.length === most) break;
    if (!taken.some((other) => Math.abs(other - bucket) <= 1)) taken.push(bucket);
  }
  const slack = Math.max(6, Math.ceil(quote.length * 0.3));
  return taken.map((bucket) => ({
    start: Math.max(0, bucket * width - slack),
    end: Math.min(tokens.length, (bucket + 2) * width + quote.length + slack),
  }));
}

interface Seed {
  readonly place: number;
  readonly at: number;
  readonly says: number;
}

function seedsOf(quote: readonly Token[], length: number, placesOf: TextWords['placesOf']): readonly Seed[] {
  const words = quote
    .map(({ folded, weight }, place) => ({ place, weight, places: placesOf.get(folded) ?? [] }))
    .filter(({ places, weight }) => weight >= 1 && places.length > 0)
    .toSorted((a, b) => a.places.length - b.places.length);
  const rare = words.filter(({ places }) => places.length <= COMMON);
  const chosen = (rare.length > 0 ? rare : words).slice(0, MOST_SEEDS);
  return chosen.flatMap(({ place, weight, places }) => {
    const says = weight * Math.log(1 + length / places.length);
    return places.slice(0, 20 * COMMON).map((at) => ({ place, at, says }));
  });
}
