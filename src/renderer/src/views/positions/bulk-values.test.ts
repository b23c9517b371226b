import { expect, it } from 'vitest';
import { idOf } from '../../../../shared/testing/rows';
import { bulkCommand, bulkErrors, NO_VALUES, NONE } from './bulk-values';

const ids = [idOf(1), idOf(2)];

it('asks for nothing where nothing was chosen', () => {
  expect(bulkCommand(NO_VALUES, ids)).toEqual({
    type: 'position.editAll',
    ids,
    patch: {},
    addTags: [],
    removeTags: [],
  });
  expect(bulkErrors(NO_VALUES)).toEqual({});
});

it('asks for what was chosen, and to empty what is to be empty', () => {
  const values = {
    ...NO_VALUES,
    speaker: NONE,
    date: 'August 2025',
    stance: 'rejects',
    credibility: '2',
    scale: 'place',
    scaleValue: '12,5',
    codedShift: NONE,
    addTags: 'Alaska؛ NATO',
    removeTags: ['Geneva'],
  } as const;
  expect(bulkCommand(values, ids)).toMatchObject({
    patch: {
      speakerId: null,
      date: '2025-08',
      stance: 'rejects',
      credibility: 2,
      scaleValue: 12.5,
      codedShift: null,
    },
    addTags: ['Alaska', 'NATO'],
    removeTags: ['Geneva'],
  });
  expect(bulkCommand({ ...NO_VALUES, scale: NONE, scaleValue: '3' }, ids).patch).toEqual({
    scaleValue: null,
  });
});

it('leaves out what is wrong with what was typed, and names it', () => {
  const values = { ...NO_VALUES, date: 'soon', scale: 'place', scaleValue: '' } as const;
  expect(bulkCommand(values, ids).patch).toEqual({});
  expect(bulkErrors(values)).toEqual({
    date: { key: 'error.dateInvalid', params: { date: 'soon' } },
    scaleValue: { key: 'positions.bulk.placeMissing' },
  });
});
