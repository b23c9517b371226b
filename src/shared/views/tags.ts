import { live } from '../dossier';
import { fold } from '../fold';
import type { Dossier, Position } from '../model';

/** A tag as most positions have it, and how many bear it in any spelling. */
export interface TagUse {
  readonly tag: string;
  readonly count: number;
}

/** The tags of the positions that are not in the bin, spellings that fold alike being one, by their names. */
export function tagUses(dossier: Dossier): readonly TagUse[] {
  return tagUsesOf(live(dossier.positions));
}

/** The tags of some positions, as `tagUses` gives those of all. */
export function tagUsesOf(positions: readonly Position[]): readonly TagUse[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { tags } of positions) {
    for (const tag of tags) {
      const folded = fold(tag);
      const counts = spellings.get(folded) ?? new Map<string, number>();
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      spellings.set(folded, counts);
    }
  }
  return [...spellings]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, counts]) => {
      const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
      return { tag: most?.[0] ?? '', count: [...counts.values()].reduce((sum, each) => sum + each, 0) };
    });
}

/** The tag that a name would join if another were called so; null when the name is free. */
export function joinedTag(uses: readonly TagUse[], tag: string, name: string): TagUse | null {
  const folded = fold(name.trim());
  if (folded === fold(tag)) return null;
  return uses.find((use) => fold(use.tag) === folded) ?? null;
}
