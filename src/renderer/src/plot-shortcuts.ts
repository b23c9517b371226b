import type { PressedKey } from './reader-shortcuts';

const keys = (...names: readonly string[]): readonly PressedKey[] => names.map((key) => ({ key }));
const letter = (name: string): readonly PressedKey[] => [{ key: name.toLowerCase(), code: `Key${name}` }];

/** What the keyboard does in the timeline, by the names of the messages that say so. Its end-to-end tests press every one of them. */
export const PLOT_SHORTCUTS = [
  { name: 'mark', pressed: keys('ArrowLeft', 'ArrowRight') },
  { name: 'lane', pressed: keys('ArrowUp', 'ArrowDown') },
  { name: 'ends', pressed: keys('Home', 'End') },
  { name: 'open', pressed: keys('Enter') },
  { name: 'zoom', pressed: keys('+', '-') },
  { name: 'fit', pressed: keys('0') },
  { name: 'move', pressed: keys('PageUp', 'PageDown') },
  { name: 'dateA', pressed: letter('A') },
  { name: 'dateB', pressed: letter('B') },
  { name: 'asOf', pressed: letter('D') },
  { name: 'dismiss', pressed: keys('Escape') },
] as const satisfies readonly { readonly name: string; readonly pressed: readonly PressedKey[] }[];
