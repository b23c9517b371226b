import { memo } from 'react';
import { withoutHidden } from '../../../../shared/hidden-characters';
import type { ReaderChunk as Chunk } from '../../../../shared/reader-chunks';
import type { ReaderHighlight } from '../../../../shared/views/reader';
import { hasEndlessWord } from './endless-word';
import styles from './Reader.module.css';
import { lookOf, ReaderParagraph } from './ReaderParagraph';

interface ReaderChunkProps {
  readonly chunk: Chunk;
  readonly highlights: ReadonlyMap<string, ReaderHighlight>;
  /** Whether it is, or has been, near enough to be read; otherwise it holds its words and no more. */
  readonly isNear: boolean;
  /** The words of the chunk, from its first paragraph to its last. */
  readonly textOf: (start: number, end: number) => string;
}

/** Some paragraphs of the text. Those far away are plain words, so that a text of megabytes opens at once and can still be selected. */
export const ReaderChunk = memo(function ReaderChunk({
  chunk,
  highlights,
  isNear,
  textOf,
}: ReaderChunkProps) {
  const { start, end, paragraphs } = chunk;
  return (
    <div
      className={styles.chunk}
      ref={(element) => element?.style.setProperty('--chunk-size', `${likelyHeight(chunk)}px`)}
    >
      {isNear ? (
        paragraphs.map((paragraph) => (
          <ReaderParagraph
            key={paragraph.start}
            paragraph={paragraph}
            highlights={highlights}
            look={lookOf(paragraph, highlights)}
          />
        ))
      ) : (
        <FarWords start={start} end={end} textOf={textOf} />
      )}
    </div>
  );
});

const FarWords = memo(
  function FarWords({
    start,
    end,
    textOf,
  }: Pick<ReaderChunkProps, 'textOf'> & { start: number; end: number }) {
    const text = textOf(start, end);
    return (
      <p dir="auto" className={styles.far} data-start={start} data-endless={hasEndlessWord(text)}>
        {withoutHidden(text)}
      </p>
    );
  },
  (before, after) => before.start === after.start && before.end === after.end,
);

const LETTERS_A_LINE = 72;
const LINE_HEIGHT = 32;
const PARAGRAPH_GAP = 14;

/** How high a chunk probably is, in pixels, until it has been laid out: for the scroll bar. */
function likelyHeight({ paragraphs }: Chunk): number {
  const lines = paragraphs.reduce(
    (sum, { start, end }) => sum + Math.ceil((end - start) / LETTERS_A_LINE),
    0,
  );
  return lines * LINE_HEIGHT + paragraphs.length * PARAGRAPH_GAP;
}
