import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing';
import type { Dossier } from '../model';
import type { Table } from '../table';
import type { Translate } from '../translate';
import { compareView } from '../views/compare';
import { matrixView } from '../views/matrix';
import { sidesView } from '../views/sides';
import { compareTable } from './compare-table';
import { evidenceTable } from './evidence-table';
import { matrixTable } from './matrix-table';
import { positionsTable } from './positions-table';
import { sidesTable } from './sides-table';

/** A briefing as a table, by the same views that the screen shows, so that the two cannot disagree. */
export function briefingTable(dossier: Dossier, briefing: Briefing, words: Translate): Table {
  switch (briefing.view) {
    case 'matrix':
      return matrixTable(matrixView(dossier, briefing), dossier, words, briefing);
    case 'compare':
      return compareTable(compareView(dossier, briefing), dossier, words);
    case 'sides':
      return sidesTable(sidesView(dossier, briefing), dossier, words, briefing.hasQuotes);
    case 'positions':
      return positionsTable(dossier, briefing, words);
    case 'evidence':
      return evidenceTable(dossier, briefing, words);
    default:
      return assertNever(briefing);
  }
}
