import { briefingTable } from '../../shared/tables/briefing-table';
import { datesThatMatter } from '../../shared/views/dates';
import { today } from './as-of';
import { copyTable } from './copy-table';
import { chosenBriefing, kindOnScreen, USUAL_ONCE, USUAL_SETUP } from './dialogs/chosen-briefing';
import { getState } from './store';
import { notifyError, say } from './toasts';
import { words } from './words';

/** Copies the table that the view shows, as it would be exported; where the view is no table, says which views are. */
export function copyShown(): void {
  const { open, viewState, shownPositionIds, shownPositionsNarrowedBy } = getState();
  if (open === null) return;
  const { dossier } = open;
  const dates = datesThatMatter(dossier);
  const last = dates.at(-1)?.day ?? today();
  try {
    const kind = kindOnScreen(viewState);
    if (kind === null) {
      say(words('exports.copyElsewhere'));
      return;
    }
    const shown = {
      asOf: viewState.asOf ?? last,
      from: viewState.compareFrom ?? dates.at(-2)?.day ?? last,
      to: viewState.compareTo ?? last,
      positionIds: shownPositionIds,
      narrowedBy: shownPositionsNarrowedBy,
    };
    const once = { ...USUAL_ONCE, changesOnly: viewState.changesOnly };
    const briefing = chosenBriefing(dossier, viewState, shown, { ...USUAL_SETUP, kind }, once);
    copyTable(briefingTable(dossier, briefing, words), viewState.exportOptions.csv);
  } catch (error) {
    notifyError(error);
  }
}
