import { addPiece, type GrowingDossier, growingDossier, wholeDossier } from '../../../shared/dossier-pieces';
import type { EngineEvent, EngineReport } from '../../../shared/ipc';
import type { EngineState } from '../../../shared/ipc/dossier';
import type { Act } from '../../dossier/testing/model';
import { KillableEngine } from './killable-engine';

type Opening = Extract<EngineReport, { readonly type: 'opened' | 'openFailed' }>;
type Reply = Extract<EngineEvent, { readonly type: 'answer' | 'refusal' }>;

/** An act on its way: its place among the requests, and its transaction's id. */
export interface Asked {
  readonly request: number;
  readonly transaction: string;
  readonly act: Act;
}

/** One engine with somebody who listens to it. All that it promises ends with null when the engine dies. */
export class EngineLife {
  readonly engine: KillableEngine;
  readonly opened: Promise<Opening | null>;
  isClosed = false;
  readonly #onReply: (reply: Reply) => void;
  #onOpening: (report: Opening | null) => void = () => {};
  readonly #questions = new Map<number, (result: unknown) => void>();
  #growing: GrowingDossier = growingDossier();
  #answered = 0;
  #wanted: { readonly count: number; readonly done: () => void } = { count: 0, done: () => {} };
  #nextQuestion = -1;

  constructor(script: string, onReply: (reply: Reply) => void) {
    this.#onReply = onReply;
    this.opened = new Promise((resolve) => {
      this.#onOpening = resolve;
    });
    this.engine = new KillableEngine(script, {
      onReport: (report) => {
        if (report.type === 'opened' || report.type === 'openFailed') this.#onOpening(report);
        if (report.type === 'closed' && report.error === null) this.isClosed = true;
      },
      onEvent: (event) => {
        if (event.type === 'rows') addPiece(this.#growing, event.piece);
        if (event.type === 'answer' || event.type === 'refusal') this.#hear(event);
      },
    });
    void this.engine.ended.then(() => {
      this.#onOpening(null);
      for (const answer of this.#questions.values()) answer(null);
      this.#wanted.done();
    });
  }

  send({ request, transaction, act }: Asked): void {
    if (typeof act === 'string') this.engine.ask(request, act, { transactionId: transaction });
    else this.engine.ask(request, 'execute', { transactionId: transaction, command: act });
  }

  /** One at a time: the rows that come are those of the one that was asked for last. */
  async state(): Promise<EngineState | null> {
    this.#growing = growingDossier();
    const rest = (await this.#ask('state', {})) as Omit<EngineState, 'dossier'> | null;
    return rest && { ...rest, dossier: wholeDossier(this.#growing) };
  }

  text(hash: string): Promise<string | null> {
    return this.#ask('text', { hash }) as Promise<string | null>;
  }

  /** Resolves when so many acts are answered, or the engine is dead. */
  untilAnswered(count: number): Promise<void> {
    if (this.#answered >= count) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wanted = { count, done: resolve };
    });
  }

  killIn(ms: number): void {
    const timer = setTimeout(() => this.engine.kill(), ms);
    void this.engine.ended.then(() => clearTimeout(timer));
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = this.#nextQuestion;
    this.#nextQuestion -= 1;
    return new Promise((resolve) => {
      this.#questions.set(id, resolve);
      this.engine.ask(id, method, params);
      void this.engine.ended.then(() => resolve(null));
    });
  }

  #hear(reply: Reply): void {
    const question = this.#questions.get(reply.id);
    if (question !== undefined) {
      this.#questions.delete(reply.id);
      question(reply.type === 'answer' ? reply.result : null);
      return;
    }
    this.#onReply(reply);
    this.#answered += 1;
    if (this.#answered >= this.#wanted.count) this.#wanted.done();
  }
}
