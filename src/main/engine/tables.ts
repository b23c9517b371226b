import { basename, extname } from 'node:path';
import { v7 as newId } from 'uuid';
import { codePointIndex } from '../../shared/code-points';
import type { CommandOf } from '../../shared/commands';
import { DossierError } from '../../shared/errors';
import { isSame } from '../../shared/is-same';
import { guessPlan } from '../../shared/table-import/guess-plan';
import type { TablePlan } from '../../shared/table-import/import-fields';
import { refusedTable } from '../../shared/table-import/problem-words';
import { NO_NOTES } from '../../shared/table-import/raw-table';
import type { Resolution } from '../../shared/table-import/resolution';
import { resolveTable } from '../../shared/table-import/resolve';
import {
  outcomeOf,
  previewOf,
  type TableDraft,
  type TableOutcome,
} from '../../shared/table-import/table-draft';
import type { Translate } from '../../shared/translate';
import { sha256 } from '../dossier/hash';
import type { Session } from '../dossier/session';
import { csvBytes } from '../export/csv';
import type { ReadTable, TableOrder, TableReader } from '../import/tables/table-order';
import type { Offers } from './offers';

/** How long a table is looked through before others get their turn, in milliseconds. */
const SLICE = 25;
/** How often is told how far that is, in milliseconds. */
const TOLD_EVERY = 200;

/** Which table of an offer, and how it is to be read. */
export interface TableChoice extends Pick<TableOrder, 'encoding' | 'separator' | 'sheet'> {
  readonly offerId: string;
  readonly place: number;
}

type GoodTable = Extract<ReadTable, { readonly error: null }>;

interface Looked {
  readonly plan: TablePlan;
  /** The last transaction of the dossier that was looked at. */
  readonly at: string;
  readonly resolution: Resolution;
}

/** The table that is being imported: as it was read, and what importing it would do. There is one at a time. */
export class Tables {
  readonly #offers: Offers;
  readonly #reader: TableReader;
  readonly #onProgress: (done: number, of: number) => void;
  #offerId = '';
  #table: GoodTable | null = null;
  #looked: Looked | null = null;
  /** Grows with everything that is asked: what was asked before is given up. */
  #turn = 0;

  /** `onProgress` hears how many steps of how many are done while a table is looked through. */
  constructor(offers: Offers, reader: TableReader, onProgress: (done: number, of: number) => void) {
    this.#offers = offers;
    this.#reader = reader;
    this.#onProgress = onProgress;
  }

  /** Reads a table of an offer. Rejects with `offerExpired`; a table that cannot be read is told of by the draft. */
  async read(session: Session, { offerId, place, ...how }: TableChoice): Promise<TableDraft> {
    const path = this.#offers.pathOf(offerId, place);
    this.#turn += 1;
    const turn = this.#turn;
    const read = await this.#reader({ kind: 'table', fileName: basename(path), path, ...how });
    if (turn === this.#turn) {
      this.#offerId = offerId;
      this.#table = read.error === null ? read : null;
      this.#looked = null;
    }
    return draftOf(session, read);
  }

  /** What importing the table under a plan would do; null when something else was asked meanwhile. Rejects with `offerExpired` and what resolving throws. */
  async look(session: Session, offerId: string, plan: TablePlan): Promise<TableOutcome | null> {
    const resolution = await this.#resolve(session, offerId, plan);
    return resolution === null ? null : outcomeOf(resolution);
  }

  /** The command that imports the table under a plan, as the dossier is now. Rejects as `look`, and with `tableNothing`. */
  async command(
    session: Session,
    offerId: string,
    plan: TablePlan,
  ): Promise<CommandOf<'position.importAll'>> {
    const known = this.#looked;
    const isFresh =
      known !== null &&
      this.#offerId === offerId &&
      known.at === session.lastTransactionId &&
      isSame(known.plan, plan);
    const resolution = isFresh ? known.resolution : await this.#resolve(session, offerId, plan);
    if (resolution === null) throw new DossierError('offerExpired');
    if (resolution.command === null) throw new DossierError('tableNothing');
    return resolution.command;
  }

  /** The rows that were refused when the table was last looked through, as a CSV file that Excel reads too. Throws `offerExpired`. */
  refused(offerId: string, words: Translate): string {
    const { table } = this.#require(offerId);
    if (this.#looked === null) throw new DossierError('offerExpired');
    const { plan, resolution } = this.#looked;
    const rows = refusedTable(table, plan.headerRow, resolution.refused, words);
    const options = { separator: ',', hasBom: true, guardsFormulas: false } as const;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(rows, options));
  }

  /** Nobody looks at the table any more. */
  forget(offerId: string): void {
    if (this.#offerId !== offerId) return;
    this.stop();
    this.#table = null;
    this.#looked = null;
  }

  /** Gives up what is being looked through. */
  stop(): void {
    this.#turn += 1;
  }

  async #resolve(session: Session, offerId: string, plan: TablePlan): Promise<Resolution | null> {
    const { table, origin, reading } = this.#require(offerId);
    this.#turn += 1;
    const turn = this.#turn;
    const at = session.lastTransactionId;
    const steps = resolveTable(session.dossier, table, plan, {
      textOf: (hash) => codePointIndex(session.textOf(hash)),
      structureOf: (hash) => session.structureOf(hash),
      hashText: sha256,
      newId: () => newId(),
      title: titleOf(origin.fileName, reading.sheet),
      origin,
    });
    let told = 0;
    for (;;) {
      const until = performance.now() + SLICE;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      if (step.done === true) {
        this.#looked = { plan, at, resolution: step.value };
        return step.value;
      }
      if (performance.now() - told > TOLD_EVERY) {
        told = performance.now();
        this.#onProgress(step.value, 2 * table.rows.length);
      }
      await new Promise((resolve) => setImmediate(resolve));
      if (turn !== this.#turn) return null;
    }
  }

  #require(offerId: string): GoodTable {
    if (this.#table === null || this.#offerId !== offerId) throw new DossierError('offerExpired');
    return this.#table;
  }
}

/** What a table is called as a source: its file, and its sheet where it has several. */
export function titleOf(fileName: string, sheet: string | null): string {
  const name = basename(fileName, extname(fileName)).trim() || fileName;
  return sheet === null ? name : `${name}, ${sheet}`;
}

function draftOf(session: Session, read: ReadTable): TableDraft {
  if (read.error !== null) {
    const nothing = {
      rows: 0,
      columns: 0,
      preview: [],
      guess: NO_PLAN,
      notes: NO_NOTES,
      sheet: null,
    } as const;
    const how = { format: 'csv', encoding: '', isEncodingCertain: true, separator: null } as const;
    return { fileName: read.fileName, error: read.error, sheets: read.sheets, ...nothing, ...how };
  }
  const { fileName, reading, table } = read;
  const guess = guessPlan(table, session.dossier);
  return { fileName, error: null, ...reading, notes: table.notes, ...previewOf(table), guess };
}

const NO_PLAN: TablePlan = {
  headerRow: null,
  columns: {},
  fixed: {},
  dateOrder: null,
  choices: {},
  withoutSource: 'table',
  unguards: false,
};
