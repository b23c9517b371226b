import type { Command } from '../../shared/commands';
import { metaOf } from '../../shared/dossier';
import type { DossierError } from '../../shared/errors';
import type { ViewState } from '../../shared/settings';
import { getState, setState } from './store';
import type { Toast } from './toasts';
import { rememberTable } from './views/positions/table-memory';
import { words } from './words';

/** The columns of the positions table in which what cannot be deleted is named. */
const COLUMNS = { 'party.delete': 'party', 'speaker.delete': 'speaker', 'issue.delete': 'issue' } as const;

/**
 * The way to what rests on an entry that was not deleted because of it: the table of just those positions, or the source with its
 * passages. Undefined where there is no such view, because sub-issues, speakers and assessments are in sight already.
 */
export function showUses(command: Command, error: DossierError): Toast['action'] {
  if (error.code !== 'inUse') return undefined;
  switch (command.type) {
    case 'party.delete':
    case 'speaker.delete':
    case 'issue.delete': {
      const count = Number(error.params.positions ?? 0);
      if (count === 0) return undefined;
      return {
        label: words('uses.showPositions', { count }),
        run: () => showPositionsOf(COLUMNS[command.type], command.id),
      };
    }
    case 'source.delete':
      return {
        label: words('uses.showPassages', { count: Number(error.params.passages ?? 0) }),
        run: () => showView({ view: 'sources', sourceId: command.id, readerOffset: 0 }),
      };
    default:
      return undefined;
  }
}

/** The positions table with nothing but the positions of one party, speaker or issue. */
function showPositionsOf(column: (typeof COLUMNS)[keyof typeof COLUMNS], id: string): void {
  const dossier = getState().open?.dossier;
  if (dossier === undefined) return;
  const { positions } = getState().viewState;
  rememberTable(metaOf(dossier).id, { scrollTop: 0 });
  const filters = [{ id: column, value: { kind: 'choice', keys: [id] } }] as const;
  const arrangement = { ...positions.arrangement, filters, search: '' };
  showView({ view: 'positions', positions: { ...positions, arrangement } });
}

function showView(patch: Partial<ViewState>): void {
  setState({ viewState: { ...getState().viewState, ...patch } });
}
