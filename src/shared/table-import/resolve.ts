import type { Dossier } from '../model';
import { type AssembleOptions, Assembly } from './assemble';
import { citedSources } from './cited-sources';
import { type DateCell, readDateCell } from './date-cell';
import type { TablePlan } from './import-fields';
import { type Linked, Linker, type TextAccess } from './link-proofs';
import { ValueMatcher } from './match-values';
import { knownNames } from './names';
import { isLongMatrix, statesNothing } from './own-matrix';
import type { RawTable } from './raw-table';
import { cellReader, dataRows, isOwnNotation } from './read-cells';
import type { DoubtfulDate, RefusedRow, Resolution, UnlinkedQuote } from './resolution';
import { type Proof, type RowDraft, readRow } from './row-draft';

/** What resolving needs besides the dossier, the table and its plan. */
export interface ResolveContext extends TextAccess, Omit<AssembleOptions, 'hashText'> {
  /** SHA-256 of a text in UTF-8. */
  readonly hashText: (text: string) => string;
}

/** How many of the quotes that wait and of the doubtful dates are listed; all are counted. */
const MOST_LISTED = 1_000;
/** After how many rows the caller gets its turn. */
const STEP = 100;
/** How often each row is looked at: it is read, its quote is looked for, and it is put together with the others. */
export const STEPS_PER_ROW = 3;

/**
 * Finds out what importing a table would do, in steps: it yields how many steps, of `STEPS_PER_ROW` for each row of the table, are done, so that the caller can show it, let others
 * work and give up. Nothing is changed. The resolution has the command that does it. Throws `tableTooManyNew` when so many entries would be made that a
 * column must be mistaken, and `textTooLarge` when the table cannot be a source.
 */
export function* resolveTable(
  dossier: Dossier,
  table: RawTable,
  plan: TablePlan,
  context: ResolveContext,
): Generator<number, Resolution> {
  const names = knownNames(dossier);
  const dates = new Dates(table.epoch);
  const isOwn = isOwnNotation(plan);
  const values = new ValueMatcher(dossier, names, plan.choices, isOwn);
  const reading = {
    plan,
    cell: cellReader(plan),
    isOwn,
    values,
    dateOf: (typed: string) => dates.read(typed),
    sourceByText: names.sourceByText,
    partyOf: (id: string) => dossier.speakers.get(id)?.partyId ?? null,
    citedSource: citedSources(dossier),
    hashText: context.hashText,
  };
  // In any other table such a row is one that could not be understood.
  const header = plan.headerRow === null ? [] : (table.rows[plan.headerRow]?.cells ?? []);
  const isMatrix = isLongMatrix(header);
  const drafts: RowDraft[] = [];
  const refused: RefusedRow[] = [];
  let done = 0;
  let silent = 0;
  for (const [place, row] of dataRows(table, plan)) {
    const read = isMatrix && statesNothing(row, plan) ? null : readRow(place, row, reading);
    if (read === null) silent += 1;
    else if ('place' in read) drafts.push(read);
    else refused.push({ place, number: row.number, problems: read });
    if (++done % STEP === 0) yield done;
  }

  const linker = new Linker(dossier, context);
  const linked = new Map<RowDraft, readonly Linked[]>();
  done += 2 * (refused.length + silent);
  for (const draft of drafts.toSorted((a, b) => compare(sourceOf(a.proof), sourceOf(b.proof)))) {
    linked.set(draft, linker.link(draft.proof));
    if (++done % STEP === 0) yield done;
  }

  const assembly = new Assembly(dossier, table, plan, { ...context, isOwn });
  for (const draft of drafts) {
    const problem = assembly.take(draft, linked.get(draft) ?? []);
    if (problem === null) values.use(draft);
    else refused.push({ place: draft.place, number: draft.number, problems: [problem] });
    if (++done % STEP === 0) yield done;
  }
  const { counts, command } = assembly.finish();
  const rows = drafts.length + refused.length - assembly.refused + silent;
  return {
    counts: { ...counts, rows, refused: refused.length, silent },
    values: values.listed(),
    doubtful: dates.doubtful(),
    unlinked: unlinkedOf(drafts, linked),
    refused: refused.toSorted((a, b) => a.place - b.place),
    command,
  };
}

/** What `resolveTable` comes to, all at once. */
export function resolved(steps: Generator<number, Resolution>): Resolution {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The dates of a table, each read once. */
class Dates {
  readonly #epoch: 1900 | 1904;
  readonly #known = new Map<string, { readonly cell: DateCell; count: number }>();

  constructor(epoch: 1900 | 1904) {
    this.#epoch = epoch;
  }

  read(typed: string): DateCell {
    const before = this.#known.get(typed);
    if (before !== undefined) {
      before.count += 1;
      return before.cell;
    }
    const cell = readDateCell(typed, this.#epoch);
    this.#known.set(typed, { cell, count: 1 });
    return cell;
  }

  doubtful(): readonly DoubtfulDate[] {
    return [...this.#known]
      .flatMap(([value, { cell, count }]) =>
        cell.kind === 'doubtful'
          ? [{ value, dayFirst: cell.dayFirst, monthFirst: cell.monthFirst, count }]
          : [],
      )
      .slice(0, MOST_LISTED);
  }
}

function unlinkedOf(
  drafts: readonly RowDraft[],
  linked: ReadonlyMap<RowDraft, readonly Linked[]>,
): readonly UnlinkedQuote[] {
  const found: UnlinkedQuote[] = [];
  for (const draft of drafts) {
    for (const each of linked.get(draft) ?? []) {
      if (each.kind !== 'waits') continue;
      found.push({ number: draft.number, quote: each.quote, sourceId: each.sourceId, why: each.why });
      if (found.length === MOST_LISTED) return found;
    }
  }
  return found;
}

function sourceOf(proof: Proof): string {
  if (proof.kind === 'cited') return proof.sources[0]?.id ?? '';
  return proof.kind === 'table' ? '' : proof.sourceId;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
