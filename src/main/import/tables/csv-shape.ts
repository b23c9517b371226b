import { SEPARATORS, type Separator } from './table-order';

/** How much of a text its shape is judged by, in UTF-16 units, and how many records of that. */
const SAMPLE = 128 * 1024;
const MOST_RECORDS = 200;

/** How a CSV file is written. */
export interface CsvShape {
  readonly separator: Separator;
  readonly quote: '"' | "'";
}

/** Finds out how a CSV text is written: the separator that cuts most records into as many cells, and the mark around cells. */
export function csvShape(text: string): CsvShape {
  const sample = text.slice(0, SAMPLE);
  // Excel says so itself: https://support.microsoft.com/office (“sep=”)
  const said = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  const quote = quoteOf(sample);
  const known = SEPARATORS.find((separator) => separator === said);
  if (known !== undefined) return { separator: known, quote };
  let best: { readonly separator: Separator; readonly score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const score = scoreOf(cellCounts(sample, separator, quote, text.length <= SAMPLE));
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, quote };
}

/** A mark of one stroke only where cells are in it on both sides and none is in the usual one: an apostrophe is a letter elsewhere. */
function quoteOf(sample: string): '"' | "'" {
  if (/(?:^|[,;\t|\r\n])"/.test(sample)) return '"';
  const begin = sample.match(/(?:^|[,;\t|\r\n])'/g)?.length ?? 0;
  const end = sample.match(/'(?=[,;\t|\r\n]|$)/g)?.length ?? 0;
  return begin > 1 && begin === end ? "'" : '"';
}

/** How sure one may be: the share of the records with the usual number of cells, if that is more than one, and how many these are. */
function scoreOf(counts: readonly number[]): number {
  const usual = new Map<number, number>();
  for (const count of counts) usual.set(count, (usual.get(count) ?? 0) + 1);
  let score = 0;
  for (const [cells, records] of usual) {
    if (cells > 1) score = Math.max(score, records / counts.length + Math.min(cells, 50) / 200);
  }
  return score;
}

/** The number of cells of each record; of a text that goes on, the last one is not whole and is left out. */
function cellCounts(sample: string, separator: string, quote: string, isWhole: boolean): readonly number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isStart = true;
  let isBlank = true;
  for (let at = 0; at < sample.length && counts.length < MOST_RECORDS; at++) {
    const unit = sample.charAt(at);
    if (isQuoted) {
      if (unit !== quote) continue;
      if (sample.charAt(at + 1) === quote) at++;
      else isQuoted = false;
    } else if (unit === quote && isStart) {
      isQuoted = true;
      isBlank = false;
    } else if (unit === separator) {
      cells++;
      isStart = true;
      isBlank = false;
      continue;
    } else if (unit === '\n' || unit === '\r') {
      if (!isBlank) counts.push(cells);
      cells = 1;
      isStart = true;
      isBlank = true;
      continue;
    } else isBlank = false;
    isStart = false;
  }
  if (isWhole && !isBlank) counts.push(cells);
  return counts;
}
