import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
} from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { directionOf } from '../../../../shared/direction';
import type { Source } from '../../../../shared/model';
import { selectionSteps, type TextSelection } from '../../../../shared/selection-steps';
import type { ReaderView } from '../../../../shared/views/reader';
import { forgetFound, showEvidence } from '../../actions';
import { useAppState } from '../../store';
import styles from './Reader.module.css';
import { ReaderChunk } from './ReaderChunk';
import { readerKey } from './reader-keys';
import { firstInSight, useReadingPlace } from './reading-place';
import { scrollToRange } from './scroll-to';
import { readSelection, stretchAt, writeSelection } from './text-dom';
import { useKeepInSight } from './use-keep-in-sight';
import { type Stretch, useMark } from './use-mark';
import { useNearChunks } from './use-near-chunks';

interface ReaderTextProps {
  readonly source: Source;
  readonly view: ReaderView;
  readonly index: CodePointIndex;
  readonly article: RefObject<HTMLElement | null>;
  /** What was selected last, in code points, also while something else has the focus; null when nothing was. */
  readonly selected: Stretch | null;
  readonly onRecord: () => void;
  readonly onAttach: () => void;
  readonly onStepPassage: (direction: 1 | -1) => void;
}

const NO_RANGES: readonly Stretch[] = [];

/** The text itself: paragraphs, passages, and a selection that the mouse and the keyboard can make. */
export function ReaderText(props: ReaderTextProps) {
  const { source, view, index, article } = props;
  const steps = useMemo(() => selectionSteps(index.text, source.language), [index, source.language]);
  const near = useNearChunks(article, view.chunks.length);
  useReadingPlace(article, view, index, source.id);
  useFocusWhenLost(article);

  const form = useAppState((state) => state.form);
  const pending = useMemo(
    () => (form?.kind === 'record' ? form.ranges.filter((range) => range.sourceId === source.id) : NO_RANGES),
    [form, source.id],
  );
  useMark('parley-pending', article, view, index, pending);
  useKeepInSight(article, view, index, pending);
  const focused = useAppState((state) => state.focusedPassage?.passageId ?? null);
  const focusedRanges = useMemo(() => {
    const highlight = focused === null ? undefined : view.highlights.get(focused);
    return highlight === undefined ? NO_RANGES : [highlight];
  }, [focused, view]);
  useMark('parley-focused', article, view, index, focusedRanges);
  const found = useAppState((state) => state.found);
  const foundRanges = found?.sourceId === source.id ? found.ranges : NO_RANGES;
  useMark('parley-found', article, view, index, foundRanges, near);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const element = event.currentTarget;
    const selection = readSelection(element, index) ?? startOfReading(element);
    const pressed = readerKey(event, isRightToLeftAt(element, view, index, selection.focus));
    if (pressed === null) return;
    event.preventDefault();
    switch (pressed.kind) {
      case 'step': {
        const { unit, direction, isExtending } = pressed;
        const next = steps[isExtending ? 'extend' : 'move'](selection, unit, direction);
        writeSelection(element, view, index, next);
        const focus = index.toCodePoint(next.focus);
        scrollToRange(element, view, index, { start: focus, end: focus }, 'nearest');
        return;
      }
      case 'all':
        writeSelection(element, view, index, { anchor: 0, focus: index.text.length });
        return;
      case 'record':
        props.onRecord();
        return;
      case 'attach':
        props.onAttach();
        return;
      case 'nextPassage':
      case 'previousPassage':
        props.onStepPassage(pressed.kind === 'nextPassage' ? 1 : -1);
        return;
      case 'letGo':
        forgetFound();
        writeSelection(element, view, index, { anchor: selection.focus, focus: selection.focus });
    }
  }

  /** A field that had the focus took the page's selection: the reading goes on where it was left. */
  function selectAgain(event: FocusEvent<HTMLElement>): void {
    const { selected } = props;
    if (selected === null || readSelection(event.currentTarget, index) !== null) return;
    const [anchor, focus] = [index.toUtf16(selected.start), index.toUtf16(selected.end)];
    writeSelection(event.currentTarget, view, index, { anchor, focus });
  }

  /** Where the keyboard begins when nothing was selected yet: at the paragraph on top. */
  function startOfReading(element: HTMLElement): TextSelection {
    const start = view.paragraphs[firstInSight(element) - 1]?.start ?? 0;
    const at = index.toUtf16(start);
    return { anchor: at, focus: at };
  }

  return (
    <div className={styles.scroll}>
      <article
        ref={article}
        className={styles.article}
        role="document"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard selects in it.
        tabIndex={0}
        aria-label={source.title}
        lang={source.language}
        dir={directionOf(source.language)}
        onFocus={selectAgain}
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

/** A click on a passage shows what it proves; one that ends a selection does not. */
function showPassagesAt(event: MouseEvent<HTMLElement>): void {
  const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-passages]') : null;
  if (mark === null || document.getSelection()?.isCollapsed === false) return;
  showEvidence({ kind: 'passage', passageIds: (mark.dataset.passages ?? '').split(' ') });
}

function isRightToLeftAt(
  article: HTMLElement,
  view: ReaderView,
  index: CodePointIndex,
  offset: number,
): boolean {
  const paragraph = stretchAt(article, view, index.toCodePoint(offset))?.closest('p');
  return getComputedStyle(paragraph ?? article).direction === 'rtl';
}

/** A text that comes up while nothing has the focus, as after an import, takes it: the keyboard is where the work goes on. */
function useFocusWhenLost(article: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focused = document.activeElement;
    // The view as a whole has it when the view has just changed.
    if (focused?.contains(article.current)) article.current?.focus({ preventScroll: true });
  }, [article]);
}
