import type { SavedMap } from '../../../../shared/table-import/table-map';
import { headerKey } from '../../../../shared/table-import/table-map';
import { askShell } from '../../api';
import { getState, setState } from '../../store';
import { notifyError } from '../../toasts';

/** How many mappings are kept that have no name. */
const MOST_USED = 20;
const MOST_NAMED = 40;

/** The mapping that was used last, or saved, for a table with columns of these names; null for none. */
export function lastMapFor(header: readonly string[], maps: readonly SavedMap[]): SavedMap | null {
  const key = headerKey(header);
  return maps.find((each) => each.header === key) ?? null;
}

/** Keeps a mapping, the latest first: under a name, or as the last one used for such columns when the name is empty. */
export function keepMap(saved: SavedMap): void {
  const { tableMaps } = getState().settings;
  const others = tableMaps.filter((each) =>
    saved.name === '' ? each.name !== '' || each.header !== saved.header : each.name !== saved.name,
  );
  const all = [saved, ...others];
  const named = all.filter(({ name }) => name !== '').slice(0, MOST_NAMED);
  const used = all.filter(({ name }) => name === '').slice(0, MOST_USED);
  keep(all.filter((each) => named.includes(each) || used.includes(each)));
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
