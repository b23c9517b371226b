import type { SavedMap } from '../../../../shared/table-import/table-map';
import { headerKey } from '../../../../shared/table-import/table-map';
import { askShell } from '../../api';
import { getState, setState } from '../../store';
import { notifyError } from '../../toasts';
import { withMap } from './named-maps';

/** The mapping that was used last, or saved, for a table with columns of these names; null for none. */
export function lastMapFor(header: readonly string[], maps: readonly SavedMap[]): SavedMap | null {
  const key = headerKey(header);
  return maps.find((each) => each.header === key) ?? null;
}

/** Keeps a mapping: under a name, in the place of the one that has it, or as the last one used for such columns when the name is empty. */
export function keepMap(saved: SavedMap): void {
  keep(withMap(getState().settings.tableMaps, saved));
}

/** Forgets the mapping of a name. */
export function forgetMap(name: string): void {
  keep(getState().settings.tableMaps.filter((each) => each.name !== name));
}

function keep(tableMaps: readonly SavedMap[]): void {
  const settings = { ...getState().settings, tableMaps: [...tableMaps] };
  setState({ settings });
  askShell('saveSettings', { settings }).catch(notifyError);
}
