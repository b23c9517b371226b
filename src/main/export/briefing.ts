import { assertNever } from '../../shared/assert-never';
import type { Briefing } from '../../shared/briefing';
import type { Dossier } from '../../shared/model';
import type { Table } from '../../shared/table';
import type { Translate } from '../../shared/translate';
import { compareTable, compareView } from '../../shared/views/compare';
import { evidenceTable } from '../../shared/views/evidence';
import { matrixTable, matrixView } from '../../shared/views/matrix';
import { positionsTable } from '../../shared/views/positions';

/**
 * A briefing as a table, by the same views that the screen shows, so that the two cannot disagree.
 * Throws what the views throw, such as `datesReversed`.
 */
export function briefingTable(dossier: Dossier, briefing: Briefing, words: Translate): Table {
  switch (briefing.view) {
    case 'matrix':
      return matrixTable(matrixView(dossier, briefing), dossier, words);
    case 'compare':
      return compareTable(compareView(dossier, briefing), dossier, words);
    case 'positions':
      return positionsTable(dossier, briefing, words);
    case 'evidence':
      return evidenceTable(dossier, briefing, words);
    default:
      return assertNever(briefing);
  }
}
