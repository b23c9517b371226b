import { memo } from 'react';
import type { ReaderParagraph as Paragraph, ReaderHighlight } from '../../../../shared/views/reader';
import { paintOf } from './highlight-paint';
import styles from './Reader.module.css';

interface ReaderParagraphProps {
  readonly paragraph: Paragraph;
  readonly highlights: ReadonlyMap<string, ReaderHighlight>;
  /** What its passages look like, as text: a paragraph is drawn again only when this differs. */
  readonly look: string;
}

/** A paragraph in its own direction, with its number beside it and its passages painted. */
export const ReaderParagraph = memo(
  function ReaderParagraph({ paragraph, highlights }: ReaderParagraphProps) {
    return (
      <div className={styles.row} data-paragraph={paragraph.number}>
        <p
          dir="auto"
          className={styles.paragraph}
          data-endless={paragraph.segments.some(({ text }) => hasEndlessWord(text))}
        >
          {paragraph.segments.map(({ start, text, passageIds }) =>
            passageIds.length === 0 ? (
              <span key={start} data-start={start}>
                {text}
              </span>
            ) : (
              <Passages key={start} start={start} text={text} over={over(passageIds, highlights)} />
            ),
          )}
        </p>
      </div>
    );
  },
  (before, after) =>
    before.look === after.look &&
    before.paragraph.start === after.paragraph.start &&
    before.paragraph.end === after.paragraph.end,
);

interface PassagesProps {
  readonly start: number;
  readonly text: string;
  readonly over: readonly ReaderHighlight[];
}

function Passages({ start, text, over }: PassagesProps) {
  const paint = paintOf(over);
  return (
    <mark
      className={styles.passage}
      data-start={start}
      data-passages={over.map(({ passageId }) => passageId).join(' ')}
      ref={(mark) => {
        if (mark !== null) Object.assign(mark.style, paint);
      }}
    >
      {text}
    </mark>
  );
}

/** Whether a text holds a word so long that looking for its end at every line would take the window's time: encoded data, say. */
export function hasEndlessWord(text: string): boolean {
  return text.length > ENDLESS && new RegExp(`\\S{${ENDLESS}}`, 'u').test(text);
}

/** Longer than any word or address that is read, in UTF-16 units. */
const ENDLESS = 3_000;

/** What decides how a paragraph's passages look, as text. */
export function lookOf(paragraph: Paragraph, highlights: ReadonlyMap<string, ReaderHighlight>): string {
  return paragraph.segments
    .filter(({ passageIds }) => passageIds.length > 0)
    .map(({ start, end, passageIds }) => {
      const painted = over(passageIds, highlights).map(
        ({ passageId, lane, colours }) => `${passageId}/${lane}/${colours}`,
      );
      return `${start}-${end}:${painted.join('+')}`;
    })
    .join(' ');
}

function over(
  passageIds: readonly string[],
  highlights: ReadonlyMap<string, ReaderHighlight>,
): readonly ReaderHighlight[] {
  return passageIds.map((id) => highlights.get(id)).filter((highlight) => highlight !== undefined);
}
