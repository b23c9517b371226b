import { useEffect, useRef } from 'react';
import { live } from '../../shared/dossier';
import { SplitDivider } from './SplitDivider';
import styles from './SplitSources.module.css';
import { SplitSwitch } from './SplitSwitch';
import { useAppState, useDossier } from './store';
import { type Side, useFront } from './use-front';
import { useNarrow } from './use-narrow';
import { MatrixView } from './views/matrix/MatrixView';
import { SourceBeside } from './views/sources/SourceBeside';
import { SourcesView } from './views/sources/SourcesView';

/** Below this width, in pixels, as when a form has taken some of it, two texts beside one another would be too narrow to read. */
const WIDTH_FOR_TWO = 760;

/**
 * The sources, and beside the one that is being read another source or the matrix, when the analyst wants one. Where there is no room for
 * both, one lies behind the other, as it was, and comes back as soon as there is.
 */
export function SplitSources() {
  const { sources } = useDossier();
  const { split, sourceId } = useAppState((state) => state.viewState);
  const [isNarrow, whole] = useNarrow(WIDTH_FOR_TWO);
  const [front, setFront] = useFront();
  const all = live(sources);
  const first = all.find(({ id }) => id === sourceId);
  const second = split.sourceId === sourceId ? undefined : all.find(({ id }) => id === split.sourceId);
  const beside = first === undefined ? null : besideOf();
  const isStacked = isNarrow && beside !== null;

  function besideOf() {
    if (split.beside === 'matrix') return <MatrixView />;
    if (split.beside === 'source' && second !== undefined) return <SourceBeside source={second} />;
    return null;
  }

  const pane = (side: Side) => ({
    className: styles.pane ?? '',
    tabIndex: -1,
    'data-side': side,
    inert: isStacked && front !== side,
    onFocusCapture: () => setFront(side),
  });
  const sides = useRef<HTMLDivElement>(null);
  // What goes behind takes the focus with it: the keyboard follows to what is in front.
  useEffect(() => {
    if (!isStacked) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const shown = sides.current?.querySelector<HTMLElement>(`[data-side="${front}"]`);
      // A text that has yet to arrive takes it from the side as a whole.
      const text = shown?.querySelector<HTMLElement>('[data-whole-text]') ?? shown;
      text?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isStacked, front]);

  return (
    <div ref={whole} className={styles.whole}>
      {isStacked && first !== undefined && (
        <SplitSwitch
          front={front}
          title={first.title}
          besideTitle={split.beside === 'source' ? (second?.title ?? '') : null}
          onChange={setFront}
        />
      )}
      <div
        ref={sides}
        className={styles.sides}
        data-split={beside !== null}
        data-stacked={isStacked}
        data-split-whole
      >
        <div {...pane('main')} ref={(main) => main?.style.setProperty('--share', `${split.share}%`)}>
          <SourcesView />
        </div>
        {beside !== null && (
          <>
            {!isStacked && <SplitDivider share={split.share} />}
            <div {...pane('beside')}>{beside}</div>
          </>
        )}
      </div>
    </div>
  );
}
