import type { KeyboardEvent } from 'react';
import { expect, it } from 'vitest';
import type { RowGroup } from './group-rows';
import { type HeadingKeyboard, runHeadingKey } from './heading-keys';

function group(level: number, isFolded: boolean): RowGroup {
  return { path: '', level, key: '', parent: null, rows: new Uint32Array(), isFolded, place: 1, siblings: 1 };
}

/** What a key does on the heading at line 2, which is of an inner group; the one around it is at line 1. */
function pressed(key: string, { isFolded = false, column = 1, isRtl = false, level = 1 } = {}): string {
  let done = '';
  const on: HeadingKeyboard = {
    place: { row: 2, column },
    size: { rows: 9, columns: 5, page: 3, isRtl },
    groupAt: (line) => (line === 1 ? group(0, false) : line === 2 ? group(level, isFolded) : null),
    moveTo: (place) => {
      done = `to ${place.row},${place.column}`;
    },
    selectGroup: (line) => {
      done = `select ${line}`;
    },
    fold: (line, fold) => {
      done = `${fold ? 'fold' : 'unfold'} ${line}`;
    },
  };
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false } as KeyboardEvent;
  return runHeadingKey(event, on, group(level, isFolded)) ? done || 'nothing' : 'other';
}

it('folds and unfolds with the arrows, mirrored from right to left, and with Enter', () => {
  expect(pressed('ArrowRight', { isFolded: true })).toBe('unfold 2');
  expect(pressed('ArrowLeft')).toBe('fold 2');
  expect(pressed('ArrowLeft', { isFolded: true, isRtl: true })).toBe('unfold 2');
  expect(pressed('ArrowRight', { isRtl: true })).toBe('fold 2');
  expect(pressed('Enter')).toBe('fold 2');
  expect(pressed('Enter', { isFolded: true })).toBe('unfold 2');
});

it('leads from a folded group to the one around it, and from there to the box that selects', () => {
  expect(pressed('ArrowLeft', { isFolded: true })).toBe('to 1,1');
  expect(pressed('ArrowLeft', { isFolded: true, level: 0 })).toBe('to 2,0');
  expect(pressed('ArrowRight', { column: 0 })).toBe('to 2,1');
});

it('selects the group with Space, and leaves keys that are not its own to the grid', () => {
  expect(pressed(' ')).toBe('select 2');
  expect(pressed('Enter', { column: 0 })).toBe('select 2');
  expect(pressed('ArrowDown')).toBe('other');
  expect(pressed('e')).toBe('other');
});
