import { existsSync, type FSWatcher, readdirSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Command } from '../../../shared/commands';
import { DossierError, type ErrorCode } from '../../../shared/errors';
import type { EngineControl, EngineEvent } from '../../../shared/ipc';
import type { EngineState } from '../../../shared/ipc/dossier';
import type { Dossier } from '../../../shared/model';
import { readDossierFile } from '../../dossier/file';
import { sha256 } from '../../dossier/hash';
import { anyCommand } from '../../dossier/testing/arbitrary-commands';
import { createDossier, createParty, importSource } from '../../dossier/testing/commands';
import type { Draw } from '../../dossier/testing/draws';
import { asEarlierVersion } from '../../dossier/testing/earlier-version';
import { testId } from '../../dossier/testing/ids';
import { type Act, EMPTY_MODEL, type Model, modelAfter } from '../../dossier/testing/model';
import { type Asked, EngineLife } from './engine-life';
import { timelessDigestOf } from './timeless-digest';

/** What came of it; the last four have to be 0. */
export interface Tally {
  cycles: number;
  acknowledged: number;
  /** How many cycles found a log to replay: it was killed in the middle of things, or this proves nothing. */
  replayed: number;
  /** How many cycles found a temporary file of a writing that was cut off. */
  interrupted: number;
  /** How many backups there were at the end. */
  backups: number;
  lost: number;
  corrupt: number;
  unreadable: number;
  orphans: number;
}

/** An act on its way, and what it leads to if it is carried out. */
interface Sent extends Asked {
  readonly after: Model;
  /** With what it has to be refused; null when it has to be carried out. */
  readonly refusal: ErrorCode | null;
}

/** The format versions before the present one. */
const EARLIER = [1, 2, 3] as const;
const CODER = 'A. Analyst';
/** In the model; what the engine's clock says is left out of the comparison. */
const NOW = '2025-08-06T10:00:00.000Z';
/** How many lives one dossier has, before the next is begun. */
const LIVES = 25;

/**
 * Works on dossiers in a folder with engine after engine, kills each at some moment, and compares what the next one finds with a
 * model of what was acknowledged. What it does follows from the draws; when exactly a kill strikes cannot.
 */
export class Torture {
  readonly tally: Tally = {
    cycles: 0,
    acknowledged: 0,
    replayed: 0,
    interrupted: 0,
    backups: 0,
    lost: 0,
    corrupt: 0,
    unreadable: 0,
    orphans: 0,
  };
  readonly #script: string;
  readonly #folder: string;
  readonly #draw: Draw;
  readonly #complain: (words: string) => void;
  #dossiers = 0;
  #lives = 0;
  #path = '';
  /** What was acknowledged last; null before the dossier was reported as open. */
  #told: Model | null = null;
  #sent: Sent[] = [];
  #count = 1_000;

  constructor(script: string, folder: string, draw: Draw, complain: (words: string) => void = console.error) {
    this.#script = script;
    this.#folder = folder;
    this.#draw = draw;
    this.#complain = complain;
  }

