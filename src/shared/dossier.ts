import type { Dossier, DossierMeta, Issue, Party, Position } from './model';

/** A dossier with no row in any table. */
export function emptyDossier(): Dossier {
  return {
    meta: new Map(),
    parties: new Map(),
    speakers: new Map(),
    issues: new Map(),
    sources: new Map(),
    passages: new Map(),
    positions: new Map(),
    assessments: new Map(),
    events: new Map(),
  };
}

/** The dossier's own row. Throws a plain Error when there is none, which only a dossier under construction can lack. */
export function metaOf(dossier: Dossier): DossierMeta {
  for (const meta of dossier.meta.values()) return meta;
  throw new Error('the dossier has no meta row');
}

/** The rows of a table that are not in the bin, in the order in which they were recorded. */
export function live<R extends { readonly deletedAt: string | null }>(
  rows: ReadonlyMap<string, R>,
): readonly R[] {
  const found: R[] = [];
  for (const row of rows.values()) if (row.deletedAt === null) found.push(row);
  return found;
}

/** The parties in the analyst's order. */
export function partiesInOrder(dossier: Dossier): readonly Party[] {
  return live(dossier.parties).toSorted((a, b) => a.ordinal - b.ordinal || compareIds(a, b));
}

export interface IssueInTree {
  readonly issue: Issue;
  /** 0 for an issue without a parent. */
  readonly depth: number;
  /** The names from the root to this issue. */
  readonly path: readonly string[];
}

/**
 * The issues depth first in the analyst's order; an issue whose parent is in the bin stands at the root,
 * and so does one of several that a strange file makes each other's parents, so that no issue ever vanishes.
 */
export function issuesInOrder(dossier: Dossier): readonly IssueInTree[] {
  const all = live(dossier.issues);
  const known = new Set(all.map((issue) => issue.id));
  const children = Map.groupBy(all, (issue) =>
    issue.parentId !== null && known.has(issue.parentId) ? issue.parentId : null,
  );
  const found: IssueInTree[] = [];
  const placed = new Set<Issue>();
  function place(issues: readonly Issue[], depth: number, path: readonly string[]): void {
    for (const issue of issues.toSorted((a, b) => a.ordinal - b.ordinal || compareIds(a, b))) {
      if (placed.has(issue)) continue;
      placed.add(issue);
      const pathHere = [...path, issue.name];
      found.push({ issue, depth, path: pathHere });
      place(children.get(issue.id) ?? [], depth + 1, pathHere);
    }
  }
  place(children.get(null) ?? [], 0, []);
  if (found.length < all.length) place(all, 0, []);
  return found;
}

/** The positions that are not in the bin and cite a given passage. */
export function positionsCiting(dossier: Dossier, passageId: string): readonly Position[] {
  return live(dossier.positions).filter((position) =>
    position.evidence.some((evidence) => evidence.passageId === passageId),
  );
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
