import { memo } from 'react';
import type { ReaderParagraph as Paragraph, ReaderHighlight } from '../../../../shared/views/reader';
import type { ReaderSegment } from '../../../../shared/views/reader-segments';
import { hasEndlessWord } from './endless-word';
import { ReaderCells } from './ReaderCells';
import styles from './ReaderParagraph.module.css';
import { ReaderStretch } from './ReaderStretch';

interface ReaderParagraphProps {
  readonly paragraph: Paragraph;
  readonly highlights: ReadonlyMap<string, ReaderHighlight>;
  /** What its passages look like, as text: a paragraph is drawn again only when this differs. */
  readonly look: string;
}

/** A paragraph in its own direction, as what it is in its document, with its number beside it and its passages painted. */
export const ReaderParagraph = memo(
  function ReaderParagraph({ paragraph, highlights }: ReaderParagraphProps) {
    const { kind, level, pages, segments } = paragraph;
    const pageAt = new Map(pages.map(({ start, page }) => [start, page]));
    const draw = (segment: ReaderSegment) => (
      <ReaderStretch
        key={segment.start}
        segment={segment}
        over={over(segment.passageIds, highlights)}
        page={pageAt.get(segment.start) ?? null}
      />
    );
    // A heading of the text is below that of the reader, its title.
    const Tag = kind === 'heading' ? (HEADINGS[level - 1] ?? 'h6') : 'p';
    return (
      <div
        className={styles.row}
        data-paragraph={paragraph.number}
        data-kind={kind}
        data-first={paragraph.isFirst}
        data-page-begins={pages[0]?.start === paragraph.start}
      >
        <Tag
          // The columns of a table run as its document does, and the words of a cell as they themselves do.
          {...(kind !== 'tableRow' && { dir: 'auto' })}
          className={styles.paragraph}
          data-level={level}
          data-marked={kind === 'listItem' && hasMarker(segments)}
          data-endless={segments.some(({ text }) => hasEndlessWord(text))}
        >
          {kind === 'tableRow' ? <ReaderCells segments={segments} draw={draw} /> : segments.map(draw)}
        </Tag>
      </div>
    );
  },
  (before, after) =>
    before.look === after.look &&
    before.paragraph.start === after.paragraph.start &&
    before.paragraph.end === after.paragraph.end,
);

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

/** Whether the text itself marks an item, with a bullet, a dash or a number: then it needs no bullet more. */
function hasMarker([first]: readonly ReaderSegment[]): boolean {
  return /^\s*(?:[•‣◦▪●○*\p{Pd}]|\(?[\p{Nd}\p{L}]{1,3}[.)])/u.test(first?.text ?? '');
}

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
