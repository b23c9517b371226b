import { Columns3, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { IssueInTree } from '../../../../shared/dossier';
import { live } from '../../../../shared/dossier';
import { matrixView } from '../../../../shared/views/matrix';
import { show, showDialog } from '../../actions';
import { useAsOf } from '../../as-of';
import { Button } from '../../components/Button';
import { DayField } from '../../components/DayField';
import { DaySlider } from '../../components/DaySlider';
import { EmptyState } from '../../components/EmptyState';
import { ViewHeader } from '../../components/ViewHeader';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { AssessmentDialog } from './AssessmentDialog';
import { MatrixGrid } from './MatrixGrid';

/** Issues × parties as of a date. */
export function MatrixView() {
  const t = useWords();
  const dossier = useDossier();
  const { dates, day } = useAsOf();
  const view = useMemo(() => matrixView(dossier, { asOf: day }), [dossier, day]);
  const [assessed, setAssessed] = useState<IssueInTree | null>(null);
  const hasFrame = view.parties.length > 0 && view.rows.length > 0;
  const hasPositions = useMemo(() => live(dossier.positions).length > 0, [dossier]);

  return (
    <>
      <ViewHeader title={t('matrix.title')}>
        <DaySlider label={t('matrix.asOf')} dates={dates} value={day} onChange={(asOf) => show({ asOf })} />
        <DayField label={t('matrix.asOf')} value={day} onChange={(asOf) => show({ asOf })} />
        <Button icon={Download} isDisabled={!hasFrame} onPress={() => showDialog({ kind: 'export' })}>
          {t('matrix.export')}
        </Button>
      </ViewHeader>
      {hasFrame ? (
        <MatrixGrid view={view} onAssess={setAssessed} hint={hasPositions ? null : t('matrix.noPositions')} />
      ) : (
        <EmptyState
          icon={Columns3}
          title={t(view.rows.length > 0 ? 'matrix.noPartiesTitle' : 'matrix.emptyTitle')}
          actions={
            <Button look="primary" onPress={() => show({ view: 'frame' })}>
              {t('matrix.toFrame')}
            </Button>
          }
        >
          {t('matrix.emptyText')}
        </EmptyState>
      )}
      {assessed !== null && (
        <AssessmentDialog issue={assessed.issue} day={day} onClose={() => setAssessed(null)} />
      )}
    </>
  );
}
