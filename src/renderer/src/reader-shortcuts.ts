/** A key as it is pressed: what keyboard events say of it. */
export interface PressedKey {
  readonly key: string;
  /** The place on the keyboard, where that counts and not the letter. */
  readonly code?: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  '-': '−',
};

const SIDEWAYS: readonly PressedKey[] = [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }];
const UP_AND_DOWN: readonly PressedKey[] = [{ key: 'ArrowUp' }, { key: 'ArrowDown' }];
const letter = (name: string): PressedKey => ({ key: name.toLowerCase(), code: `Key${name}` });
const shifted = (pressed: PressedKey): PressedKey => ({ ...pressed, shiftKey: true });
const controlled = (pressed: PressedKey): PressedKey => ({ ...pressed, ctrlKey: true });
const alternative = (pressed: PressedKey): PressedKey => ({ ...pressed, altKey: true });

/** What the keyboard does in the reader, by the names of the messages that say so. The reader's tests press every one of them. */
export const READER_SHORTCUTS = [
  { name: 'word', pressed: SIDEWAYS },
  { name: 'sentence', pressed: SIDEWAYS.map(controlled) },
  { name: 'paragraph', pressed: UP_AND_DOWN },
  { name: 'character', pressed: SIDEWAYS.map(alternative) },
  { name: 'extendWord', pressed: SIDEWAYS.map(shifted) },
  { name: 'extendSentence', pressed: SIDEWAYS.map(controlled).map(shifted) },
  { name: 'extendParagraph', pressed: UP_AND_DOWN.map(shifted) },
  { name: 'wholeSentence', pressed: [letter('S')] },
  { name: 'wholeParagraph', pressed: [shifted(letter('S'))] },
  { name: 'all', pressed: [controlled(letter('A'))] },
  { name: 'letGo', pressed: [{ key: 'Escape' }] },
  { name: 'record', pressed: [{ key: 'Enter' }, letter('R')] },
  { name: 'attach', pressed: [shifted({ key: 'Enter' })] },
  { name: 'nextPassage', pressed: [letter('N')] },
  { name: 'previousPassage', pressed: [letter('P')] },
  { name: 'nextCue', pressed: [letter('C')] },
  { name: 'previousCue', pressed: [shifted(letter('C'))] },
] as const satisfies readonly { readonly name: string; readonly pressed: readonly PressedKey[] }[];

/** Keys as the dialog writes them: keys that share their modifiers after one another, others parted. `modifier` is that of the system. */
export function keysInWords(pressed: readonly PressedKey[], modifier: string): string {
  const byModifiers = Map.groupBy(pressed, ({ shiftKey, ctrlKey, altKey }) =>
    [ctrlKey && modifier, altKey && 'Alt+', shiftKey && 'Shift+'].filter(Boolean).join(''),
  );
  return [...byModifiers]
    .map(([before, keys]) => before + keys.map(({ key }) => NAMES[key] ?? nameOf(key)).join(' '))
    .join(' · ');
}

function nameOf(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
