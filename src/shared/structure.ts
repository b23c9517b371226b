import { z } from 'zod';
import { MOST } from './model';

/** The kinds of blocks that a document is made of. */
const BLOCK_KINDS = ['heading', 'paragraph', 'listItem', 'quotation', 'tableRow', 'pageBreak'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

const CodePoints = z.int().min(0);

/**
 * A block of a canonical text: `start` inclusive and `end` exclusive, in Unicode code points. Cells of a table row are separated by
 * U+0009. A page break takes no text: both offsets are where the page `page`, named as the document does, begins.
 */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    start: CodePoints,
    end: CodePoints,
    level: z.int().min(1).max(6),
  }),
  z.strictObject({
    kind: z.enum(['paragraph', 'listItem', 'quotation', 'tableRow']),
    start: CodePoints,
    end: CodePoints,
  }),
  z.strictObject({
    kind: z.literal('pageBreak'),
    start: CodePoints,
    end: CodePoints,
    page: z.string().max(MOST.page),
  }),
]);
export type Block = Readonly<z.infer<typeof Block>>;

/** A document's blocks, in the order of the text, none overlapping. Kept beside the text, as JSON. */
export const Structure = z.strictObject({ blocks: z.array(Block).readonly() });
export type Structure = Readonly<z.infer<typeof Structure>>;

/** Whether the blocks are in order, do not overlap and lie within a text of `length` code points. */
export function isStructureOf({ blocks }: Structure, length: number): boolean {
  let last = 0;
  return blocks.every(({ kind, start, end }) => {
    const fits = start >= last && end <= length && (kind === 'pageBreak' ? end === start : end > start);
    last = end;
    return fits;
  });
}

/**
 * The name of the page on which a place of the text is, an offset in code points; null before the first page break and in texts
 * without pages.
 */
export function pageAt(structure: Structure, offset: number): string | null {
  let page: string | null = null;
  for (const block of structure.blocks) {
    if (block.start > offset) break;
    if (block.kind === 'pageBreak') page = block.page;
  }
  return page;
}
