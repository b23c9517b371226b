import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import type { ReaderView } from '../../../../shared/views/reader';
import { useAppState } from '../../store';
import styles from './Reader.module.css';
import { ReaderArticle } from './ReaderArticle';
import { readerKey } from './reader-keys';
import { scrollToRange, settle } from './scroll-to';
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
      <ReaderArticle
        article={article}
        source={source}
        view={view}
        index={index}
        near={near}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
