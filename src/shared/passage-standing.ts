import type { Passage, Source } from './model';

/**
 * How a passage stands to its source: in the `present` text; in an earlier one, so that it `waits` for somebody to look; or left with an
 * earlier one for good, `orphaned`.
 */
export type Standing = 'present' | 'waits' | 'orphaned';

/** How a passage stands to its source. */
export function standingOf(
  source: Pick<Source, 'textHash'>,
  { textHash, orphanedAt }: Pick<Passage, 'textHash' | 'orphanedAt'>,
): Standing {
  if (textHash === source.textHash) return 'present';
  return orphanedAt === null ? 'waits' : 'orphaned';
}

/** A text of a source: the present one, or an earlier one with when it was replaced. */
export interface TextVersion {
  /** 1 for the text that came in. */
  readonly number: number;
  readonly textHash: string;
  readonly structureHash: string | null;
  /** Who replaced it, when (ISO 8601) and why; null for the present text. */
  readonly replaced: { readonly at: string; readonly coder: string; readonly reason: string } | null;
}

/** All texts of a source, the first one first; versions that differ in the structure alone are one text. */
export function textVersions(
  source: Pick<Source, 'textHash' | 'structureHash' | 'versions'>,
): readonly TextVersion[] {
  const { textHash, structureHash } = source;
  const all = [
    ...source.versions.map(({ replacedAt, coder, reason, ...its }) => ({
      textHash: its.textHash,
      structureHash: its.structureHash,
      replaced: { at: replacedAt, coder, reason },
    })),
    { textHash, structureHash, replaced: null },
  ];
  return all
    .filter((version, place) => version.textHash !== all[place + 1]?.textHash)
    .map((version, place) => ({ number: place + 1, ...version }));
}

/** The hashes of the earlier texts of a source, the latest first; the present one is none of them, though it was there before. */
export function earlierTexts({
  textHash,
  versions,
}: Pick<Source, 'textHash' | 'versions'>): readonly string[] {
  if (versions.length === 0) return [];
  const hashes = new Set(versions.map((version) => version.textHash).toReversed());
  hashes.delete(textHash);
  return [...hashes];
}

/** The text of a source in which a passage stands: the latest with its hash; null when the source never had it, as in a file altered by another program. */
export function versionOf(source: Source, passage: Pick<Passage, 'textHash'>): TextVersion | null {
  return textVersions(source).findLast(({ textHash }) => textHash === passage.textHash) ?? null;
}
