import type { EngineProcess } from './engine-process';
import { type ParserProcess, type ParserProcessOptions, startParserProcess } from './parser-process';

/** The process that reads documents for one engine, while there is one. */
export class EngineParser {
  readonly #script: string;
  readonly #options: ParserProcessOptions;
  #parser: ParserProcess | null = null;

  /** `script` is the built script of the process, an absolute path. */
  constructor(script: string, options: ParserProcessOptions) {
    this.#script = script;
    this.#options = options;
  }

  /** Starts a process in the place of the last one and hands the engine the port to it; the engine is told when it ends by itself. */
  start(engine: EngineProcess): void {
    this.#parser?.kill();
    const parser = startParserProcess(this.#script, this.#options, () => {
      if (this.#parser !== parser) return;
      this.#parser = null;
      engine.post({ type: 'readerGone' });
    });
    this.#parser = parser;
    engine.post({ type: 'reader' }, [parser.port]);
  }

  /** Ends it, without a word to the engine. */
  end(): void {
    const parser = this.#parser;
    this.#parser = null;
    parser?.kill();
  }
}
