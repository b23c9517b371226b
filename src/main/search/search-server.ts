import { assertNever } from '../../shared/assert-never';
import type { SearchProgress } from '../../shared/search/answer';
import type { FromSearch, ToSearch } from './messages';
import { Searcher } from './searcher';

type Query = Extract<ToSearch, { readonly type: 'query' }>;

/** How often it is told how much can be found, in milliseconds. */
const PROGRESS_EVERY = 250;

/** Takes the messages of an engine to the search of its dossier, and answers them. */
export class SearchServer {
  readonly #say: (message: FromSearch) => void;
  #searcher: Searcher | null = null;
  readonly #wanted = new Map<string, PromiseWithResolvers<string>>();
  /** The newest query of each asker that waits for its turn. */
  readonly #waiting = new Map<number, Query>();
  #isAnswering = false;
  #saidAt = 0;

  constructor(say: (message: FromSearch) => void) {
    this.#say = say;
  }

  handle(message: ToSearch): void {
    switch (message.type) {
      case 'open':
        this.#searcher = new Searcher({
          file: message.file,
          readText: (hash) => this.#readText(hash),
          onProgress: (progress) => this.#tellProgress(progress),
        });
        return;
      case 'rows':
        this.#searcher?.receive(message.table, message.rows);
        return;
      case 'begin':
        this.#searcher?.begin();
        return;
      case 'changes':
        this.#searcher?.change(message.changes);
        return;
      case 'text':
        this.#receiveText(message.hash, message.text);
        return;
      case 'query':
        this.#queue(message);
        return;
      case 'close':
        this.#searcher?.close();
        this.#say({ type: 'closed' });
        return;
      default:
        assertNever(message);
    }
  }

  #readText(hash: string): Promise<string> {
    let wanted = this.#wanted.get(hash);
    if (wanted === undefined) {
      wanted = Promise.withResolvers<string>();
      this.#wanted.set(hash, wanted);
      this.#say({ type: 'wantText', hash });
    }
    return wanted.promise;
  }

  #receiveText(hash: string, text: string | null): void {
    const wanted = this.#wanted.get(hash);
    this.#wanted.delete(hash);
    if (text === null) wanted?.reject(new Error(`there is no text ${hash}`));
    else wanted?.resolve(text);
  }

  #tellProgress(progress: SearchProgress): void {
    const isDone = progress.done === progress.total;
    if (!isDone && performance.now() - this.#saidAt < PROGRESS_EVERY) return;
    this.#saidAt = performance.now();
    this.#say({ type: 'progress', progress });
  }

  #queue(query: Query): void {
    const overtaken = this.#waiting.get(query.asker);
    if (overtaken !== undefined) this.#say({ type: 'answer', id: overtaken.id, answer: null });
    this.#waiting.set(query.asker, query);
    // In a later turn, so that all that has arrived by then is known.
    if (!this.#isAnswering) setImmediate(() => void this.#answerAll());
  }

  async #answerAll(): Promise<void> {
    if (this.#isAnswering) return;
    this.#isAnswering = true;
    for (const query of this.#inTurn()) await this.#answer(query);
    this.#isAnswering = false;
  }

  *#inTurn(): Iterable<Query> {
    for (let [next] = this.#waiting.values(); next !== undefined; [next] = this.#waiting.values()) {
      this.#waiting.delete(next.asker);
      yield next;
    }
  }

  async #answer({ id, query, wanted }: Query): Promise<void> {
    try {
      if (this.#searcher === null) throw new Error('the search has not been opened');
      this.#say({ type: 'answer', id, answer: await this.#searcher.search(query, wanted) });
    } catch (error) {
      console.error(error);
      this.#say({ type: 'failed', id });
    }
  }
}
