import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { directionOf } from '../../../../shared/direction';
import type { Source } from '../../../../shared/model';
import type { ReaderView } from '../../../../shared/views/reader';
import { useAppState } from '../../store';
import styles from './Reader.module.css';
import { ReaderChunk } from './ReaderChunk';
import { readerKey } from './reader-keys';
import { scrollToRange, settle } from './scroll-to';
import { showPassagesAt } from './show-passages-at';
import { useFocusWhenLost } from './use-focus-when-lost';
import { type Stretch, useMark } from './use-mark';
import { useNearChunks } from './use-near-chunks';

interface EarlierArticleProps {
  readonly source: Source;
  readonly textHash: string;
  readonly view: ReaderView;
  readonly index: CodePointIndex;
  readonly onStepPassage: (direction: 1 | -1) => void;
}

const NO_RANGES: readonly Stretch[] = [];

/** The words of an earlier text, set like those of the present one. Its passages are stepped through by the same keys, or clicked. */
export function EarlierArticle({ source, textHash, view, index, onStepPassage }: EarlierArticleProps) {
  const article = useRef<HTMLElement>(null);
  useFocusWhenLost(article);
  const near = useNearChunks(article, view.chunks.length);
  const drawn = near ?? view;
  const reading = useAppState((state) => state.settings.reading);

  const asked = useAppState((state) => state.focusedPassage);
  const focused = asked === null ? undefined : view.highlights.get(asked.passageId);
  const focusedRanges = useMemo(() => (focused === undefined ? NO_RANGES : [focused]), [focused]);
  useMark('parley-focused', article, view, index, focusedRanges, { drawn });
  const found = useAppState((state) => state.found);
  const isFoundHere = found?.sourceId === source.id && found.textHash === textHash;
  useMark('parley-found', article, view, index, isFoundHere ? found.ranges : NO_RANGES, {
    drawn,
    priority: 3,
  });
  // What was asked for last: opening what was found lets go of the passage.
  const place = focused ?? (isFoundHere ? found.ranges[0] : undefined);
  useEffect(() => {
    const element = article.current;
    if (element === null || place === undefined) return;
    settle(() => scrollToRange(element, view, index, place, 'center'));
  }, [view, index, place]);

  function onKeyDown(event: KeyboardEvent): void {
    const pressed = readerKey(event, false);
    if (pressed?.kind !== 'nextPassage' && pressed?.kind !== 'previousPassage') return;
    event.preventDefault();
    onStepPassage(pressed.kind === 'nextPassage' ? 1 : -1);
  }

  return (
    <div className={styles.scroll}>
      <article
        ref={article}
        className={styles.article}
        role="document"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it, and steps through its passages.
        tabIndex={0}
        aria-label={source.title}
        data-whole-text
        lang={source.language}
        dir={directionOf(source.language)}
        data-measure={reading.measure}
        data-size={reading.size}
        data-spacing={reading.spacing}
        data-face={reading.face}
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
    </div>
  );
}
