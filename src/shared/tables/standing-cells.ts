import type { Dossier, Position } from '../model';
import { standingOf } from '../passage-standing';
import type { Cell } from '../table';
import type { Translate } from '../translate';
import { evidenceOf } from '../views/evidence';

/** Columns with the words of passages, and those that say how passages stand: citations do, for each passage that is not in the present text. */
const WORDS = ['quote', 'quotes', 'translation'];
const TELLING = ['citation', 'citations', 'citationShort', 'passageCitation', 'shortCitation', 'standing'];

/**
 * Whether a table with these columns of these positions has to have one more, for how their passages stand. The rule is the same for every
 * briefing: the words of a passage that waits for review, or was left with an earlier text, never leave without this being said.
 */
export function needsStanding(
  columns: readonly string[],
  dossier: Dossier,
  positions: () => Iterable<Position | null | undefined>,
): boolean {
  if (!columns.some((id) => WORDS.includes(id)) || columns.some((id) => TELLING.includes(id))) return false;
  const doubtful = new Set<string>();
  for (const { id, sourceId, textHash, orphanedAt } of dossier.passages.values()) {
    const source = dossier.sources.get(sourceId);
    if (source !== undefined && standingOf(source, { textHash, orphanedAt }) !== 'present') doubtful.add(id);
  }
  if (doubtful.size === 0) return false;
  for (const position of positions())
    if (position?.evidence.some(({ passageId }) => doubtful.has(passageId))) return true;
  return false;
}

/** How the passages of a position stand, a line for each, abreast with their quotes. */
export function standingCell(dossier: Dossier, position: Position, words: Translate): Cell {
  return evidenceOf(dossier, position)
    .map(({ standing }) => words(`glossary.standing.${standing}`))
    .join('\n');
}
