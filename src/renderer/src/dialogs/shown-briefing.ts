import { assertNever } from '../../../shared/assert-never';
import type { Briefing } from '../../../shared/briefing';
import type { Dossier } from '../../../shared/model';
import { columnsShown } from '../../../shared/positions-state';
import type { ViewState } from '../../../shared/settings';
import { compareView } from '../../../shared/views/compare';
import { matrixView } from '../../../shared/views/matrix';
import {
  positionsInCompare,
  positionsInMatrix,
  positionsInSides,
} from '../../../shared/views/shown-positions';
import { sidesView } from '../../../shared/views/sides';
import { sidesChoice } from '../../../shared/views/sides-chosen';

type Of<V extends Briefing['view']> = Extract<Briefing, { readonly view: V }>;

/** What of a screen can be exported: the table itself, or the evidence of the positions it shows. */
export interface ShownBriefing {
  readonly screen: Of<'matrix'> | Of<'compare'> | Of<'sides'> | Of<'positions'>;
  readonly evidence: Of<'evidence'>;
}

/** The days and positions that the views show now. */
export interface Shown {
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly positionIds: readonly string[];
}

/** The briefing that a screen is; null where the view is no table. */
export function shownBriefing(dossier: Dossier, viewState: ViewState, shown: Shown): ShownBriefing | null {
  switch (viewState.view) {
    case 'search':
    case 'sources':
    case 'timeline':
    case 'frame':
    case 'review':
    case 'history':
    case 'bin':
      return null;
    case 'matrix': {
      const { filter, matrix } = viewState;
      const { arrangement, since, mode } = matrix;
      const screen = { view: 'matrix', asOf: shown.asOf, since, filter, arrangement, mode } as const;
      return { screen, evidence: evidenceOf(positionsInMatrix(matrixView(dossier, screen))) };
    }
    case 'compare': {
      const { changesOnly, filter, compare } = viewState;
      const { leftOut, only, hasQuotes } = compare;
      const choice = sidesChoice(compare);
      if (choice !== null) {
        const screen = {
          view: 'sides',
          asOf: shown.asOf,
          filter,
          choice,
          hasQuotes,
          only: only[choice.kind],
        } as const;
        return { screen, evidence: evidenceOf(positionsInSides(sidesView(dossier, screen))) };
      }
      const screen = {
        view: 'compare',
        from: shown.from,
        to: shown.to,
        changesOnly,
        filter,
        leftOut,
      } as const;
      return { screen, evidence: evidenceOf(positionsInCompare(compareView(dossier, screen))) };
    }
    case 'positions': {
      const { arrangement } = viewState.positions;
      const columns = columnsShown({ ...arrangement, hidden: viewState.hiddenColumns });
      const { positionIds } = shown;
      return { screen: { view: 'positions', positionIds, columns }, evidence: evidenceOf(positionIds) };
    }
    default:
      return assertNever(viewState.view);
  }
}

function evidenceOf(positionIds: readonly string[]): Of<'evidence'> {
  return { view: 'evidence', positionIds };
}
