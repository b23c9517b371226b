import type { Dossier, Source } from '../model';
import type { TextVersion } from '../passage-standing';
import { type ReaderView, readerView } from './reader';

/** An earlier text of a source as the reader shows texts, with the passages that stand in it still, also those that were left with it. */
export function earlierView(
  dossier: Dossier,
  source: Source,
  version: TextVersion,
  text: string,
): ReaderView {
  const { textHash } = version;
  const then = { ...source, textHash, structureHash: version.structureHash };
  const passages = [...dossier.passages.values()]
    .filter((passage) => passage.sourceId === source.id && passage.textHash === textHash)
    .map((passage) => [passage.id, { ...passage, orphanedAt: null }] as const);
  const sources = new Map(dossier.sources).set(source.id, then);
  return readerView({ ...dossier, sources, passages: new Map(passages) }, source.id, text);
}
