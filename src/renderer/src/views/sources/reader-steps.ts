import { beside } from '../../../../shared/beside';
import type { ReaderView } from '../../../../shared/views/reader';
import { focusPassage, showEvidence } from '../../actions';
import { changeReading } from '../../reading';
import { getState } from '../../store';
import type { Pointers } from './use-pointers';
import type { Reach } from './use-reach';
import type { TextSelectionState } from './use-text-selection';

/** Going on to the next one, 1, or back to the one before, -1. */
export interface ReaderSteps {
  readonly passage: (direction: 1 | -1) => void;
  readonly cue: (direction: 1 | -1) => void;
}

/** Steps from passage to passage, which show what each proves, and from cue to cue, which are underlined from then on. */
export function readerSteps(
  view: ReaderView,
  pointers: Pointers,
  reach: Reach,
  { selected, look }: TextSelectionState,
): ReaderSteps {
  /** Where the selection begins at this moment: what is told of it may come later than the next key. */
  function here(): number | null {
    const now = look();
    return (now ? now.range : selected)?.start ?? null;
  }

  return {
    passage(direction) {
      const next = beside([...view.highlights.values()], here(), direction);
      if (next === undefined) return;
      reach.select(next);
      focusPassage(next.passageId);
      if (getState().form === null) showEvidence({ kind: 'passage', passageIds: [next.passageId] });
    },
    cue(direction) {
      if (!getState().settings.reading.areCuesShown) changeReading({ areCuesShown: true });
      const next = beside(pointers.cues, here() ?? reach.origin() - 1, direction);
      if (next !== undefined) reach.select(next);
    },
  };
}
