import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { directionOf } from '../../../../shared/direction';
import type { Source } from '../../../../shared/model';
import { selectionSteps, type TextSelection } from '../../../../shared/selection-steps';
import type { ReaderView } from '../../../../shared/views/reader';
import { show, showEvidence } from '../../actions';
import { getState, useAppState } from '../../store';
import styles from './Reader.module.css';
import { lookOf, ReaderParagraph } from './ReaderParagraph';
import { readerKey } from './reader-keys';
import { scrollToRange } from './scroll-to';
import { paragraphIndexAt, readSelection, writeSelection } from './text-dom';
import { useKeepInSight } from './use-keep-in-sight';
import { type Stretch, useMark } from './use-mark';

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
    const start = view.paragraphs[firstInSight(element)]?.start ?? 0;
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
        {view.paragraphs.map((paragraph) => (
          <ReaderParagraph
            key={paragraph.start}
            paragraph={paragraph}
            highlights={view.highlights}
            look={lookOf(paragraph, view.highlights)}
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
  const paragraph = article.children[paragraphIndexAt(view, index.toCodePoint(offset))]?.firstElementChild;
  return getComputedStyle(paragraph ?? article).direction === 'rtl';
}

/** The place of the first paragraph that is in sight. */
function firstInSight(article: HTMLElement): number {
  const top = article.parentElement?.getBoundingClientRect().top ?? 0;
  let low = 0;
  let high = article.children.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((article.children[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

/** A text that comes up while nothing has the focus, as after an import, takes it: the keyboard is where the work goes on. */
function useFocusWhenLost(article: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) article.current?.focus({ preventScroll: true });
  }, [article]);
}

/** Which request to show a passage was carried out last: coming back to the reader must not repeat it. */
let shownCount = 0;

/** Scrolls to the passage that was asked for, or to where the reader was; and remembers where it is. */
function useReadingPlace(
  article: RefObject<HTMLElement | null>,
  view: ReaderView,
  index: CodePointIndex,
  sourceId: string,
): void {
  const asked = useAppState((state) => state.focusedPassage);
  const latest = useRef(view);
  latest.current = view;

  useEffect(() => {
    const element = article.current;
    const { readerOffset } = getState().viewState;
    if (element === null) return;
    if (readerOffset > 0) {
      scrollToRange(element, latest.current, index, { start: readerOffset, end: readerOffset }, 'start');
    }
    const scroller = element.parentElement;
    function remember(): void {
      const first = latest.current.paragraphs[firstInSight(element as HTMLElement)];
      if (first !== undefined && getState().viewState.sourceId === sourceId)
        show({ readerOffset: first.start });
    }
    scroller?.addEventListener('scrollend', remember);
    return () => scroller?.removeEventListener('scrollend', remember);
  }, [article, index, sourceId]);

  useEffect(() => {
    const element = article.current;
    const highlight = asked === null ? undefined : latest.current.highlights.get(asked.passageId);
    if (element === null || asked === null || highlight === undefined || asked.count === shownCount) return;
    shownCount = asked.count;
    const scroll = () => scrollToRange(element, latest.current, index, highlight, 'center');
    scroll();
    // Paragraphs that came near have been laid out by then, and may have moved it.
    requestAnimationFrame(scroll);
  }, [article, index, asked]);
}
