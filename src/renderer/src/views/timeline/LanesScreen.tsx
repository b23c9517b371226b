import { ChartNoAxesGantt, ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { issuesInOrder, live } from '../../../../shared/dossier';
import { filterWords } from '../../../../shared/filter-words';
import { filterCount, NO_FILTER } from '../../../../shared/position-filter';
import { timelineView } from '../../../../shared/views/timeline';
import { show } from '../../actions';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { FilterNotice } from '../../components/FilterNotice';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';

import { lanesModel } from './lanes-model';
import { PlotScreen } from './PlotScreen';
import { setTimeline, useTimelineState } from './timeline-state';

const ALL = 'all';

/** Positions in lanes of parties or issues. */
export function LanesScreen() {
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const folded = useAppState((state) => state.viewState.matrix.arrangement.folded);
  const { lanes, issueId: chosenId } = useTimelineState();
  const issues = useMemo(() => issuesInOrder(dossier), [dossier]);
  const issueId = issues.some(({ issue }) => issue.id === chosenId) ? chosenId : null;
  const view = useMemo(
    () => timelineView(dossier, { lanes, issueId, filter, folded }),
    [dossier, lanes, issueId, filter, folded],
  );
  const model = useMemo(
    () => lanesModel(view, { dossier, issueId, filtered: filterWords(filter, dossier, t), words: t }),
    [view, dossier, issueId, filter, t],
  );
  const hasPositions = useMemo(() => live(dossier.positions).length > 0, [dossier]);
  const isFilteredOut = hasPositions && view.count === 0 && filterCount(filter) > 0;

  return (
    <PlotScreen
      model={model}
      tools={
        <>
          <Choice
            label={t('timeline.lanes')}
            isLabelHidden
            value={lanes}
            onChange={(value) => setTimeline({ lanes: value })}
            options={(['parties', 'issues'] as const).map((value) => ({
              value,
              label: t(`timeline.lanesBy.${value}`),
            }))}
          />
          <Choice
            label={t('timeline.issue')}
            isLabelHidden
            value={issueId ?? ALL}
            onChange={(value) => setTimeline({ issueId: value === ALL ? null : value })}
            options={[
              { value: ALL, label: t('timeline.allIssues') },
              ...issues.map(({ issue, path }) => ({ value: issue.id, label: path.join(' › ') })),
            ]}
          />
        </>
      }
      note={<FilterNotice />}
      empty={
        isFilteredOut ? (
          <EmptyState
            icon={ListFilter}
            title={t('timeline.filteredTitle')}
            actions={
              <Button look="primary" onPress={() => show({ filter: NO_FILTER })}>
                {t('timeline.clearFilter')}
              </Button>
            }
          >
            {t('timeline.filteredText')}
          </EmptyState>
        ) : view.lanes.length === 0 || (!hasPositions && view.events.length === 0) ? (
          <EmptyState
            icon={ChartNoAxesGantt}
            title={t('timeline.emptyTitle')}
            actions={
              <Button look="primary" onPress={() => show({ view: 'sources' })}>
                {t('timeline.toSources')}
              </Button>
            }
          >
            {t('timeline.emptyText')}
          </EmptyState>
        ) : null
      }
    />
  );
}
