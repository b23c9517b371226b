import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import { selectionSteps, type TextSelection } from '../../../../shared/selection-steps';
import type { ReaderView } from '../../../../shared/views/reader';
import { forgetFound } from '../../actions';
import { useAppState } from '../../store';
import styles from './Reader.module.css';
import { ReaderArticle } from './ReaderArticle';
import { ReaderMarks } from './ReaderMarks';
import { readerKey } from './reader-keys';
import { type Bookmark, firstInSight, useReadingPlace } from './reading-place';
import { scrollToRange } from './scroll-to';
import { readSelection, stretchAt, writeSelection } from './text-dom';
import type { Find } from './use-find';
import { useFocusWhenLost } from './use-focus-when-lost';
import { useKeepInSight } from './use-keep-in-sight';
import { type Stretch, useMark } from './use-mark';
import { useMouseSelection } from './use-mouse-selection';
import { useNearChunks } from './use-near-chunks';
import type { Pointers } from './use-pointers';
import { useSamePlace } from './use-same-place';

interface ReaderTextProps {
  readonly source: Source;
  readonly view: ReaderView;
  readonly index: CodePointIndex;
  readonly article: RefObject<HTMLElement | null>;
  /** What was selected last, in code points, also while something else has the focus; null when nothing was. */
  readonly selected: Stretch | null;
  readonly bookmark: Bookmark;
  readonly pointers: Pointers;
  readonly find: Find;
  readonly onRecord: () => void;
  readonly onAttach: () => void;
  readonly onStepPassage: (direction: 1 | -1) => void;
  readonly onStepCue: (direction: 1 | -1) => void;
}

const NO_RANGES: readonly Stretch[] = [];

/** The text itself: paragraphs, passages, and a selection that the mouse and the keyboard can make. */
export function ReaderText(props: ReaderTextProps) {
  const { source, view, index, article } = props;
  const steps = useMemo(() => selectionSteps(index.text, source.language), [index, source.language]);
  const isPaged = useMemo(() => view.paragraphs.some(({ pages }) => pages.length > 0), [view]);
  const near = useNearChunks(article, view.chunks.length);
  useReadingPlace(article, source, view, index, props.bookmark);
  useFocusWhenLost(article);
  useMouseSelection(article);

  const reading = useAppState((state) => state.settings.reading);
  useSamePlace(article, view, index, props.bookmark, reading);
  const form = useAppState((state) => state.form);
  const pending = useMemo(
    () => (form?.kind === 'record' ? form.ranges.filter((range) => range.sourceId === source.id) : NO_RANGES),
    [form, source.id],
  );
  const drawn = near ?? view;
  useMark('parley-pending', article, view, index, pending, { drawn, priority: 5 });
  useKeepInSight(article, view, index, pending);
  const focused = useAppState((state) => state.focusedPassage?.passageId ?? null);
  const focusedRanges = useMemo(() => {
    const highlight = focused === null ? undefined : view.highlights.get(focused);
    return highlight === undefined ? NO_RANGES : [highlight];
  }, [focused, view]);
  useMark('parley-focused', article, view, index, focusedRanges, { drawn });
  const found = useAppState((state) => state.found);
  const isFoundHere = found?.sourceId === source.id && found.textHash === source.textHash;
  const foundRanges = isFoundHere ? found.ranges : NO_RANGES;
  useMark('parley-found', article, view, index, foundRanges, { drawn, priority: 3 });

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
      case 'nextCue':
      case 'previousCue':
        props.onStepCue(pressed.kind === 'nextCue' ? 1 : -1);
        return;
      case 'around': {
        const next = steps.around(selection, pressed.unit);
        writeSelection(element, view, index, next);
        const [start, end] = [index.toCodePoint(next.anchor), index.toCodePoint(next.focus)];
        scrollToRange(element, view, index, { start, end }, 'nearest');
        return;
      }
      case 'letGo':
        forgetFound();
        writeSelection(element, view, index, { anchor: selection.focus, focus: selection.focus });
    }
  }

  /** What is copied is the text as it is, hidden characters and all, and not as it is drawn. */
  function copyAsItIs(event: ClipboardEvent<HTMLElement>): void {
    const selection = readSelection(event.currentTarget, index);
    if (selection === null || selection.anchor === selection.focus) return;
    const { anchor, focus } = selection;
    const words = index.text.slice(Math.min(anchor, focus), Math.max(anchor, focus));
    event.clipboardData.setData('text/plain', words);
    event.preventDefault();
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
      <ReaderArticle
        article={article}
        source={source}
        view={view}
        index={index}
        near={near}
        isPaged={isPaged}
        onFocus={selectAgain}
        onCopy={copyAsItIs}
        onKeyDown={onKeyDown}
      />
      <ReaderMarks
        article={article}
        view={view}
        index={index}
        pointers={props.pointers}
        find={props.find}
        drawn={drawn}
      />
    </div>
  );
}

function isRightToLeftAt(
  article: HTMLElement,
  view: ReaderView,
  index: CodePointIndex,
  offset: number,
): boolean {
  const paragraph = stretchAt(article, view, index.toCodePoint(offset))?.closest('[dir="auto"]');
  return getComputedStyle(paragraph ?? article).direction === 'rtl';
}
