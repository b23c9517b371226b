import { ChartSpline } from 'lucide-react';
import { useMemo } from 'react';
import { isolated } from '../../../../shared/direction';
import { issuesInOrder } from '../../../../shared/dossier';
import { filterWords } from '../../../../shared/filter-words';
import { gapStretches, gapTrend } from '../../../../shared/views/scale-gap';
import { type ScaleLine, scaleLines } from '../../../../shared/views/scale-steps';
import { eventsInTime } from '../../../../shared/views/timeline-events';
import { show } from '../../actions';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { FilterNotice } from '../../components/FilterNotice';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';

import { GapBar, trendBetween } from './GapBar';
import { PlotScreen } from './PlotScreen';
import { scaleModel } from './scale-model';
import { setTimeline, useTimelineState } from './timeline-state';
import { usePlotDays } from './use-plot-days';

/** Where each party stands on the scale of an issue, through time, and the gap between two of them. */
export function ScaleScreen() {
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const { scaleIssueId, gap: chosenGap } = useTimelineState();
  const { asOf } = usePlotDays();
  const issues = useMemo(() => issuesInOrder(dossier).filter(({ issue }) => issue.scale !== null), [dossier]);
  const chosen =
    issues.find(({ issue }) => issue.id === scaleIssueId) ?? mostPlaced(issues, dossier.positions);
  const issue = chosen?.issue ?? null;
  const lines = useMemo(
    () => (issue === null ? [] : scaleLines(dossier, issue.id, filter)),
    [dossier, issue, filter],
  );
  const [idA, idB] = chosenGap ?? [lines[0]?.party.id ?? null, lines[1]?.party.id ?? null];
  const [a, b] = [lineOf(lines, idA), lineOf(lines, idB)];
  const gap = useMemo(() => (a === null || b === null || a === b ? [] : gapStretches(a, b)), [a, b]);
  const trend = useMemo(() => gapTrend(gap, asOf), [gap, asOf]);
  const events = useMemo(() => eventsInTime(dossier), [dossier]);
  const model = useMemo(
    () =>
      scaleModel({
        lines,
        gap,
        events,
        issue,
        asOf,
        dossier,
        filtered: filterWords(filter, dossier, t),
        between: [a, b].flatMap((line) => line?.party.name ?? []),
        trend: a === null || b === null || a === b ? null : trendBetween(a, b, trend, asOf, t),
        words: t,
      }),
    [lines, gap, events, issue, asOf, dossier, filter, a, b, trend, t],
  );

  return (
    <PlotScreen
      model={model}
      tools={
        issue !== null && (
          <Choice
            label={t('timeline.issue')}
            isLabelHidden
            value={issue.id}
            onChange={(id) => setTimeline({ scaleIssueId: id })}
            options={issues.map(({ issue: { id }, path }) => ({ value: id, label: path.join(' › ') }))}
          />
        )
      }
      note={
        <>
          <FilterNotice />
          {lines.length > 0 && <GapBar {...{ lines, a, b, asOf, trend }} />}
        </>
      }
      empty={
        issue === null ? (
          <EmptyState
            icon={ChartSpline}
            title={t('timeline.noScaleTitle')}
            actions={
              <Button look="primary" onPress={() => show({ view: 'frame' })}>
                {t('timeline.toFrame')}
              </Button>
            }
          >
            {t('timeline.noScaleText')}
          </EmptyState>
        ) : lines.length === 0 ? (
          <EmptyState icon={ChartSpline} title={t('timeline.noValuesTitle')}>
            {t('timeline.noValuesText', { issue: isolated(issue.name) })}
          </EmptyState>
        ) : null
      }
    />
  );
}

function lineOf(lines: readonly ScaleLine[], partyId: string | null): ScaleLine | null {
  return lines.find(({ party }) => party.id === partyId) ?? null;
}

/** Of issues with a scale, the first on which the most positions have a value: what to begin with. */
function mostPlaced<I extends { readonly issue: { readonly id: string } }>(
  issues: readonly I[],
  positions: ReadonlyMap<string, { readonly issueId: string; readonly scaleValue: number | null }>,
): I | undefined {
  const counts = new Map<string, number>();
  for (const { issueId, scaleValue } of positions.values())
    if (scaleValue !== null) counts.set(issueId, (counts.get(issueId) ?? 0) + 1);
  const countOf = ({ issue }: I) => counts.get(issue.id) ?? 0;
  return issues.toSorted((one, other) => countOf(other) - countOf(one))[0];
}
