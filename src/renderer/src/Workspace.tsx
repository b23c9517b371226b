import { useEffect, useRef } from 'react';
import { metaOf } from '../../shared/dossier';
import type { ViewState } from '../../shared/settings';
import { DropZone } from './DropZone';
import { FileBanner } from './FileBanner';
import { Navigation } from './Navigation';
import { SplitSources } from './SplitSources';
import { useAppState, useDossier } from './store';
import { BinView } from './views/bin/BinView';
import { CompareView } from './views/compare/CompareView';
import { EvidencePanel } from './views/evidence/EvidencePanel';
import { PositionForm } from './views/form/PositionForm';
import { FrameView } from './views/frame/FrameView';
import { HistoryView } from './views/history/HistoryView';
import { MatrixView } from './views/matrix/MatrixView';
import { PositionsView } from './views/positions/PositionsView';
import { ReviewView } from './views/review/ReviewView';
import { SearchView } from './views/search/SearchView';
import { TimelineView } from './views/timeline/TimelineView';
import styles from './Workspace.module.css';

const VIEWS = {
  search: SearchView,
  sources: SplitSources,
  positions: PositionsView,
  matrix: MatrixView,
  compare: CompareView,
  timeline: TimelineView,
  frame: FrameView,
  review: ReviewView,
  history: HistoryView,
  bin: BinView,
} as const;

/** The views that have no evidence beside them. */
const WITHOUT_EVIDENCE: readonly ViewState['view'][] = ['frame', 'review', 'history', 'bin'];

/** The open dossier: navigation, the current view, and the form or the evidence beside it. */
export function Workspace() {
  const dossier = useDossier();
  const view = useAppState((state) => state.viewState.view);
  const form = useAppState((state) => state.form);
  const evidence = useAppState((state) => state.evidence);
  const { title } = metaOf(dossier);
  useEffect(() => {
    document.title = `${title} — Parley`;
  }, [title]);
  const main = useRef<HTMLElement>(null);
  // A view that goes takes the focus with it: without this the keyboard would begin again at the top of the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is the reason.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [view]);
  const View = VIEWS[view];
  // Parties and issues have no evidence of their own, the review and the history are about more than positions, and the bin shows what was deleted itself.
  const isEvidenceShown = evidence !== null && !WITHOUT_EVIDENCE.includes(view);
  return (
    <div className={styles.workspace}>
      <Navigation />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <FileBanner />
        <View />
      </main>
      {form !== null ? (
        <PositionForm key={form.kind === 'record' ? form.formId : form.positionId} target={form} />
      ) : (
        isEvidenceShown && <EvidencePanel target={evidence} />
      )}
      <DropZone />
    </div>
  );
}
