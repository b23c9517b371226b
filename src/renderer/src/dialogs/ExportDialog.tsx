import { useMemo, useState } from 'react';
import type { ExportOptions } from '../../../shared/briefing';
import type { BriefingKind, BriefingPreset, BriefingSetup } from '../../../shared/briefing-choices';
import { isSame } from '../../../shared/is-same';
import { show } from '../actions';
import { useAsOf, useCompareDates } from '../as-of';
import { useAppState, useDossier } from '../store';
import {
  chosenBriefing,
  kindOnScreen,
  type Once,
  type Shown,
  USUAL_ONCE,
  USUAL_SETUP,
} from './chosen-briefing';
import { ExportForm } from './ExportForm';
import { type ChosenDays, fixesDays } from './preset-days';

/**
 * The chooser of briefings. It begins with what is on the screen, or where one was last on the same view; its dates, its filter and its arrangement are those of the
 * screen until something else is said.
 */
export function ExportDialog() {
  const dossier = useDossier();
  const viewState = useAppState((state) => state.viewState);
  const positionIds = useAppState((state) => state.shownPositionIds);
  const narrowedBy = useAppState((state) => state.shownPositionsNarrowedBy);
  const { day } = useAsOf();
  const { from, to } = useCompareDates();
  const { briefings, exportOptions } = viewState;
  const [setup, setSetup] = useState(() => firstSetup(viewState));
  const [once, setOnce] = useState<Once>({ ...USUAL_ONCE, changesOnly: viewState.changesOnly });
  const [screenDays] = useState({ asOf: day, from, to, historyFrom: '', historyTo: '' });
  const [days, setDays] = useState({ asOf: day, from, to });
  /** The days that were set before a preset fixed others; null where none does. */
  const [daysBefore, setDaysBefore] = useState<ChosenDays | null>(null);
  const { historyFrom, historyTo } = once;
  const allDays: ChosenDays = { ...days, historyFrom, historyTo };
  const shown: Shown = useMemo(() => ({ ...days, positionIds, narrowedBy }), [days, positionIds, narrowedBy]);
  const briefing = useMemo(
    () => chosenBriefing(dossier, viewState, shown, setup, once),
    [dossier, viewState, shown, setup, once],
  );
  const steady = useSteady(briefing);

  function change(next: BriefingSetup, options?: ExportOptions): void {
    setSetup(next);
    const { [next.kind]: _, ...others } = briefings.columns;
    const columns = next.columns === null ? others : { ...others, [next.kind]: next.columns };
    show({
      briefings: { ...briefings, columns, last: { on: placeOf(viewState), setup: next } },
      ...(options !== undefined && { exportOptions: options }),
    });
  }

  function setAllDays({ historyFrom, historyTo, ...others }: ChosenDays): void {
    setDays(others);
    setOnce({ ...once, historyFrom, historyTo });
  }

  function takePreset(preset: Omit<BriefingPreset, 'name'>): void {
    change(preset.setup, preset.options);
    const own = daysBefore ?? allDays;
    setAllDays({ ...own, ...preset.days });
    setDaysBefore(fixesDays(preset.days) ? own : null);
  }

  return (
    <ExportForm
      briefing={steady}
      setup={setup}
      onScreen={kindOnScreen(viewState)}
      once={once}
      days={days}
      options={exportOptions}
      onKind={(kind: BriefingKind) => change({ ...setup, kind, columns: briefings.columns[kind] ?? null })}
      onSetup={change}
      onOnce={(patch) => {
        setOnce({ ...once, ...patch });
        if ('historyFrom' in patch || 'historyTo' in patch) setDaysBefore(null);
      }}
      onDays={(patch) => {
        setDays({ ...days, ...patch });
        setDaysBefore(null);
      }}
      allDays={allDays}
      screenDays={screenDays}
      onPreset={takePreset}
      onOptions={(options) => show({ exportOptions: options })}
    />
  );
}

type Views = Parameters<typeof kindOnScreen>[0];

/** What is on the screen, as far as the remembered choices go: a view, or the two that the comparison has. */
function placeOf(viewState: Views): string {
  return kindOnScreen(viewState) ?? viewState.view;
}

function firstSetup(viewState: Views): BriefingSetup {
  const { last, columns } = viewState.briefings;
  if (last !== null && last.on === placeOf(viewState)) return last.setup;
  const kind = kindOnScreen(viewState) ?? last?.setup.kind ?? 'matrix';
  return { ...USUAL_SETUP, kind, columns: columns[kind] ?? null };
}

/** The same object while it says the same: what is remembered of the dialog makes another one that differs in nothing. */
function useSteady<T extends object>(value: T): T {
  const [steady, setSteady] = useState(value);
  if (steady === value || isSame(steady, value)) return steady;
  setSteady(value);
  return value;
}
