import { countCodePoints } from '../../../shared/code-points';
import { type Block, isStructureOf, type Structure } from '../../../shared/structure';
import { type LineChange, lineChanges } from './line-changes';

/**
 * The structure of a text that was edited by hand: blocks keep the lines that they stand on, also where those were altered one for one.
 * Blocks whose lines are gone go; lines that were put in are plain paragraphs. Null when there was no structure.
 */
export function editedStructure(
  structure: Structure | null,
  before: string,
  after: string,
): Structure | null {
  if (structure === null) return null;
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = lineChanges(old.texts, now.texts);
  const blocks = structure.blocks.flatMap((block) => placed(block, old, now, changes));
  const length = countCodePoints(after);
  const kept: Block[] = [];
  for (const block of blocks) {
    // What two blocks would share after the edit belongs to the first.
    if (isStructureOf({ blocks: [...kept.slice(-1), block] }, length)) kept.push(block);
  }
  return { blocks: kept };
}

interface Lines {
  readonly texts: readonly string[];
  /** Where each line begins, in code points, and after the last one where another would. */
  readonly starts: readonly number[];
}

function linesOf(text: string): Lines {
  const texts = text.split('\n');
  const starts = [0];
  for (const line of texts) starts.push((starts.at(-1) ?? 0) + countCodePoints(line) + 1);
  return { texts, starts };
}

function placed(block: Block, old: Lines, now: Lines, changes: readonly LineChange[]): readonly Block[] {
  const first = newLine(lineAt(old, block.start), changes);
  const last = newLine(lineAt(old, Math.max(block.start, block.end - 1)), changes);
  if (first === null || last === null) return [];
  const start = now.starts[first] ?? 0;
  if (block.kind === 'pageBreak') return [{ ...block, start, end: start }];
  const end = (now.starts[last + 1] ?? 1) - 1;
  return start < end ? [{ ...block, start, end }] : [];
}

function lineAt({ starts }: Lines, offset: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a line is now; null when it is gone. */
function newLine(line: number, changes: readonly LineChange[]): number | null {
  let shift = 0;
  for (const { from, to } of changes) {
    if (line < from.start) break;
    if (line < from.end) {
      const isOneForOne = from.end - from.start === to.end - to.start;
      return isOneForOne ? to.start + line - from.start : null;
    }
    shift = to.end - from.end;
  }
  return line + shift;
}
