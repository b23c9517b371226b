import { compareDates } from '../../../../shared/partial-date';
import type { PositionColumnId } from '../../../../shared/tables/positions-table';
import type { PositionRow } from '../../../../shared/views/positions';
import { columnSpec, type SortSpec } from './position-columns';
import { NO_ORDER, orderTexts, type TextOrder } from './text-order';

/** Where each row stands in a column's order, by the row's place in the list: small numbers, −1 for no value. */
export interface Ranks {
  readonly of: Int32Array;
  /** One more than the greatest can be. */
  readonly count: number;
}

/** Ranks, with what gives those of other rows. */
interface RanksByRow extends Ranks {
  /** Where a row stands among those that were ranked; null when it has a value that none of them has. */
  readonly rankOf: (row: PositionRow) => number | null;
}

/** Ranks rows by a column, and remembers what it found: the ranks of these rows, and the order of the texts for the next ones. */
export interface Ranker {
  readonly ranksOf: (rows: readonly PositionRow[], id: PositionColumnId) => Ranks;
  /** The same in steps of a millisecond or so, to be done before anybody asks. Whoever else is at it goes on from where it has come to. */
  readonly prepare: (rows: readonly PositionRow[], id: PositionColumnId) => Generator<void, void>;
  /** Whether the ranks can be had at once. */
  readonly isReady: (rows: readonly PositionRow[], id: PositionColumnId) => boolean;
}

interface Job {
  readonly rows: readonly PositionRow[];
  readonly steps: Generator<void, RanksByRow>;
  ranks: RanksByRow | null;
}

/** A ranker that orders words by a locale's collation, dates by their earliest day and lists by their vocabulary. */
export function createRanker(collator: Intl.Collator): Ranker {
  const orders = new Map<PositionColumnId, TextOrder>();
  const jobs = new Map<PositionColumnId, Job>();

  function jobOf(rows: readonly PositionRow[], id: PositionColumnId): Job {
    const known = jobs.get(id);
    if (known?.rows === rows) return known;
    const ranks = known?.ranks ? patched(known.rows, known.ranks, rows) : null;
    const job = { rows, steps: rank(rows, columnSpec(id).sort, id), ranks };
    jobs.set(id, job);
    return job;
  }

  function* rank(
    rows: readonly PositionRow[],
    sort: SortSpec,
    id: PositionColumnId,
  ): Generator<void, RanksByRow> {
    if (sort.by === 'list') return ranksByNumber(rows, sort.placeOf);
    if (sort.by === 'numbers') return ranksByNumber(rows, sort.numberOf);
    const textOf = sort.by === 'words' ? sort.wordOf : sort.dateOf;
    const texts = rows.map(textOf);
    const different = new Set(texts);
    different.delete('');
    const compare = sort.by === 'words' ? collator.compare : compareDateTexts;
    const order = yield* orderTexts(orders.get(id) ?? NO_ORDER, different, compare);
    orders.set(id, order);
    return {
      of: Int32Array.from(texts, (text) => order.placeOf.get(text) ?? -1),
      count: order.places,
      rankOf: (row) => {
        const text = textOf(row);
        return text === '' ? -1 : (order.placeOf.get(text) ?? null);
      },
    };
  }

  function advance(job: Job): Ranks | null {
    if (job.ranks !== null) return job.ranks;
    const step = job.steps.next();
    if (step.done === true) job.ranks = step.value;
    return job.ranks;
  }

  return {
    *prepare(rows, id) {
      const job = jobOf(rows, id);
      while (advance(job) === null) yield;
    },
    ranksOf(rows, id) {
      const job = jobOf(rows, id);
      let ranks = advance(job);
      while (ranks === null) ranks = advance(job);
      return ranks;
    },
    isReady: (rows, id) => jobs.get(id)?.rows === rows && jobs.get(id)?.ranks !== null,
  };
}

function ranksByNumber(
  rows: readonly PositionRow[],
  numberOf: (row: PositionRow) => number | null,
): RanksByRow {
  const numbers = rows.map(numberOf);
  const different = [...new Set(numbers)].filter((number) => number !== null).sort((a, b) => a - b);
  const placeOf = new Map<number | null, number>(different.map((number, place) => [number, place]));
  return {
    of: Int32Array.from(numbers, (number) => placeOf.get(number) ?? -1),
    count: different.length,
    rankOf: (row) => {
      const number = numberOf(row);
      return number === null ? -1 : (placeOf.get(number) ?? null);
    },
  };
}

/** How many rows may differ from those that were ranked for the ranks to be mended. */
const FEW = 1_000;

/** The ranks of a list in which few rows are others than in the list they are of; null where all have to be ranked anew. */
function patched(
  before: readonly PositionRow[],
  ranks: RanksByRow,
  rows: readonly PositionRow[],
): RanksByRow | null {
  if (before.length !== rows.length) return null;
  const of = ranks.of.slice();
  let others = 0;
  for (const [at, row] of rows.entries()) {
    if (row === before[at]) continue;
    const rank = ranks.rankOf(row);
    others += 1;
    if (rank === null || others > FEW) return null;
    of[at] = rank;
  }
  return { ...ranks, of };
}

/** Instants sort as they are written; partial dates by their earliest day. */
function compareDateTexts(a: string, b: string): number {
  if (a.includes('T') || b.includes('T')) return a < b ? -1 : a > b ? 1 : 0;
  return compareDates(a, b);
}
