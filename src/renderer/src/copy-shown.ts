import { briefingTable } from '../../shared/tables/briefing-table';
import { datesThatMatter } from '../../shared/views/dates';
import { today } from './as-of';
import { copyTable } from './copy-table';
import { shownBriefing } from './dialogs/shown-briefing';
import { getState } from './store';
import { notifyError, say } from './toasts';
import { words } from './words';

/** Copies the table that the view shows, as it would be exported; where the view is no table, says which views are. */
export function copyShown(): void {
  const { open, viewState, shownPositionIds } = getState();
  if (open === null) return;
  const { dossier } = open;
  const dates = datesThatMatter(dossier);
  const last = dates.at(-1)?.day ?? today();
  try {
    const shown = shownBriefing(dossier, viewState, {
      asOf: viewState.asOf ?? last,
      from: viewState.compareFrom ?? dates.at(-2)?.day ?? last,
      to: viewState.compareTo ?? last,
      positionIds: shownPositionIds,
    });
    if (shown === null) say(words('exports.copyElsewhere'));
    else copyTable(briefingTable(dossier, shown.screen, words), viewState.exportOptions.csv);
  } catch (error) {
    notifyError(error);
  }
}
