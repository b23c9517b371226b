import { basename, extname } from 'node:path';
import { v7 as newId } from 'uuid';
import { codePointIndex } from '../../shared/code-points';
import { DossierError } from '../../shared/errors';
import { isSame } from '../../shared/is-same';
import { paced } from '../../shared/paced';
import { importSteps } from '../../shared/plan/import-positions';
import { guessPlan } from '../../shared/table-import/guess-plan';
import type { TablePlan } from '../../shared/table-import/import-fields';
import { isWideMatrix as isWideMatrixHeader } from '../../shared/table-import/own-matrix';
import { refusedTable } from '../../shared/table-import/problem-words';
import { NO_NOTES } from '../../shared/table-import/raw-table';
import type { Resolution } from '../../shared/table-import/resolution';
import { resolveTable, STEPS_PER_ROW } from '../../shared/table-import/resolve';
import {
  outcomeOf,
  previewOf,
  type TableDraft,
  type TableOutcome,
} from '../../shared/table-import/table-draft';
import type { Translate } from '../../shared/translate';
import { sha256 } from '../dossier/hash';
import type { Outcome, Reach } from '../dossier/recorder';
import type { Session } from '../dossier/session';
import { csvBytes } from '../export/csv';
import type { ReadTable, TableOrder, TableReader } from '../import/tables/table-order';
import type { LongChanges } from './long-changes';
import type { Offers } from './offers';
import { slices } from './slices';

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
  readonly #changes: LongChanges;
  readonly #onProgress: (done: number, of: number) => void;
  #offerId = '';
  #table: GoodTable | null = null;
  #looked: Looked | null = null;
  /** Grows with everything that is asked: what was asked before is given up. */
  #turn = 0;

  /** `onProgress` hears how much of how much is done while a table is looked through or imported. */
  constructor(
    offers: Offers,
    reader: TableReader,
    changes: LongChanges,
    onProgress: (done: number, of: number) => void,
  ) {
    this.#offers = offers;
    this.#reader = reader;
    this.#changes = changes;
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

  /**
   * Imports the table under a plan into the dossier as it is now, in slices, all of it or nothing. Resolves to null when it was stopped, or something else was asked, before it was written.
   * Rejects as `look`, with `tableNothing`, and with what the session rejects with.
   */
  import(session: Session, transactionId: string, offerId: string, plan: TablePlan): Promise<Outcome | null> {
    return this.#changes.run(transactionId, (stoppable) =>
      this.#import(session, transactionId, offerId, plan, stoppable),
    );
  }

  async #import(
    session: Session,
    transactionId: string,
    offerId: string,
    plan: TablePlan,
    stoppable: (pause: Reach) => Reach,
  ): Promise<Outcome | null> {
    const known = this.#looked;
    const isFresh =
      known !== null &&
      this.#offerId === offerId &&
      known.at === session.lastTransactionId &&
      isSame(known.plan, plan);
    const resolution = isFresh ? known.resolution : await this.#resolve(session, offerId, plan);
    if (resolution === null) return null;
    const { command } = resolution;
    if (command === null) throw new DossierError('tableNothing');
    this.#turn += 1;
    const turn = this.#turn;
    const pause = stoppable(slices((share) => this.#onProgress(share, 1)));
    try {
      return await session.executeSlowly(
        transactionId,
        command.type,
        (dossier, context) => importSteps(dossier, command, context),
        async (share) => {
          await pause(share);
          if (turn !== this.#turn) throw new DossierError('changeStopped');
        },
      );
    } catch (error) {
      if (error instanceof DossierError && error.code === 'changeStopped') return null;
      throw error;
    }
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

  /** Gives up what is being looked through, or imported and not written yet. */
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
    const pause = slices((done) => this.#onProgress(done, STEPS_PER_ROW * table.rows.length));
    const gaveUp = new Error('something else was asked');
    try {
      const resolution = await paced(steps, async (done) => {
        await pause(done);
        if (turn !== this.#turn) throw gaveUp;
      });
      this.#looked = { plan, at, resolution };
      return resolution;
    } catch (error) {
      if (error === gaveUp) return null;
      throw error;
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
      isEncodingCertain: true,
      isWideMatrix: false,
    } as const;
    const { fileName, error, sheets, wanted } = read;
    // Encoding and separator are for texts to be read otherwise; a workbook has neither.
    const format = /\.xls[xmb]?$/iu.test(fileName) ? 'xlsx' : 'csv';
    return { fileName, error, sheets, format, ...nothing, ...wanted };
  }
  const { fileName, reading, table } = read;
  const guess = guessPlan(table, session.dossier);
  const isWideMatrix =
    guess.headerRow !== null && isWideMatrixHeader(table.rows[guess.headerRow]?.cells ?? []);
  return { fileName, error: null, ...reading, notes: table.notes, isWideMatrix, ...previewOf(table), guess };
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
