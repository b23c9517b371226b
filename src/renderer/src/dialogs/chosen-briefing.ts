import { assertNever } from '../../../shared/assert-never';
import type { Briefing, BriefingOf, Origin } from '../../../shared/briefing';
import type { BriefingKind, BriefingSetup } from '../../../shared/briefing-choices';
import { live } from '../../../shared/dossier';
import type { Dossier } from '../../../shared/model';
import { NO_FILTER } from '../../../shared/position-filter';
import { columnsShown } from '../../../shared/positions-state';
import type { ViewState } from '../../../shared/settings';
import { POSITION_COLUMNS } from '../../../shared/tables/positions-table';
import { compareView } from '../../../shared/views/compare';
import { inOrderOfStatement } from '../../../shared/views/histories';
import { matrixView } from '../../../shared/views/matrix';
import {
  positionsInCompare,
  positionsInMatrix,
  positionsInSides,
} from '../../../shared/views/shown-positions';
import { sidesView } from '../../../shared/views/sides';
import { sidesChoice } from '../../../shared/views/sides-chosen';

/** What the screen shows that the remembered state of views does not say, and what of it the dialog can change. */
export interface Shown {
  /** ISO days. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  /** The positions as the table shows them, and by what it is narrowed down to them, in words. */
  readonly positionIds: readonly string[];
  readonly narrowedBy: readonly string[];
}

/** What is set in the dialog for this once. */
export interface Once {
  readonly changesOnly: boolean;
  /** Whether the filter of the screen applies. */
  readonly isFiltered: boolean;
  /** The bounds of a history, ISO days; '' for none. */
  readonly historyFrom: string;
  readonly historyTo: string;
}

/** A briefing of what is on the screen, as it is; of which kind is still to be said. */
export const USUAL_SETUP: Omit<BriefingSetup, 'kind'> = {
  columns: null,
  scope: 'screen',
  isTogether: false,
  issueIds: [],
  partyIds: [],
};

/** Everything there is. */
export const USUAL_ONCE: Once = { changesOnly: false, isFiltered: true, historyFrom: '', historyTo: '' };

/** The briefing that a view is; null where it is none. */
export function kindOnScreen({ view, compare }: ViewState): BriefingKind | null {
  if (view === 'compare') return sidesChoice(compare) === null ? 'compare' : 'sides';
  return view === 'matrix' || view === 'positions' ? view : null;
}

/** The briefing that is set up: with the dates, the filter and the arrangement of the views, as far as the dialog says nothing else. */
export function chosenBriefing(
  dossier: Dossier,
  viewState: ViewState,
  shown: Shown,
  setup: BriefingSetup,
  once: Once,
): Briefing {
  const filter = once.isFiltered ? viewState.filter : NO_FILTER;
  const columns = setup.columns === null ? {} : { columns: setup.columns };
  switch (setup.kind) {
    case 'matrix':
      return { ...matrixBriefing(viewState, shown, once), isTogether: setup.isTogether, ...columns };
    case 'compare':
      return { ...compareBriefing(viewState, shown, once), ...columns };
    case 'sides':
      return { ...sidesBriefing(viewState, shown, once), ...columns };
    case 'history': {
      const bound = (day: string) => (day === '' ? null : day);
      const { issueIds, partyIds } = setup;
      const [from, to] = [bound(once.historyFrom), bound(once.historyTo)];
      return { view: 'history', issueIds, partyIds, from, to, filter, ...columns };
    }
    case 'positions': {
      const { positionIds, origin } = gathered(dossier, viewState, shown, setup, once);
      const { arrangement } = viewState.positions;
      // Also chosen columns keep the order that the table has.
      const { columns: wanted } = setup;
      const hidden =
        wanted === null ? viewState.hiddenColumns : POSITION_COLUMNS.filter((id) => !wanted.includes(id));
      return { view: 'positions', positionIds, origin, columns: columnsShown({ ...arrangement, hidden }) };
    }
    case 'evidence':
      return { view: 'evidence', ...gathered(dossier, viewState, shown, setup, once), ...columns };
    case 'sources': {
      const { positionIds, origin } = gathered(dossier, viewState, shown, setup, once);
      if (origin.from === 'dossier') return { view: 'sources', positionIds: null, ...columns };
      return { view: 'sources', positionIds, origin, ...columns };
    }
    default:
      return assertNever(setup.kind);
  }
}

type Gathered = { readonly positionIds: readonly string[]; readonly origin: Origin };

/** The positions that a list is of, and where they are from; of a view without positions there are all. */
function gathered(
  dossier: Dossier,
  viewState: ViewState,
  shown: Shown,
  { scope }: BriefingSetup,
  once: Once,
): Gathered {
  const from = scope === 'dossier' ? null : kindOnScreen(viewState);
  switch (from) {
    case 'matrix': {
      const briefing = matrixBriefing(viewState, shown, once);
      const { asOf, filter } = briefing;
      return {
        positionIds: positionsInMatrix(matrixView(dossier, briefing)),
        origin: { from, days: [asOf], ...(filter !== undefined && { filter }) },
      };
    }
    case 'compare': {
      const briefing = compareBriefing(viewState, shown, once);
      const { filter } = briefing;
      return {
        positionIds: positionsInCompare(compareView(dossier, briefing)),
        origin: { from, days: [briefing.from, briefing.to], ...(filter !== undefined && { filter }) },
      };
    }
    case 'sides': {
      const briefing = sidesBriefing(viewState, shown, once);
      const { asOf, filter } = briefing;
      return {
        positionIds: positionsInSides(sidesView(dossier, briefing)),
        origin: { from, days: [asOf], ...(filter !== undefined && { filter }) },
      };
    }
    case 'positions':
      return {
        positionIds: shown.positionIds,
        origin: { from, days: [], narrowedBy: shown.narrowedBy },
      };
    default:
      return {
        positionIds: inOrderOfStatement(live(dossier.positions))
          .toReversed()
          .map(({ id }) => id),
        origin: { from: 'dossier', days: [] },
      };
  }
}

function matrixBriefing(viewState: ViewState, { asOf }: Shown, once: Once): BriefingOf<'matrix'> {
  const { arrangement, since, mode } = viewState.matrix;
  return { view: 'matrix', asOf, since, filter: filterOf(viewState, once), arrangement, mode };
}

function compareBriefing(viewState: ViewState, { from, to }: Shown, once: Once): BriefingOf<'compare'> {
  const { leftOut } = viewState.compare;
  const { changesOnly } = once;
  return { view: 'compare', from, to, changesOnly, filter: filterOf(viewState, once), leftOut };
}

/** While two dates are compared, what stands side by side is what the comparison of parties would show. */
function sidesBriefing(viewState: ViewState, { asOf }: Shown, once: Once): BriefingOf<'sides'> {
  const { compare } = viewState;
  const { only, hasQuotes, partyIds } = compare;
  const choice = sidesChoice(compare) ?? { kind: 'parties', ids: partyIds };
  return {
    view: 'sides',
    asOf,
    filter: filterOf(viewState, once),
    choice,
    hasQuotes,
    only: only[choice.kind],
  };
}

function filterOf({ filter }: ViewState, { isFiltered }: Once) {
  return isFiltered ? filter : NO_FILTER;
}
