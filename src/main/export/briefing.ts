import { assertNever } from '../../shared/assert-never';
import type { Briefing } from '../../shared/briefing';
import type { Dossier } from '../../shared/model';
import type { Table } from '../../shared/table';
import { compareTable } from '../../shared/tables/compare-table';
import { evidenceTable } from '../../shared/tables/evidence-table';
import { matrixTable } from '../../shared/tables/matrix-table';
import { positionsTable } from '../../shared/tables/positions-table';
import type { Translate } from '../../shared/translate';
import { compareView } from '../../shared/views/compare';
import { matrixView } from '../../shared/views/matrix';

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
