import { withoutHidden } from '../../../../shared/hidden-characters';
import type { ReaderHighlight } from '../../../../shared/views/reader';
import type { ReaderSegment } from '../../../../shared/views/reader-segments';
import { words } from '../../words';
import { paintOf } from './highlight-paint';
import styles from './ReaderParagraph.module.css';

interface ReaderStretchProps {
  readonly segment: ReaderSegment;
  readonly over: readonly ReaderHighlight[];
  /** The page that begins with it; null when none does. */
  readonly page: string | null;
}

/**
 * A stretch of a paragraph: the one element around its one text node. A hidden character stands there as one that does nothing, within
 * an isolate, so that it can be seen and selected and has no say over what is around it.
 */
export function ReaderStretch({ segment, over, page }: ReaderStretchProps) {
  const { start, text, hidden } = segment;
  const shown = hidden === null ? text : withoutHidden(text);
  const seen = hidden !== null && {
    className: styles.hidden,
    'data-hidden': hidden,
    title: words('reader.hidden', { name: hidden }),
  };
  return (
    <>
      {page !== null && (
        <span
          className={styles.page}
          role="img"
          aria-label={words('reader.pageBegins', { page })}
          data-page={words('reader.page', { page })}
        />
      )}
      {over.length === 0 ? (
        <span data-start={start} {...seen}>
          {shown}
        </span>
      ) : (
        <mark
          className={styles.passage}
          data-start={start}
          data-passages={over.map(({ passageId }) => passageId).join(' ')}
          ref={(mark) => {
            if (mark !== null) Object.assign(mark.style, paintOf(over));
          }}
          {...(seen && { ...seen, className: `${styles.passage} ${styles.hidden}` })}
        >
          {shown}
        </mark>
      )}
    </>
  );
}
