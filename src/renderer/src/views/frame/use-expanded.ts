import { useState } from 'react';
import type { Key } from 'react-aria-components';

interface Expanded {
  readonly expandedKeys: Iterable<Key>;
  readonly onExpandedChange: (keys: ReadonlySet<Key>) => void;
  /** Opens a row that was closed, because something goes under it. */
  readonly open: (key: Key) => void;
}

/** Which rows of a tree are open: all of them, new ones too, until they are closed. `keys` are those that can be opened. */
export function useExpanded(keys: readonly Key[]): Expanded {
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  return {
    expandedKeys: keys.filter((key) => !closed.has(key)),
    onExpandedChange: (expanded) => setClosed(new Set(keys.filter((key) => !expanded.has(key)))),
    open: (key) => setClosed((now) => new Set([...now].filter((other) => other !== key))),
  };
}
