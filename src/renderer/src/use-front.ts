import { useState } from 'react';
import { type AppState, useAppState, useDossier } from './store';

/** One of the two sides of the split sources. */
export type Side = 'main' | 'beside';

/**
 * Which of the two sides is in front where there is room for one only, and what brings one there: the side that the focus goes into, one
 * that is filled with something else, or the first when it is asked to show a passage, what the search found, or an earlier text.
 */
export function useFront(): readonly [front: Side, setFront: (side: Side) => void] {
  const { passages } = useDossier();
  const { split, sourceId } = useAppState((state) => state.viewState);
  const focused = useAppState((state) => state.focusedPassage);
  const found = useAppState((state) => state.found);
  const reselectedId = useAppState((state) => state.reselectedId);
  const shownVersion = useAppState((state) => state.shownVersion);
  const [front, setFront] = useState<Side>('main');
  const beside = split.beside === 'source' ? split.sourceId : split.beside;
  const now = { sourceId, beside, found, focused, reselectedId, shownVersion };
  const [seen, setSeen] = useState(now);
  if (isSame(now, seen)) return [front, setFront];

  const isShownInMain = (focusedNow: AppState['focusedPassage']) =>
    focusedNow !== null && passages.get(focusedNow.passageId)?.sourceId === sourceId;
  const isMainAsked =
    sourceId !== seen.sourceId ||
    (found !== seen.found && found?.sourceId === sourceId) ||
    (focused !== seen.focused && isShownInMain(focused)) ||
    (reselectedId !== seen.reselectedId && reselectedId !== null) ||
    (shownVersion !== seen.shownVersion && shownVersion !== null);
  setSeen(now);
  if (isMainAsked) setFront('main');
  else if (beside !== seen.beside) setFront(beside === 'nothing' ? 'main' : 'beside');
  return [front, setFront];
}

function isSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
