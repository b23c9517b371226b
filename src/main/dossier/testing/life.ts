import { join } from 'node:path';
import type { Command } from '../../../shared/commands';
import { DossierError } from '../../../shared/errors';
import type { Dossier } from '../../../shared/model';
import { createSession } from '../create-session';
import type { Disk } from '../disk';
import { openSession } from '../open-session';
import { type Rewriter, rewrite } from '../rewrite';
import type { Session } from '../session';
import type { SaveResult, SessionOptions } from '../session-options';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './commands';
import { digestOf } from './digest';
import { killableDisk } from './failing-disk';
import { testId } from './ids';
import { type Act, EMPTY_MODEL, type Model, modelAfter } from './model';
import { FOLDER } from './power-loss-disk';

/** Where the dossier of a life lies. */
export const LIFE_PATH = join(FOLDER, 'ukraine.parley');

const NOW = new Date('2025-08-06T10:00:00Z');
const CODER = 'A. Analyst';
const START: readonly Command[] = [createDossier, createIssue(20)];

/** What a session of a life runs with: nothing happens by itself, and every run is the same. */
export function lifeOptions(disk: Disk): SessionOptions {
  return { coder: CODER, now: () => NOW, makeId: () => testId(2), schedule: () => () => {}, disk };
}

/** Hears what an attempt to write the file came to, and how many transactions the dossier had when it began. */
export type SaveListener = (result: SaveResult, seq: number) => Promise<void>;

/**
 * Somebody works on a dossier, on a disk that may fail at any call: creates it, works, has it written while working on, closes it,
 * opens it again, and is gone in the middle of things. What is refused is not tried again, but for opening.
 */
export class Life {
  readonly #disk: Disk;
  readonly #onSaved: SaveListener;
  #session: Session | null = null;
  #told: Model | null = null;
  #possible: readonly Model[] = [];
  #next = 100;
  #transactions = 0;
  #meanwhile: () => void = () => {};
  #kill: (after: number) => void = () => {};

  constructor(disk: Disk, onSaved: SaveListener = async () => {}) {
    this.#onSaved = onSaved;
    this.#disk = disk;
  }

  get isOpen(): boolean {
    return this.#session !== null;
  }

  /** Whether the analyst has been told that there is a dossier. */
  get isCreated(): boolean {
    return this.#told !== null;
  }

  /** How it begins, up to where the program is killed. Rejects only with what no session may throw; `grow` goes on from there. */
  async beBorn(): Promise<void> {
    await this.create();
    this.act(createParty(10));
    this.act(importSource(30, 'نص المقال 🕊️ Київ'));
    await this.checkpoint(() => this.act(recordPosition(40, { party: 10, issue: 20, source: 30 })));
    this.act('undo');
  }

  /** How it goes on, with a log left by a program that was killed. Rejects as `beBorn` does. */
  async grow(): Promise<void> {
    await this.open();
    this.act('redo');
    await this.checkpoint(() => this.act({ type: 'dossier.rename', title: 'Українська справа' }));
    this.act(createParty(13));
    await this.close();
  }

  /** The same life on another disk, which has what its own has. */
  on(disk: Disk, onSaved?: SaveListener): Life {
    const life = new Life(disk, onSaved);
    life.#told = this.#told;
    life.#possible = this.#possible;
    life.#next = this.#next;
    life.#transactions = this.#transactions;
    return life;
  }

  /** The program will be killed after so many calls of the disk, if it lives so long. */
  dieAfter(calls: number): void {
    this.#kill(calls);
  }

  /** The program is killed. */
  async die(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    this.#kill(0);
    // Nothing gets to the disk any more: this only frees memory.
    await session?.close();
  }

