import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { createSession } from '../../src/main/dossier/create-session';
import type { Session } from '../../src/main/dossier/session';
import { answerAboutSources } from '../../src/main/engine/answer-sources';
import { Drafts } from '../../src/main/engine/drafts';
import { Offers } from '../../src/main/engine/offers';
import { RemoteReader } from '../../src/main/engine/remote-reader';
import { quietChanges } from '../../src/main/engine/testing/quiet-changes';
import { loadPdfLibrary } from '../../src/main/import/formats/pdf-library';
import { EMPTY_CITATION } from '../../src/shared/citation-fields';
import type { SourceDraft } from '../../src/shared/draft';
import type { EngineMethod, EngineParams } from '../../src/shared/ipc';
import { type BenchFile, pdfFiles, textFiles } from './import-files';
import { ReaderProcess } from './reader-process';

const TEXTS = 1_000;
const PDFS = 100;

/**
 * Imports a thousand texts and a hundred PDFs into a new dossier as the dialog does, the page and its window left out, beside the least that reading
 * them takes. `folder` is an empty one, `built` that of the built scripts.
 */
export async function importBench(folder: string, built: string): Promise<void> {
  console.log('Import: reading by the process that is built, and the one command that takes all in.\n');
  console.log(row(['what', 'documents/s', 'peer', 'documents/s', 'time ×', 'memory', 'command', 'log']));
  const texts = textFiles(join(folder, 'texts'), TEXTS);
  await measure(folder, built, `${TEXTS} texts`, texts, 'read and decoded by Node', decodeAll);
  const pdfs = pdfFiles(join(folder, 'pdfs'), PDFS);
  await measure(folder, built, `${PDFS} PDFs`, pdfs, 'pdf.js getTextContent', extractAll);
}

async function measure(
  folder: string,
  built: string,
  name: string,
  files: readonly BenchFile[],
  peerName: string,
  peer: (files: readonly BenchFile[]) => Promise<void>,
): Promise<void> {
  const path = join(folder, `${name}.parley`);
  const create = { type: 'dossier.create', id: newId(), title: name } as const;
  const session = await createSession(path, [create], { coder: 'Bench', schedule: () => () => {} });
  const process = new ReaderProcess(built);
  const page = new Page(session, process, files);
  // Once each before it counts: the process starts, parsers are loaded.
  await page.read(0);
  await peer(files.slice(0, 1));
  const own = await timed(() => page.readAll());
  const other = await timed(() => peer(files));
  const memory = await process.memory();
  const command = await timed(() => page.importAll());
  if (session.dossier.sources.size !== files.length) throw new Error('not all were imported');
  console.log(
    row([
      name,
      (files.length / own).toFixed(0),
      peerName,
      (files.length / other).toFixed(0),
      (own / other).toPrecision(2),
      `${(memory / 1e6).toFixed(0)} MB`,
      `${(command * 1_000).toFixed(0)} ms`,
      `${(readFileSync(`${path}-log`).length / 1e6).toFixed(0)} MB`,
    ]),
  );
  process.end();
  await session.close();
}

/** What the import dialog asks of the engine, without a window. */
class Page {
  readonly #session: Session;
  readonly #drafts: Drafts;
  readonly #reader: RemoteReader;
  readonly #files: readonly BenchFile[];
  readonly #read = new Map<number, SourceDraft>();
  readonly #changes = quietChanges();

  constructor(session: Session, process: ReaderProcess, files: readonly BenchFile[]) {
    const offers = new Offers();
    offers.add(
      'bench',
      files.map(({ path }) => path),
    );
    this.#session = session;
    this.#files = files;
    this.#reader = new RemoteReader(() => {});
    this.#reader.connect(process.port);
    this.#drafts = new Drafts(offers, (order) => this.#reader.read(order));
  }

  async read(place: number): Promise<void> {
    const order = { offerId: 'bench', place, encoding: null, scope: 'article' } as const;
    const draft = (await this.#ask('readOffer', order)) as SourceDraft;
    if (draft.error !== null) throw new Error(`${draft.fileName}: ${draft.error.code}`);
    this.#read.set(place, draft);
  }

  async readAll(): Promise<void> {
    for (const place of this.#files.keys()) await this.read(place);
  }

  async importAll(): Promise<void> {
    const documents = [...this.#read].map(([place, { textHash, proposed, fileName }]) => ({
      place,
      encoding: null,
      scope: 'article' as const,
      textHash,
      id: newId(),
      citation: { ...EMPTY_CITATION, title: basename(fileName), ...proposed },
    }));
    const order = { transactionId: newId(), offerId: 'bench', documents, keepsOriginals: false };
    await this.#ask('importOffer', order);
  }

  async #ask<M extends EngineMethod>(method: M, params: EngineParams<M>): Promise<unknown> {
    const intake = {
      drafts: this.#drafts,
      reader: (order: Parameters<RemoteReader['read']>[0]) => this.#reader.read(order),
      changes: this.#changes,
      onNotice: () => {},
    };
    const answer = await answerAboutSources(this.#session, intake, { id: 1, method, params });
    return answer?.result;
  }
}

async function decodeAll(files: readonly BenchFile[]): Promise<void> {
  for (const { path, encoding } of files)
    new TextDecoder(encoding, { fatal: true }).decode(readFileSync(path));
}

async function extractAll(files: readonly BenchFile[]): Promise<void> {
  const { getDocument } = await loadPdfLibrary();
  for (const { path } of files) {
    const task = getDocument({
      data: new Uint8Array(readFileSync(path)),
      verbosity: 0,
      useSystemFonts: false,
    });
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number += 1)
      await (await pdf.getPage(number)).getTextContent();
    await task.destroy();
  }
}

/** In seconds. */
async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1_000;
}

const WIDTHS = [14, 12, 26, 12, 8, 9, 10, 8] as const;

function row(cells: readonly string[]): string {
  return cells
    .map((cell, place) =>
      place === 0 || place === 2 ? cell.padEnd(WIDTHS[place] ?? 0) : cell.padStart(WIDTHS[place] ?? 0),
    )
    .join('  ');
}
