import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing';
import type { Dossier } from '../model';
import type { Table } from '../table';
import type { Translate } from '../translate';
import { compareView } from '../views/compare';
import { matrixView } from '../views/matrix';
import { sidesView } from '../views/sides';
import { columnsOf } from './columns';
import { compareTable } from './compare-table';
import { evidenceRows } from './evidence-table';
import { historyRows } from './history-table';
import { matrixTable } from './matrix-table';
import { matrixTogether } from './matrix-together';
import { positionsRows } from './positions-table';
import { ofTable, type RowSource, wholeTable } from './row-source';
import { sidesTable } from './sides-table';
import { sourcesRows } from './sources-table';

/** A briefing as a table, by the same views that the screen shows, so that the two cannot disagree. */
export function briefingTable(dossier: Dossier, briefing: Briefing, words: Translate): Table {
  return wholeTable(briefingRows(dossier, briefing, words));
}

/** The same table, of which only the rows that are asked for are made. */
export function briefingRows(dossier: Dossier, briefing: Briefing, words: Translate): RowSource {
  switch (briefing.view) {
    case 'matrix': {
      const look = { since: briefing.since ?? null, columns: columnsOf('matrix', briefing) };
      const view = matrixView(dossier, briefing);
      const make = briefing.isTogether ? matrixTogether : matrixTable;
      return ofTable(make(view, dossier, words, look));
    }
    case 'compare':
      return ofTable(
        compareTable(compareView(dossier, briefing), dossier, words, columnsOf('compare', briefing)),
      );
    case 'sides':
      return ofTable(sidesTable(sidesView(dossier, briefing), dossier, words, columnsOf('sides', briefing)));
    case 'history':
      return historyRows(dossier, briefing, words);
    case 'positions':
      return positionsRows(dossier, briefing, words);
    case 'evidence':
      return evidenceRows(dossier, briefing, words);
    case 'sources':
      return sourcesRows(dossier, briefing, words);
    default:
      return assertNever(briefing);
  }
}
