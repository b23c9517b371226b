import { type KeyboardEvent, useEffect, useRef } from 'react';
import { directionOf } from '../../../../shared/direction';
import type { Source } from '../../../../shared/model';
import type { ReaderView } from '../../../../shared/views/reader';
import { showEvidence } from '../../actions';
import { useAppState } from '../../store';
import styles from './EarlierText.module.css';
import { readerKey } from './reader-keys';
import { useFocusWhenLost } from './use-focus-when-lost';

interface EarlierArticleProps {
  readonly source: Source;
  readonly view: ReaderView;
  readonly onStepPassage: (direction: 1 | -1) => void;
}

/** The words of an earlier text. Passages are stepped through by the keys that do so in the present text, or clicked. */
export function EarlierArticle({ source, view, onStepPassage }: EarlierArticleProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useFocusWhenLost(scroller);
  const focused = useAppState((state) => state.focusedPassage);
  useEffect(() => {
    if (focused === null) return;
    const marks = marksOf(scroller.current, view, focused.passageId);
    for (const mark of marks) mark.setAttribute('data-focused', 'true');
    marks[0]?.scrollIntoView({ block: 'center' });
    return () => {
      for (const mark of marks) mark.removeAttribute('data-focused');
    };
  }, [focused, view]);

  function onKeyDown(event: KeyboardEvent): void {
    const pressed = readerKey(event, false);
    if (pressed?.kind !== 'nextPassage' && pressed?.kind !== 'previousPassage') return;
    event.preventDefault();
    onStepPassage(pressed.kind === 'nextPassage' ? 1 : -1);
  }

  return (
    <div
      ref={scroller}
      className={styles.scroll}
      role="document"
      aria-label={source.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <article className={styles.article} lang={source.language} dir={directionOf(source.language)}>
        {view.paragraphs.map((paragraph) => (
          <div key={paragraph.start} className={styles.row}>
            <span className={styles.number} aria-hidden>
              {paragraph.number}
            </span>
            <p dir="auto" className={styles.paragraph}>
              {paragraph.segments.map((segment) =>
                segment.passageIds.length === 0 ? (
                  segment.text
                ) : (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard steps through the passages.
                  <mark
                    key={segment.start}
                    className={styles.passage}
                    data-passages={segment.passageIds.join(' ')}
                    onClick={() => showEvidence({ kind: 'passage', passageIds: segment.passageIds })}
                  >
                    {segment.text}
                  </mark>
                ),
              )}
            </p>
          </div>
        ))}
      </article>
    </div>
  );
}

/** The elements in which a passage is drawn; none when it does not stand in this text. */
function marksOf(within: HTMLElement | null, view: ReaderView, passageId: string): readonly Element[] {
  if (within === null || !view.highlights.has(passageId)) return [];
  return [...within.querySelectorAll(`[data-passages~="${passageId}"]`)];
}
