import type { KeyboardEvent } from 'react';
import type { StepDirection, StepUnit } from '../../../../shared/selection-steps';

export type ReaderKey =
  | {
      readonly kind: 'step';
      readonly unit: StepUnit;
      readonly direction: StepDirection;
      readonly isExtending: boolean;
    }
  | { readonly kind: 'around'; readonly unit: 'sentence' | 'paragraph' }
  | {
      readonly kind:
        | 'record'
        | 'attach'
        | 'all'
        | 'nextPassage'
        | 'previousPassage'
        | 'nextCue'
        | 'previousCue'
        | 'letGo';
    };

/**
 * What a key means in the reader; null when it means nothing there. Arrows to the side go where they point: in a paragraph that
 * runs right to left, the left one goes on. Letters go by their place on the keyboard, so that they work in every layout.
 */
export function readerKey(event: KeyboardEvent, isRightToLeft: boolean): ReaderKey | null {
  const { key, code, shiftKey, altKey } = event;
  const isModified = event.ctrlKey || event.metaKey;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (isModified || altKey) return null;
      return step('paragraph', key === 'ArrowDown', shiftKey);
    case 'ArrowRight':
    case 'ArrowLeft': {
      const unit = isModified ? 'sentence' : altKey ? 'character' : 'word';
      return step(unit, (key === 'ArrowLeft') === isRightToLeft, shiftKey);
    }
  }
  if (isModified && !shiftKey && !altKey && code === 'KeyA') return { kind: 'all' };
  if (isModified || altKey) return null;
  if (key === 'Enter') return { kind: shiftKey ? 'attach' : 'record' };
  if (key === 'Escape') return { kind: 'letGo' };
  if (code === 'KeyS') return { kind: 'around', unit: shiftKey ? 'paragraph' : 'sentence' };
  if (code === 'KeyC') return { kind: shiftKey ? 'previousCue' : 'nextCue' };
  if (shiftKey) return null;
  if (code === 'KeyR') return { kind: 'record' };
  if (code === 'KeyN') return { kind: 'nextPassage' };
  if (code === 'KeyP') return { kind: 'previousPassage' };
  return null;
}

function step(unit: StepUnit, isForward: boolean, isExtending: boolean): ReaderKey {
  return { kind: 'step', unit, direction: isForward ? 1 : -1, isExtending };
}
