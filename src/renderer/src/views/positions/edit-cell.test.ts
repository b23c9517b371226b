import { expect, it } from 'vitest';
import { aDossier, anIssue, aParty, aPosition, aSpeaker, idOf } from '../../../../shared/testing/rows';
import { type PositionRow, positionRows } from '../../../../shared/views/positions';
import { cellEdit, cellOptions, editedValue, editorOf } from './edit-cell';
import { COLUMN_IDS } from './position-columns';

const [kyiv, moscow] = [aParty(idOf(1)), aParty(idOf(2))];
const speaker = aSpeaker(idOf(5), kyiv.id);
const issue = anIssue(idOf(11));
const position = aPosition(idOf(101), kyiv.id, issue.id, {
  speakerId: speaker.id,
  tags: ['a', 'b'],
  credibility: 2,
});
const dossier = aDossier({
  parties: [kyiv, moscow],
  speakers: [speaker],
  issues: [issue],
  positions: [position],
});
const [row] = positionRows(dossier) as [PositionRow];

it('reads what was typed as the form does, and says what is wrong with it', () => {
  expect(cellEdit(row, 'date', '6.8.2025', dossier)).toEqual({ patch: { date: '2025-08-06' } });
  expect(cellEdit(row, 'date', 'yesterday', dossier)).toEqual({
    error: 'error.dateInvalid',
    params: { date: 'yesterday' },
  });
  expect(cellEdit(row, 'date', ' ', dossier)).toEqual({ error: 'error.dateMissing' });
  expect(cellEdit(row, 'statement', ' \n', dossier)).toEqual({ error: 'error.statementMissing' });
  expect(cellEdit(row, 'tags', 'x، y; ', dossier)).toEqual({ patch: { tags: ['x', 'y'] } });
  expect(cellEdit(row, 'scaleValue', '12,5', dossier)).toEqual({ patch: { scaleValue: 12.5 } });
  expect(cellEdit(row, 'scaleValue', '', dossier)).toEqual({ patch: { scaleValue: null } });
  expect(cellEdit(row, 'scaleValue', '101', dossier)).toEqual({ error: 'positions.bulk.placeMissing' });
});

it('takes the speaker away with another party, and keeps it with the same', () => {
  expect(cellEdit(row, 'party', moscow.id, dossier)).toEqual({
    patch: { partyId: moscow.id, speakerId: null },
  });
  expect(cellEdit(row, 'party', kyiv.id, dossier)).toEqual({ patch: { partyId: kyiv.id } });
});

it('begins each editor with what makes no change', () => {
  const words = (key: string) => key;
  for (const id of COLUMN_IDS.filter((each) => editorOf(each) !== null)) {
    const value = editedValue(row, id);
    const edit = cellEdit(row, id, value, dossier);
    expect('patch' in edit && { ...position, ...edit.patch }, id).toEqual(position);
    if (editorOf(id) !== 'choice') continue;
    expect(
      cellOptions(row, id, dossier, words).map(({ key }) => key),
      id,
    ).toContain(value);
  }
});
