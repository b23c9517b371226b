import { isBlank } from '../../../../shared/is-blank';
import type { MessageKey } from '../../../../shared/messages/en';
import { cleanName, sameNamed } from '../../../../shared/same-name';
import type { SavedMap } from '../../../../shared/table-import/table-map';

/** How many mappings are kept that have no name. */
const MOST_USED = 20;
/** How many are kept by a name. */
export const MOST_NAMED = 40;

type Maps = readonly SavedMap[];

/** The mappings that somebody gave a name. */
export function namedMaps(maps: Maps): Maps {
  return maps.filter(({ name }) => name !== '');
}

/** What is wrong with a name for a mapping, as the key of a message; null when it will do, be it taken. */
export function mapNameProblem(maps: Maps, name: string): MessageKey | null {
  if (isBlank(name)) return 'error.nameMissing';
  const isOneMore = mapNamed(maps, name) === null;
  return isOneMore && namedMaps(maps).length >= MOST_NAMED ? 'tableImport.mappingsTooMany' : null;
}

/** The mapping that another one by this name would take the place of; null when the name is free. */
export function mapNamed(maps: Maps, name: string): SavedMap | null {
  return sameNamed(namedMaps(maps), name);
}

/**
 * The mappings with one more, the latest first: in the place of the one that has its name (`sameNamed`), or, when its name is
 * empty, of the one that was used last for such columns. Of those without a name the oldest are let go.
 */
export function withMap(maps: Maps, saved: SavedMap): Maps {
  const replaced =
    saved.name === ''
      ? maps.find(({ name, header }) => name === '' && header === saved.header)
      : mapNamed(maps, saved.name);
  const all = [{ ...saved, name: cleanName(saved.name) }, ...maps.filter((each) => each !== replaced)];
  const used = all.filter(({ name }) => name === '').slice(0, MOST_USED);
  return all.filter((each) => each.name !== '' || used.includes(each));
}
