import { useMemo } from 'react';
import { show } from '../../actions';
import { getState } from '../../store';
import type { Bookmark } from './reading-place';

/** Which of two readers beside one another it is. */
export type Pane = 'main' | 'beside';

/** Remembers where a source is being read in a pane, as long as the pane shows that source. */
export function useBookmark(pane: Pane, sourceId: string): Bookmark {
  return useMemo(() => {
    if (pane === 'main')
      return {
        read: () => getState().viewState.readerOffset,
        write: (readerOffset) => {
          if (getState().viewState.sourceId === sourceId) show({ readerOffset });
        },
      };
    return {
      read: () => getState().viewState.split.readerOffset,
      write: (readerOffset) => {
        const { split } = getState().viewState;
        if (split.sourceId === sourceId) show({ split: { ...split, readerOffset } });
      },
    };
  }, [pane, sourceId]);
}
