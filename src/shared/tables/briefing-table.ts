import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing';
import type { Dossier } from '../model';
import type { Table } from '../table';
import type { Translate } from '../translate';
import { compareView } from '../views/compare';
import { matrixView } from '../views/matrix';
import { compareTable } from './compare-table';
import { evidenceTable } from './evidence-table';
import { matrixTable } from './matrix-table';
import { positionsTable } from './positions-table';

/**
 * A briefing as a table, by the same views that the screen shows, so that the two cannot disagree.
 * Throws what the views throw, such as `datesReversed`.
 */
export function briefingTable(dossier: Dossier, briefing: Briefing, words: Translate): Table {
  switch (briefing.view) {
    case 'matrix':
      return matrixTable(matrixView(dossier, briefing), dossier, words, briefing);
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