  /** The life of one engine, from its start to its death or its end. */
  async cycle(): Promise<void> {
    this.tally.cycles += 1;
    if (this.#path === '' || this.#lives >= LIVES) this.#begin();
    this.#lives += 1;
    const before = this.#temporaries();
    if (before.length > 0) this.tally.interrupted += 1;
    const isNew = !existsSync(this.#path);
    if (isNew && this.#told !== null) {
      this.#fault('lost', 'the dossier is gone');
      this.#begin();
    }
    const life = new EngineLife(this.#script, (sent) => this.#acknowledge(sent));
    const open: EngineControl = {
      type: 'open',
      path: this.#path,
      create: isNew ? [createDossier] : null,
      coder: CODER,
      // At every chance, so that engines are killed in the middle of backups too.
      backups: join(this.#folder, 'backups'),
      searchIndexes: join(this.#folder, 'search-index'),
      backupInterval: 0,
      lockPatience: null,
    };
    life.engine.control(open, true);
    // Every eighth engine is killed while it opens or creates.
    if (this.#draw(8) === 0) life.killIn(this.#draw(250));
    const report = await life.opened;
    if (report === null) return life.engine.ended;
    if (report.type === 'openFailed') {
      this.#fault('unreadable', `${basename(this.#path)}: ${JSON.stringify(report)}`);
      this.#path = '';
      life.engine.kill();
      return life.engine.ended;
    }
    this.#countOrphans(before);
    if (this.#told === null) this.#told = NEW_MODEL;
    const state = await life.state();
    if (state !== null && this.#recognise(state)) await this.#work(life, state);
    life.engine.kill();
    await life.engine.ended;
    if (life.isClosed) await this.#inspect();
  }

  /** Looks at every backup that was made, whole or not at all: to be called at the end. */
  async inspectBackups(): Promise<void> {
    const backups = join(this.#folder, 'backups');
    if (!existsSync(backups)) return;
    const names = readdirSync(backups, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => file.endsWith('.parley'))) {
      this.tally.backups += 1;
      try {
        const { db } = await readDossierFile(join(backups, name), { isThorough: true });
        db.close();
      } catch (error) {
        this.#fault('unreadable', `backup ${name}: ${String(error)}`);
      }
    }
  }

  #begin(): void {
    this.#dossiers += 1;
    this.#lives = 0;
    this.#path = join(this.#folder, `ملف-${this.#dossiers}.parley`);
    this.#told = null;
    this.#sent = [];
  }

  /** Finds out what of what was under way has happened. Returns false when the dossier is not what it has to be. */
  #recognise(state: EngineState): boolean {
    if (state.notices.some(({ key }) => key === 'logReplayed')) this.tally.replayed += 1;
    const wrong = state.notices.find(({ key }) => key !== 'logReplayed' && key !== 'logTornTail');
    const told = this.#told ?? NEW_MODEL;
    const digest = timelessDigestOf(state.dossier);
    const models = [told, ...this.#sent.map(({ after }) => after)];
    const found = models.find((model) => timelessDigestOf(model.dossier) === digest);
    const isUndoRight = (found?.past === null) === (state.undoState.undo === null);
    if (found === undefined || !isUndoRight || wrong !== undefined) {
      const isEarlier = this.#isEarlier(digest);
      this.#fault(
        isEarlier ? 'lost' : 'corrupt',
        `${basename(this.#path)}: ${JSON.stringify(state.notices)}`,
      );
      this.#path = '';
      return false;
    }
    this.#told = found;
    return true;
  }

  /** Whether the dossier was like that before what was acknowledged last. */
  #isEarlier(digest: string): boolean {
    for (let past = this.#told?.past ?? null; past !== null; past = past.below)
      if (timelessDigestOf(past.dossier) === digest) return true;
    return false;
  }

  /** Sends commands faster than they are carried out, has the file written, and strikes. */
  async #work(life: EngineLife, state: EngineState): Promise<void> {
    await this.#checkText(life, state.dossier);
    const again = this.#sent.at(-1);
    this.#sent = [];
    let model = this.#told ?? NEW_MODEL;
    // As a page does after a restart; what was carried out is not carried out twice.
    if (again !== undefined && again.refusal === null && again.after === model) this.#send(life, again);
    const count = 1 + this.#draw(40);
    const commands = fc.sample(anyCommand, { seed: this.#draw(2 ** 31), numRuns: count });
    const checkpointAt = this.#draw(2 * count);
    for (const [n, command] of commands.entries()) {
      this.#count += 1;
      const sent = this.#expect(model, this.#actInsteadOf(command));
      model = sent.after;
      this.#send(life, sent);
      if (n === checkpointAt) life.engine.control({ type: 'checkpoint' });
    }
    const end = this.#draw(10);
    if (end < 2) life.engine.control({ type: 'close' });
    if (end === 0) return life.engine.ended;
    if (end < 6) {
      // Most of it is done by then: it strikes while the file is written.
      await life.untilAnswered(count - this.#draw(3));
      const watching = watchForTemporary(this.#folder, () => life.killIn(this.#draw(4)));
      life.engine.control({ type: 'checkpoint' });
      life.killIn(300 + this.#draw(200));
      await life.engine.ended;
      watching.close();
      return;
    }
    await life.untilAnswered(this.#draw(count + 1));
    life.killIn(this.#draw(60));
    return life.engine.ended;
  }

  #actInsteadOf(command: Command): Act {
    const chance = this.#draw(40);
    if (chance < 8) return chance < 5 ? 'undo' : 'redo';
    if (chance > 20) return command;
    // What is never refused, so that there is always something to lose.
    if (chance > 14) return { type: 'dossier.rename', title: `حرب ${this.#count}` };
    if (chance > 8) return createParty(this.#count);
    const text = `${this.#count} نصّ المقال 🕊️ про переговори. `.repeat(1 + this.#draw(60_000));
    return importSource(this.#count, text);
  }

  #expect(model: Model, act: Act): Sent {
    const ids = { request: this.#count, transaction: testId(10_000_000 + this.#count), act };
    try {
      return { ...ids, after: modelAfter(model, act, { coder: CODER, now: NOW }), refusal: null };
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      return { ...ids, after: model, refusal: error.code };
    }
  }

  #send(life: EngineLife, sent: Sent): void {
    this.#sent.push(sent);
    life.send(sent);
  }

  /** What came back for something that was sent. */
  #acknowledge(event: Extract<EngineEvent, { readonly type: 'answer' | 'refusal' }>): void {
    const place = this.#sent.findIndex(({ request }) => request === event.id);
    const sent = this.#sent[place];
    if (sent === undefined) return;
    const code = event.type === 'refusal' ? event.error.code : null;
    if (code !== sent.refusal) this.#fault('corrupt', `${JSON.stringify(sent.act)} came to ${code}`);
    if (code === null) this.tally.acknowledged += 1;
    this.#told = sent.after;
    this.#sent = this.#sent.slice(place + 1);
  }

  async #checkText(life: EngineLife, dossier: Dossier): Promise<void> {
    const sources = [...dossier.sources.values()];
    const source = sources[this.#draw(Math.max(1, sources.length))];
    if (source === undefined) return;
    const text = await life.text(source.textHash);
    if (text !== null && sha256(text) !== source.textHash) this.#fault('corrupt', 'a text is not its own');
  }

  /** Looks at a dossier that was closed: it has to be whole, without its log. */
  async #inspect(): Promise<void> {
    try {
      const { db, dossier } = await readDossierFile(this.#path, { isThorough: true });
      // The next engine may have to migrate it.
      const earlier = asEarlierVersion(db, EARLIER[this.#draw(3)] ?? 1);
      if (earlier !== null && this.#draw(2) === 0) writeFileSync(this.#path, earlier);
      db.close();
      const isRight = timelessDigestOf(dossier) === timelessDigestOf((this.#told ?? NEW_MODEL).dossier);
      if (!isRight) this.#fault('lost', `${basename(this.#path)}: closing did not write everything`);
      for (const what of ['log', 'lock'])
        if (existsSync(`${this.#path}-${what}`)) this.#fault('orphans', `closing left the ${what}`);
    } catch (error) {
      this.#fault('unreadable', `${basename(this.#path)}: ${String(error)}`);
    }
  }

  #temporaries(): readonly string[] {
    return this.#namesHere().filter((name) => name.includes('.parley-tmp-'));
  }

  #namesHere(): readonly string[] {
    const stem = basename(this.#path);
    return readdirSync(dirname(this.#path)).filter((name) => name.replace(/^\./, '').startsWith(stem));
  }

  /** What an engine that died has left must be gone once the next has opened the dossier. */
  #countOrphans(before: readonly string[]): void {
    const stem = basename(this.#path);
    for (const name of this.#namesHere()) {
      const rest = name.slice(stem.length);
      const isOurs = ['', '-log', '-lock'].includes(rest) || rest.startsWith('-log.torn-');
      // The engine may be writing the file by now.
      const isOfThisLife = name.includes('.parley-tmp-') && !before.includes(name);
      if (!isOurs && !isOfThisLife) this.#fault('orphans', name);
    }
  }

  #fault(kind: 'lost' | 'corrupt' | 'unreadable' | 'orphans', words: string): void {
    this.tally[kind] += 1;
    this.#complain(`${kind}: ${words}`);
  }
}

const NEW_MODEL: Model = modelAfter(EMPTY_MODEL, createDossier, { coder: CODER, now: NOW });

/** Calls `strike` once when a temporary file appears in a folder. */
function watchForTemporary(folder: string, strike: () => void): FSWatcher {
  const watcher = watch(folder, (_event, name) => {
    if (name?.includes('.parley-tmp-') !== true) return;
    watcher.close();
    strike();
  });
  return watcher;
}
