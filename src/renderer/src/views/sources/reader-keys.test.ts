import type { KeyboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import { keysInWords, type PressedKey, READER_SHORTCUTS } from '../../reader-shortcuts';
import { type ReaderKey, readerKey } from './reader-keys';

function press(pressed: PressedKey, isRightToLeft = false): ReaderKey | null {
  const { key, code = key, shiftKey = false, ctrlKey = false, altKey = false } = pressed;
  const event = { key, code, shiftKey, ctrlKey, altKey, metaKey: false };
  return readerKey(event as KeyboardEvent, isRightToLeft);
}

/** What each name of the dialog promises. */
const PROMISED = {
  word: { kind: 'step', unit: 'word', isExtending: false },
  sentence: { kind: 'step', unit: 'sentence', isExtending: false },
  paragraph: { kind: 'step', unit: 'paragraph', isExtending: false },
  character: { kind: 'step', unit: 'character', isExtending: false },
  extendWord: { kind: 'step', unit: 'word', isExtending: true },
  extendSentence: { kind: 'step', unit: 'sentence', isExtending: true },
  extendParagraph: { kind: 'step', unit: 'paragraph', isExtending: true },
  wholeSentence: { kind: 'around', unit: 'sentence' },
  wholeParagraph: { kind: 'around', unit: 'paragraph' },
  all: { kind: 'all' },
  letGo: { kind: 'letGo' },
  record: { kind: 'record' },
  attach: { kind: 'attach' },
  nextPassage: { kind: 'nextPassage' },
  previousPassage: { kind: 'previousPassage' },
  nextCue: { kind: 'nextCue' },
  previousCue: { kind: 'previousCue' },
} as const satisfies Record<(typeof READER_SHORTCUTS)[number]['name'], object>;

describe('the keys of the reader', () => {
  it.each(READER_SHORTCUTS)('do what the dialog says of $name', ({ name, pressed }) => {
    for (const key of pressed) expect(press(key)).toMatchObject(PROMISED[name]);
  });

  it('go where they point: to the left is onwards in a text from right to left', () => {
    const left = { key: 'ArrowLeft' };
    expect(press(left)).toMatchObject({ direction: -1 });
    expect(press(left, true)).toMatchObject({ direction: 1 });
    expect(press({ key: 'ArrowDown' }, true)).toMatchObject({ direction: 1 });
  });

  it('go by their place on the keyboard, and leave combinations that belong to the window alone', () => {
    expect(press({ key: 'с', code: 'KeyC' })).toEqual({ kind: 'nextCue' });
    expect(press({ key: 'c', code: 'KeyC', ctrlKey: true })).toBeNull();
    expect(press({ key: '+', ctrlKey: true })).toBeNull();
    expect(press({ key: 'Tab' })).toBeNull();
  });

  it('are written with their signs', () => {
    const words = Object.fromEntries(
      READER_SHORTCUTS.map(({ name, pressed }) => [name, keysInWords(pressed, 'Ctrl+')]),
    );
    expect(words).toMatchObject({
      word: '← →',
      extendSentence: 'Ctrl+Shift+← →',
      record: 'Enter R',
      previousCue: 'Shift+C',
    });
  });
});
