import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advance, EMPTY_HISTORY, type History, undoStateOf } from './history';

function done(history: History, ...seqs: readonly number[]): History {
  return seqs.reduce((so, seq) => advance(so, { seq, command: 'party.create' }, 'do'), history);
}
const any = { seq: 0, command: 'party.create' } as const;

it('has nothing to take back in a dossier that was just created', () => {
  const history = advance(EMPTY_HISTORY, { seq: 1, command: 'dossier.create' }, 'do');
  expect(undoStateOf(history)).toEqual({ undo: null, redo: null });
});

it('offers the last command to undo and, once undone, to redo', () => {
  const history = advance(done(EMPTY_HISTORY, 2), { seq: 3, command: 'issue.create' }, 'do');
  expect(undoStateOf(history)).toEqual({ undo: 'issue.create', redo: null });
  expect(undoStateOf(advance(history, any, 'undo'))).toEqual({ undo: 'party.create', redo: 'issue.create' });
});

it('forgets what could be redone when something new is done', () => {
  const history = done(advance(done(EMPTY_HISTORY, 2, 3), any, 'undo'), 4);
  expect(history.redo).toBeNull();
  expect(history.undo?.step.seq).toBe(4);
  expect(history.undo?.below?.step.seq).toBe(2);
});

it('comes back to the same state when everything is undone and redone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), (count, back) => {
      const start = done(EMPTY_HISTORY, ...Array.from({ length: count }, (_, index) => index + 2));
      const steps = Math.min(back, count);
      let history = start;
      for (let n = 0; n < steps; n += 1) history = advance(history, any, 'undo');
      for (let n = 0; n < steps; n += 1) history = advance(history, any, 'redo');
      expect(history).toEqual(start);
    }),
  );
});

it('takes an undo without a command before it for a fault of the program', () => {
  expect(() => advance(EMPTY_HISTORY, any, 'undo')).toThrow(/undo/);
  expect(() => advance(EMPTY_HISTORY, any, 'redo')).toThrow(/redo/);
});
