/** One thing to measure and the named peer that does the same job, or the least that the job needs. */
export interface Comparison {
  readonly name: string;
  readonly run: () => unknown;
  readonly peer: { readonly name: string; readonly run: () => unknown };
}

export interface Result {
  readonly name: string;
  readonly peerName: string;
  /** Medians of the rounds, in milliseconds. */
  readonly ms: number;
  readonly peerMs: number;
  /** How many times as long as its peer it takes: the median of the ratios of the rounds. */
  readonly ratio: number;
}

/**
 * Measures both sides in turn, `rounds` times after one round that does not count, so that what slows the machine down slows
 * both. Only the ratio is worth comparing between machines.
 */
export async function compare({ name, run, peer }: Comparison, rounds = 9): Promise<Result> {
  await timed(run);
  await timed(peer.run);
  const pairs: { readonly own: number; readonly other: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const own = await timed(run);
    const other = await timed(peer.run);
    pairs.push({ own, other });
  }
  return {
    name,
    peerName: peer.name,
    ms: median(pairs.map(({ own }) => own)),
    peerMs: median(pairs.map(({ other }) => other)),
    ratio: median(pairs.map(({ own, other }) => own / other)),
  };
}

/** The middle one of some numbers; of an even count, the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** The value below which a share (0 to 1) of some numbers lies, by nearest rank. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