  async create(): Promise<void> {
    const model = START.reduce((so, command) => modelAfter(so, command, circumstances()), EMPTY_MODEL);
    const { dossier } = model;
    this.#possible = [{ ...model, past: null, states: { seq: 1, dossier, below: null } }];
    this.#transactions = 1;
    this.#session = await unlessRefused(() => createSession(LIFE_PATH, START, this.#newOptions()));
    if (this.#session !== null) this.#acknowledge(this.#session);
  }

  /** Opens the dossier: after a crash when it has not been closed. */
  async open(): Promise<void> {
    await this.die();
    if (!this.isCreated) return;
    for (let attempt = 0; attempt < 2 && this.#session === null; attempt += 1) {
      const session = await unlessRefused(() =>
        openSession(LIFE_PATH, { ...this.#newOptions(), dropsFrom: 1 }),
      );
      if (session === null) continue;
      // What the analyst sees on opening is as good as acknowledged.
      this.#acknowledge(session);
      if (session.isReadOnly) await session.close();
      else this.#session = session;
    }
  }

  act(act: Act): void {
    const session = this.#session;
    const model = this.#told;
    if (session === null || model === null) return;
    const after = tryAfter(model, act);
    if (after === null) return;
    this.#next += 1;
    this.#possible = [...this.#possible, after];
    const before = session.dossier;
    try {
      doAct(session, testId(this.#next), act);
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      if (session.dossier !== before) throw new Error('what was refused has changed the dossier');
      return;
    }
    this.#transactions += 1;
    this.#acknowledge(session, after);
  }

  /** Has the file written, and does something else meanwhile. */
  async checkpoint(meanwhile: () => void = () => {}): Promise<void> {
    if (this.#session === null) return;
    const seq = this.#transactions;
    this.#meanwhile = meanwhile;
    const result = await this.#session.checkpoint();
    this.#meanwhile = () => {};
    await this.#onSaved(result, seq);
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    if (session === null) return;
    const error = await session.close();
    await this.#onSaved({ isSaved: error === null, error }, this.#transactions);
  }

  /** Throws unless a dossier is what the analyst was told, or that and what was refused or under way since. */
  modelOf(dossier: Dossier): Model {
    const digest = digestOf(dossier);
    const told = this.#told === null ? [] : [this.#told];
    const found = [...told, ...this.#possible].find((model) => digestOf(model.dossier) === digest);
    if (found === undefined) throw new Error(`this is not what was acknowledged: ${titlesIn(dossier)}`);
    return found;
  }

  /** For a program of its own, which can be killed. */
  #newOptions(): SessionOptions {
    const { disk, kill } = killableDisk(this.#disk);
    this.#kill = kill;
    const rewriter: Rewriter = (job) => {
      const meanwhile = this.#meanwhile;
      this.#meanwhile = () => {};
      meanwhile();
      return rewrite(job, disk);
    };
    return { ...lifeOptions(disk), rewriter };
  }

  #acknowledge(session: Session, expected = this.modelOf(session.dossier)): void {
    if (digestOf(session.dossier) !== digestOf(expected.dossier)) throw new Error('it did something else');
    this.#told = expected;
    this.#possible = [];
  }
}

function circumstances() {
  return { coder: CODER, now: NOW.toISOString() };
}

function tryAfter(model: Model, act: Act): Model | null {
  try {
    return modelAfter(model, act, circumstances());
  } catch (error) {
    // A life without what was refused may come to where there is nothing to do.
    if (error instanceof DossierError) return null;
    throw error;
  }
}

function doAct(session: Session, id: string, act: Act): void {
  if (act === 'undo') session.undo(id);
  else if (act === 'redo') session.redo(id);
  else session.execute(id, act);
}

async function unlessRefused(work: () => Promise<Session>): Promise<Session | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DossierError) return null;
    throw error;
  }
}

function titlesIn(dossier: Dossier): string {
  return Object.entries(dossier)
    .map(
      ([table, rows]) =>
        `${table} ${[...rows.keys()].map((id: string) => Number.parseInt(id.slice(-12), 16)).join(',')}`,
    )
    .join('; ');
}
