import { Columns3, Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { IssueInTree } from '../../../../shared/dossier';
import { live } from '../../../../shared/dossier';
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
import { useAppState, useDossier } from '../../store';
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
  const change = (patch: Partial<MatrixState>) => show({ matrix: { ...look, ...patch } });
  const isEmpty = frame.rowHeads.length === 0 || frame.columns.length === 0;
  // A hand that drags the slider is not kept waiting for the cells.
  const drawnDay = useDeferredValue(day);

  return (
    <>
      <ViewHeader title={t('matrix.title')}>
        <PlayButton dates={dates} day={day} />
        <DaySlider label={t('matrix.asOf')} dates={dates} value={day} onChange={(asOf) => show({ asOf })} />
        <DayField label={t('matrix.asOf')} value={day} onChange={(asOf) => show({ asOf })} />
        <PositionFilterMenu />
        <ArrangeMenu look={look} onChange={change} />
        <Button icon={Download} isDisabled={isEmpty} onPress={() => showDialog({ kind: 'export' })}>
          {t('matrix.export')}
        </Button>
      </ViewHeader>
      <FilterNotice />
      {isEmpty ? (
        <Empty frame={frame} look={look} onChange={change} />
      ) : (
        <MatrixGrid
          frame={frame}
          query={{ asOf: drawnDay, since: look.since, filter }}
          look={look}
          onArrange={(arrangement) => change({ arrangement })}
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

interface EmptyProps {
  readonly frame: MatrixFrame;
  readonly look: MatrixState;
  readonly onChange: (patch: Partial<MatrixState>) => void;
}

/** Why there is no matrix: the frame is empty, or everything was left out. */
function Empty({ frame, look, onChange }: EmptyProps) {
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
          <Button
            look="primary"
            onPress={() => onChange({ arrangement: { ...look.arrangement, hidden: [] } })}
          >
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
