import type { Passage, Source } from '../../../shared/model';
import type { SalvageWords } from './mend';
import { type RebuiltText, rebuildText } from './rebuild-text';

export interface MendedSource {
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** Everything that the two refer to, by its hash. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isDamaged: boolean;
}

type Texts = Parameters<typeof rebuildText>[2];

/**
 * A source with its text, its earlier texts and its passages, each in the text that it was marked in: as `rebuildText` does of every one
 * of them. An earlier text that is lost and that no passage stands in goes, and so does a structure that is lost or is of a text that is.
 */
export function mendSource(
  source: Source,
  own: readonly Passage[],
  from: Texts,
  words: SalvageWords,
): MendedSource {
  const texts = new Map<string, string>();
  const passages: Passage[] = [];
  const left = new Map(Map.groupBy(own, ({ textHash }) => textHash));
  let isDamaged = false;

  function take(textHash: string): readonly Passage[] {
    const found = left.get(textHash) ?? [];
    left.delete(textHash);
    return found;
  }

  function keep(rebuilt: RebuiltText): void {
    texts.set(rebuilt.source.textHash, rebuilt.text);
    for (const passage of rebuilt.passages) passages.push(passage);
    isDamaged ||= rebuilt.isDamaged;
  }

  function structureOf(structureHash: string | null, { isDamaged: isLost }: RebuiltText): string | null {
    const structure = structureHash === null || isLost ? undefined : from.texts.get(structureHash);
    if (structureHash === null || structure === undefined) return null;
    texts.set(structureHash, structure);
    return structureHash;
  }

  const versions = source.versions.flatMap((version) => {
    if (version.textHash === source.textHash) return [];
    const standing = take(version.textHash);
    if (standing.length === 0 && !from.texts.has(version.textHash)) return [];
    const rebuilt = rebuildText({ ...source, textHash: version.textHash }, standing, from, words);
    keep(rebuilt);
    const { textHash, textLength } = rebuilt.source;
    return [{ ...version, textHash, textLength, structureHash: structureOf(version.structureHash, rebuilt) }];
  });
  // What of the source's past is lost need not be the texts themselves.
  for (const textHash of [...left.keys()]) {
    const text = textHash === source.textHash ? undefined : from.texts.get(textHash);
    if (text === undefined) continue;
    texts.set(textHash, text);
    passages.push(...take(textHash));
  }
  const rebuilt = rebuildText({ ...source, versions }, [...left.values()].flat(), from, words);
  keep(rebuilt);
  const structureHash = structureOf(source.structureHash, rebuilt);
  return { source: { ...rebuilt.source, structureHash }, passages, texts, isDamaged };
}
