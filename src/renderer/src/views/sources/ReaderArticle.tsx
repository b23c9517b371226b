import type { HTMLAttributes, RefObject } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { directionOf } from '../../../../shared/direction';
import type { Source } from '../../../../shared/model';
import type { ReaderView } from '../../../../shared/views/reader';
import { useAppState } from '../../store';
import styles from './Reader.module.css';
import { ReaderChunk } from './ReaderChunk';
import { showPassagesAt } from './show-passages-at';

interface ReaderArticleProps extends Pick<HTMLAttributes<HTMLElement>, 'onFocus' | 'onCopy' | 'onKeyDown'> {
  readonly article: RefObject<HTMLElement | null>;
  readonly source: Source;
  readonly view: ReaderView;
  readonly index: CodePointIndex;
  /** Which chunks are near what is in sight, by their places; null for all of them. */
  readonly near: ReadonlySet<number> | null;
  /** Whether the pages of the document are marked beside it. */
  readonly isPaged?: boolean;
}

/** A text of a source as it is set to be read. The keyboard scrolls it and does in it what `onKeyDown` says; its passages can be clicked. */
export function ReaderArticle(props: ReaderArticleProps) {
  const { article, source, view, index, near, isPaged, onFocus, onCopy, onKeyDown } = props;
  const reading = useAppState((state) => state.settings.reading);
  return (
    <article
      ref={article}
      className={styles.article}
      role="document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard works in it.
      tabIndex={0}
      aria-label={source.title}
      data-whole-text
      lang={source.language}
      dir={directionOf(source.language)}
      data-paged={isPaged}
      data-measure={reading.measure}
      data-size={reading.size}
      data-spacing={reading.spacing}
      data-face={reading.face}
      onFocus={onFocus}
      onCopy={onCopy}
      onKeyDown={onKeyDown}
      onClick={showPassagesAt}
    >
      {view.chunks.map((chunk, place) => (
        <ReaderChunk
          key={chunk.start}
          chunk={chunk}
          highlights={view.highlights}
          isNear={near === null || near.has(place)}
          textOf={index.slice}
        />
      ))}
    </article>
  );
}
