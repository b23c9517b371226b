import { useEffect, useState } from 'react';
import { recallTable, rememberTable } from './table-memory';

export interface FoldedGroups {
  readonly folded: ReadonlySet<string>;
  readonly fold: (path: string, isFolded: boolean) => void;
  readonly foldAll: (paths: readonly string[]) => void;
}

/** Which groups of a dossier's table are folded, by their paths; remembered until the window closes. */
export function useFoldedGroups(dossierId: string): FoldedGroups {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => recallTable(dossierId).foldedGroups);
  useEffect(() => rememberTable(dossierId, { foldedGroups: folded }), [dossierId, folded]);
  return {
    folded,
    fold(path, isFolded) {
      const next = new Set(folded);
      if (isFolded) next.add(path);
      else next.delete(path);
      setFolded(next);
    },
    foldAll: (paths) => setFolded(new Set(paths)),
  };
}
