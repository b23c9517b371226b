import { live } from './dossier';
import type { Dossier } from './model';

/** Something by which positions can be filtered: what the filter keeps, and what it is called. */
export interface FilterName {
  readonly id: string;
  readonly name: string;
}
type Kind = 'speakerIds' | 'sourceIds' | 'coders' | 'tags';

const known = new WeakMap<Dossier, Map<Kind, readonly FilterName[]>>();

/** The speakers, sources, coders or tags of a dossier by their names. Worked out once for each snapshot. */
export function filterNames(dossier: Dossier, kind: Kind): readonly FilterName[] {
  const names = known.get(dossier) ?? new Map<Kind, readonly FilterName[]>();
  known.set(dossier, names);
  const found = names.get(kind) ?? namesOf(dossier, kind).toSorted((a, b) => a.name.localeCompare(b.name));
  names.set(kind, found);
  return found;
}

function namesOf(dossier: Dossier, kind: Kind): readonly FilterName[] {
  switch (kind) {
    case 'speakerIds':
      return live(dossier.speakers);
    case 'sourceIds':
      return live(dossier.sources).map(({ id, title }) => ({ id, name: title }));
    case 'coders':
      return once(live(dossier.positions).map(({ coder }) => coder));
    case 'tags':
      return once(live(dossier.positions).flatMap(({ tags }) => tags));
  }
}

function once(names: readonly string[]): readonly FilterName[] {
  return [...new Set(names)].filter((name) => name !== '').map((name) => ({ id: name, name }));
}
