/** What of a row refers to texts, by their hashes. */
interface References {
  readonly textHash?: unknown;
  readonly structureHash?: unknown;
  readonly versions?: unknown;
}

/**
 * The hashes of everything kept under its hash that a row refers to: a source's canonical text, its structure, and those of its
 * earlier versions; the text in which a passage stands. None of a row of another kind.
 */
export function textHashesIn(row: object): readonly string[] {
  const { textHash, structureHash, versions } = row as References;
  const earlier = Array.isArray(versions) ? (versions as readonly object[]).flatMap(textHashesIn) : [];
  return [textHash, structureHash, ...earlier].filter((hash) => typeof hash === 'string');
}
