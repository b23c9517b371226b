import MarkdownIt from 'markdown-it';
import { canonicalText } from '../../../shared/canonical-text';
import { DossierError } from '../../../shared/errors';
import { decodeText } from '../decode';
import type { Parser, ParserInput } from '../document';
import { readFrontMatter } from './front-matter';
import { blocksOfHtml } from './html-blocks';
import { proposals } from './proposals';

/** What is nested deeper would be left out without a word. */
const MAX_NESTING = 400;
/** What is indented by so many columns is code. */
const CODE_INDENT = 4;
/** How far the mark of a note is looked for, in UTF-16 units. */
const LONGEST_NOTE_MARK = 100;
const NOTE = /^\[\^[^\]\s]+\]:/u;

/**
 * Reads Markdown (CommonMark with the tables and strike-through of GitHub). Its HTML is read and cleaned like that of a web page, which is
 * how Markdown is meant: tags may open in one place and close in another. Marks of Markdown go, and what they say becomes blocks; nothing
 * is made of straight quotes, dots or addresses. Title, author, date, language, publisher and address are proposed from what stands before the text
 * (`readFrontMatter`), the title else from the first heading of the first level. Throws `documentTooComplex`, and what `decodeText` throws.
 */
export const parseMarkdown: Parser = async ({ fileName, bytes, encoding }: ParserInput) => {
  const decoded = decodeText(bytes, encoding, fileName);
  const { found, rest } = readFrontMatter(canonicalText(decoded.text).text);
  const blocks = blocksOfHtml(toHtml(rest, fileName), fileName);
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const headings = heading?.kind === 'heading' ? [heading.text] : [];
  const sample = blocks.slice(0, 200).map((block) => ('text' in block ? block.text : ''));
  return {
    blocks,
    proposed: proposals({ ...found, title: [...(found.title ?? []), ...headings] }, sample.join('\n')),
    encoding: decoded.encoding,
    isEncodingCertain: decoded.isCertain,
  };
};

function toHtml(text: string, name: string): string {
  const markdown = new MarkdownIt({ html: true });
  markdown.set({ maxNesting: MAX_NESTING });
  keepNotes(markdown);
  const environment = {};
  const tokens = markdown.parse(text, environment);
  if (tokens.some(({ level }) => level >= MAX_NESTING - 2))
    throw new DossierError('documentTooComplex', { name });
  return markdown.renderer.render(tokens, markdown.options, environment);
}

/** `[^1]: ibid.` is a note and no reference, which would go without a word: a paragraph of its own. */
function keepNotes({ block }: InstanceType<typeof MarkdownIt>): void {
  const paragraph = block.ruler.getRules('').at(-1);
  block.ruler.before(
    'reference',
    'note',
    (state, line, end, isSilent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      if ((state.sCount[line] ?? 0) - state.blkIndent >= CODE_INDENT) return false;
      if (!NOTE.test(state.src.slice(start, start + LONGEST_NOTE_MARK))) return false;
      return isSilent || (paragraph?.(state, line, end, false) ?? false);
    },
    { alt: ['paragraph'] },
  );
}
