import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draw } from '../../dossier/testing/draws';
import type { DocumentReader, ReadOrder } from '../read-order';
import type { Specimen } from './fuzz-specimens';
import { mutated, oneOf, randomBytes } from './mutate';
import { whatIsWrong } from './what-is-wrong';
import { makeZip, type ZipEntry } from './zip';

/** What became of the inputs so far. */
export interface FuzzTally {
  inputs: number;
  imported: number;
  refused: number;
  /** Refused because they took too long. */
  slow: number;
  /** Refused because they took too much memory. */
  stopped: number;
  /** Refused because the thread that read them ended. */
  crashed: number;
  /** Of which what came back could not be kept, or came back without a reason. */
  wrong: number;
  /** How long the longest took, in milliseconds. */
  slowest: number;
}

/** Endings beside those of the specimens. */
const ODD_ENDINGS = ['htm', 'mht', 'markdown', 'text', 'doc', 'zip', 'png', 'xhtml', 'bibtex', '', 'pdf.txt'];
const ENCODINGS = ['utf-8', 'windows-1251', 'windows-1256', 'koi8-u', 'utf-16le', 'utf-16be', 'none such'];

/** Gives a reader documents that came to harm and bytes of no meaning, one after the other, and judges what comes back. */
export class Fuzz {
  readonly tally: FuzzTally = {
    inputs: 0,
    imported: 0,
    refused: 0,
    slow: 0,
    stopped: 0,
    crashed: 0,
    wrong: 0,
    slowest: 0,
  };
  readonly #reader: DocumentReader;
  readonly #specimens: readonly Specimen[];
  readonly #folder: string;
  readonly #draw: Draw;
  readonly #complain: (words: string) => void;

  /** Inputs lie in `folder`, an absolute path; those that turn out badly stay there, and `complain` is told of them. */
  constructor(
    reader: DocumentReader,
    specimens: readonly Specimen[],
    folder: string,
    draw: Draw,
    complain: (words: string) => void,
  ) {
    this.#reader = reader;
    this.#specimens = specimens;
    this.#folder = folder;
    this.#draw = draw;
    this.#complain = complain;
    mkdirSync(folder, { recursive: true });
  }

  /** Tries one input. */
  async one(): Promise<void> {
    const { tally } = this;
    const draw = this.#draw;
    const { ending, bytes } = this.#input();
    const isPasted = draw(40) === 0;
    const name = `input${ending === '' ? '' : '.'}${ending}`;
    const path = join(this.#folder, name);
    if (!isPasted) writeFileSync(path, bytes);
    const order: ReadOrder = {
      fileName: name,
      from: isPasted ? { kind: 'pasted', html: Buffer.from(bytes).toString('utf8') } : { kind: 'file', path },
      encoding: draw(4) === 0 ? oneOf(ENCODINGS, draw) : null,
      scope: draw(2) === 0 ? 'article' : 'page',
    };
    const start = performance.now();
    const document = await this.#reader(order);
    const took = performance.now() - start;
    tally.inputs += 1;
    if (took > tally.slowest) tally.slowest = took;
    const wrong = whatIsWrong(order, document);
    const code = document.draft.error?.code ?? null;
    if (wrong !== null) tally.wrong += 1;
    else if (code === 'documentTooSlow') tally.slow += 1;
    else if (code === 'documentTooLarge') tally.stopped += 1;
    else if (code === 'documentStopped') tally.crashed += 1;
    else if (code !== null || document.draft.references !== null) tally.refused += 1;
    else tally.imported += 1;
    const isBad =
      wrong !== null || ['documentTooSlow', 'documentTooLarge', 'documentStopped'].includes(code ?? '');
    if (!isBad) return;
    writeFileSync(join(this.#folder, `${tally.inputs}-${name}`), bytes);
    const { encoding, scope, from } = order;
    this.#complain(`${tally.inputs}-${name} (${from.kind}, ${encoding}, ${scope}): ${wrong ?? code}`);
  }

  #input(): { readonly ending: string; readonly bytes: Uint8Array } {
    const draw = this.#draw;
    const specimen = oneOf(this.#specimens, draw);
    const ending =
      draw(12) === 0
        ? oneOf([...ODD_ENDINGS, ...this.#specimens.map((other) => other.ending)], draw)
        : specimen.ending;
    if (draw(8) === 0) {
      const { content } = specimen;
      const head =
        content instanceof Uint8Array ? content.subarray(0, draw(12)) : Buffer.from('PK\u0003\u0004');
      const bytes = randomBytes(draw(3_000), draw);
      return { ending, bytes: draw(2) === 0 ? bytes : Buffer.concat([head, bytes]) };
    }
    const other = oneOf(this.#specimens, draw).content;
    const foreign =
      other instanceof Uint8Array ? other : Buffer.from(other[draw(other.length)]?.content ?? '');
    const { content } = specimen;
    if (content instanceof Uint8Array) return { ending, bytes: mutated(content, foreign, draw) };
    // Packed bytes that came to harm hardly ever unpack: most often what is inside does, and is packed well.
    const packed = makeZip(draw(6) === 0 ? content : harmed(content, foreign, draw));
    return { ending, bytes: draw(5) === 0 ? mutated(packed, foreign, draw) : packed };
  }
}

/** Files of an archive of which some came to harm, one may be missing, there twice, or called something else. */
function harmed(entries: readonly ZipEntry[], foreign: Uint8Array, draw: Draw): readonly ZipEntry[] {
  const times = 1 + draw(2);
  const unlucky = Array.from({ length: times }, () => draw(entries.length));
  const result = entries.map((entry, at): ZipEntry => {
    if (!unlucky.includes(at)) return entry;
    return { ...entry, content: mutated(Buffer.from(entry.content), foreign, draw) };
  });
  const at = draw(entries.length);
  const entry = oneOf(result, draw);
  if (draw(15) === 0) return result.toSpliced(at, 1);
  if (draw(15) === 0) return [...result, entry];
  if (draw(15) === 0)
    return result.with(at, { ...entry, path: oneOf(['../a', '/a', 'a\\b', 'a\0b', '', 'é'], draw) });
  if (draw(15) === 0) return result.with(at, { ...entry, claimedSize: draw(1_000_000) });
  return result;
}
