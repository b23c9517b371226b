import { live } from '../../shared/dossier';
import { SplitDivider } from './SplitDivider';
import styles from './SplitSources.module.css';
import { useAppState, useDossier } from './store';
import { useMedia } from './use-media';
import { useNarrow } from './use-narrow';
import { MatrixView } from './views/matrix/MatrixView';
import { SourceBeside } from './views/sources/SourceBeside';
import { SourcesView } from './views/sources/SourcesView';

/** Below this width, in pixels, nothing fits beside a source, also when a form has taken some of it. */
const WIDTH_FOR_TWO = 640;
/** A window in which one text has just enough room. */
const SMALL_WINDOW = '(max-width: 899px)';

/** The sources, and beside the one that is being read another source or the matrix, when the analyst wants one and there is room. */
export function SplitSources() {
  const { sources } = useDossier();
  const { split, sourceId } = useAppState((state) => state.viewState);
  const [isNarrow, whole] = useNarrow(WIDTH_FOR_TWO);
  const all = live(sources);
  const isReading = all.some(({ id }) => id === sourceId);
  const second = split.sourceId === sourceId ? undefined : all.find(({ id }) => id === split.sourceId);
  const isSmall = useMedia(SMALL_WINDOW);
  const beside = isNarrow || isSmall || !isReading ? null : besideOf();

  function besideOf() {
    if (split.beside === 'matrix') return <MatrixView />;
    if (split.beside === 'source' && second !== undefined) return <SourceBeside source={second} />;
    return null;
  }

  return (
    <div ref={whole} className={styles.whole} data-split={beside !== null} data-split-whole>
      <div className={styles.pane} ref={(pane) => pane?.style.setProperty('--share', `${split.share}%`)}>
        <SourcesView />
      </div>
      {beside !== null && (
        <>
          <SplitDivider share={split.share} />
          <div className={styles.pane}>{beside}</div>
        </>
      )}
    </div>
  );
}
