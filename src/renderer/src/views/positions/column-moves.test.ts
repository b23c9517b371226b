import { expect, it } from 'vitest';
import { columnsShown, type TableArrangement, USUAL_POSITIONS } from '../../../../shared/positions-state';
import { dropColumn, pinColumn, stepColumn } from './column-moves';
import type { ColumnId } from './position-columns';

const HIDDEN = [
  'speaker',
  'attribution',
  'credibility',
  'scaleValue',
  'quotes',
  'citations',
  'tags',
  'notes',
];
const usual: TableArrangement = {
  ...USUAL_POSITIONS.arrangement,
  hidden: [...HIDDEN, 'coder', 'recordedAt', 'updatedAt'],
};

function shown(patch: object): string {
  return columnsShown({ ...usual, ...patch }).join(' ');
}

it('drops a column before or after another, past hidden ones', () => {
  expect(shown(dropColumn(usual, 'statement', 'date', 'before'))).toBe(
    'statement date party issue stance firmness passageCount',
  );
  expect(shown(dropColumn(usual, 'date', 'issue', 'after'))).toBe(
    'party issue date stance firmness statement passageCount',
  );
  expect(shown(dropColumn(usual, 'date', 'passageCount', 'after'))).toBe(
    'party issue stance firmness statement passageCount date',
  );
  expect(shown(dropColumn(usual, 'date', 'date', 'after'))).toBe(shown({}));
});

it('goes step by step to the ends of the row and no further', () => {
  let arrangement = usual;
  for (let step = 0; step < 3; step++)
    arrangement = { ...arrangement, ...stepColumn(arrangement, 'stance', -1) };
  expect(shown(arrangement)).toBe('stance date party issue firmness statement passageCount');
  expect(stepColumn(arrangement, 'stance', -1)).toBeNull();
  expect(stepColumn(arrangement, 'passageCount', 1)).toBeNull();
});

it('pins what is dropped among pinned columns, and sets free what is dropped among the others', () => {
  const pinned = { ...usual, ...pinColumn(usual, 'party', 'start') };
  expect(shown(pinned)).toBe('party date issue stance firmness statement passageCount');
  const both = { ...pinned, ...dropColumn(pinned, 'issue', 'party', 'before') };
  expect(shown(both)).toBe('issue party date stance firmness statement passageCount');
  expect(both.pins.start.toSorted()).toEqual(['issue', 'party']);
  const free = { ...both, ...dropColumn(both, 'party', 'stance', 'after') };
  expect(free.pins.start).toEqual(['issue']);
  expect(shown(free)).toBe('issue date stance party firmness statement passageCount');
});

it('brings every column wherever it is wanted', () => {
  const columns = columnsShown(usual);
  for (const id of columns) {
    for (const onto of columns) {
      if (id === onto) continue;
      const result: readonly ColumnId[] = columnsShown({
        ...usual,
        ...dropColumn(usual, id, onto, 'before'),
      });
      expect(result[result.indexOf(id) + 1], `${id} before ${onto}`).toBe(onto);
    }
  }
});
