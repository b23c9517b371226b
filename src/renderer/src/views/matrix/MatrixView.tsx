import { Columns3, Download } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { IssueInTree } from '../../../../shared/dossier';
import { live } from '../../../../shared/dossier';
import type { MatrixArrangement } from '../../../../shared/matrix-arrangement';
import type { MatrixState } from '../../../../shared/settings';
import { type MatrixFrame, matrixFrame } from '../../../../shared/views/matrix-frame';
import { show, showDialog } from '../../actions';
import { useAsOf } from '../../as-of';
import { Button } from '../../components/Button';
import { DayField } from '../../components/DayField';
import { DaySlider } from '../../components/DaySlider';
import { EmptyState } from '../../components/EmptyState';
import { FilterNotice } from '../../components/FilterNotice';
import { PositionFilterMenu } from '../../components/PositionFilterMenu';
import { ViewHeader } from '../../components/ViewHeader';
import { getState, useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { ArrangeMenu } from './ArrangeMenu';
import { AssessmentDialog } from './AssessmentDialog';
import { MatrixGrid } from './MatrixGrid';
import { PlayButton } from './PlayButton';

/** Issues and parties, or the speakers of one, as of a date. */
export function MatrixView() {
  const t = useWords();
  const dossier = useDossier();
  const { dates, day } = useAsOf();
  const look = useAppState((state) => state.viewState.matrix);
  const filter = useAppState((state) => state.viewState.filter);
  const [assessed, setAssessed] = useState<IssueInTree | null>(null);
  const frame = useMemo(() => matrixFrame(dossier, look.arrangement), [dossier, look.arrangement]);
  const hasPositions = useMemo(() => live(dossier.positions).length > 0, [dossier]);
  const isEmpty = frame.rowHeads.length === 0 || frame.columns.length === 0;
  const query = useMemo(() => ({ asOf: day, since: look.since, filter }), [day, look.since, filter]);

  return (
    <>
      <ViewHeader title={t('matrix.title')}>
        <PlayButton dates={dates} day={day} />
        <DaySlider label={t('matrix.asOf')} dates={dates} value={day} onChange={(asOf) => show({ asOf })} />
        <DayField label={t('matrix.asOf')} value={day} onChange={(asOf) => show({ asOf })} />
        <Tools look={look} isEmpty={isEmpty} />
      </ViewHeader>
      <Notice />
      {isEmpty ? (
        <Empty frame={frame} look={look} />
      ) : (
        <MatrixGrid
          frame={frame}
          query={query}
          look={look}
          onArrange={arrange}
          onAssess={setAssessed}
          hint={hasPositions ? null : t('matrix.noPositions')}
        />
      )}
      {assessed !== null && (
        <AssessmentDialog
          issue={assessed.issue}
          day={day}
          parties={frame.parties}
          onClose={() => setAssessed(null)}
        />
      )}
    </>
  );
}

/** Changes how the matrix looks, whatever it looks like by then. */
function change(patch: Partial<MatrixState>): void {
  show({ matrix: { ...getState().viewState.matrix, ...patch } });
}

function arrange(arrangement: MatrixArrangement): void {
  change({ arrangement });
}

interface ToolsProps {
  readonly look: MatrixState;
  readonly isEmpty: boolean;
}

/** What the bar has that is the same for every date. */
const Tools = memo(function Tools({ look, isEmpty }: ToolsProps) {
  const t = useWords();
  return (
    <>
      <PositionFilterMenu />
      <ArrangeMenu look={look} onChange={change} />
      <Button icon={Download} isDisabled={isEmpty} onPress={() => showDialog({ kind: 'export' })}>
        {t('matrix.export')}
      </Button>
    </>
  );
});
const Notice = memo(FilterNotice);

interface EmptyProps {
  readonly frame: MatrixFrame;
  readonly look: MatrixState;
}

/** Why there is no matrix: the frame is empty, or everything was left out. */
function Empty({ frame, look }: EmptyProps) {
  const t = useWords();
  const dossier = useDossier();
  const isAllHidden = live(dossier.parties).length > 0 && live(dossier.issues).length > 0;
  const hasRows = frame.rowHeads.length > 0;
  if (isAllHidden) {
    return (
      <EmptyState
        icon={Columns3}
        title={t('matrix.allHiddenTitle')}
        actions={
          <Button look="primary" onPress={() => arrange({ ...look.arrangement, hidden: [] })}>
            {t('matrix.showAll')}
          </Button>
        }
      >
        {t('matrix.allHiddenText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Columns3}
      title={t(hasRows ? 'matrix.noPartiesTitle' : 'matrix.emptyTitle')}
      actions={
        <Button look="primary" onPress={() => show({ view: 'frame' })}>
          {t('matrix.toFrame')}
        </Button>
      }
    >
      {t('matrix.emptyText')}
    </EmptyState>
  );
}
