/** Below this share of common letters two words are two words, and not one word written in two ways. */
const LEAST_LIKENESS = 0.6;
/** Longer words, in UTF-16 units, are the same or not: what is so long is an address. */
const LONGEST = 32;

/** How alike two folded words are, from 0 to 1: one less the share of letters to change (Levenshtein); 0 for different words. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST || longer < 3) return 0;
  const allowed = Math.floor(longer * (1 - LEAST_LIKENESS));
  if (Math.abs(a.length - b.length) > allowed) return 0;
  const distance = letterDistance(a, b);
  return distance <= allowed ? 1 - distance / longer : 0;
}

function letterDistance(a: string, b: string): number {
  let row = Uint8Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint8Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + Number(a.charCodeAt(i - 1) !== b.charCodeAt(j - 1));
      next[j] = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
