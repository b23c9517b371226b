import { expect, it } from 'vitest';
import { USUAL_ARRANGEMENT } from '../../../../shared/matrix-arrangement';
import { aDossier, anIssue, aParty, idOf } from '../../../../shared/testing/rows';
import { type MatrixHead, matrixFrame } from '../../../../shared/views/matrix-frame';
import { groupOf, movedByOne, movedTo } from './head-group';

const dossier = aDossier({
  parties: [1, 2, 3].map((n) => aParty(idOf(n))),
  issues: [
    anIssue(idOf(11)),
    anIssue(idOf(12), { parentId: idOf(11) }),
    anIssue(idOf(13), { parentId: idOf(11) }),
    anIssue(idOf(14)),
  ],
});
const { rowHeads, columns } = matrixFrame(dossier, USUAL_ARRANGEMENT);
function at(heads: readonly MatrixHead[], n: number): MatrixHead {
  const head = heads.find(({ id }) => id === idOf(n));
  if (head === undefined) throw new Error(`no head ${n}`);
  return head;
}
function numbers(arrangement: typeof USUAL_ARRANGEMENT, what: 'rowHeads' | 'columns'): readonly number[] {
  return matrixFrame(dossier, arrangement)[what].map(({ id }) => Number(id.slice(-2)));
}

it('An issue moves among those under the same issue, with what stands under it', () => {
  expect(groupOf(rowHeads, at(rowHeads, 12)).map(({ id }) => id)).toEqual([idOf(12), idOf(13)]);
  const later = movedByOne(USUAL_ARRANGEMENT, rowHeads, at(rowHeads, 11), 1);
  expect(numbers(later, 'rowHeads')).toEqual([14, 11, 12, 13]);
  const earlier = movedByOne(USUAL_ARRANGEMENT, rowHeads, at(rowHeads, 13), -1);
  expect(numbers(earlier, 'rowHeads')).toEqual([11, 13, 12, 14]);
});

it('The first does not move earlier, nor the last later', () => {
  expect(movedByOne(USUAL_ARRANGEMENT, columns, at(columns, 1), -1)).toBe(USUAL_ARRANGEMENT);
  expect(movedByOne(USUAL_ARRANGEMENT, columns, at(columns, 3), 1)).toBe(USUAL_ARRANGEMENT);
});

it('What is dropped on another takes its place, from either side, and not across groups', () => {
  expect(numbers(movedTo(USUAL_ARRANGEMENT, columns, at(columns, 1), at(columns, 3)), 'columns')).toEqual([
    2, 3, 1,
  ]);
  expect(numbers(movedTo(USUAL_ARRANGEMENT, columns, at(columns, 3), at(columns, 1)), 'columns')).toEqual([
    3, 1, 2,
  ]);
  expect(movedTo(USUAL_ARRANGEMENT, rowHeads, at(rowHeads, 12), at(rowHeads, 14))).toBe(USUAL_ARRANGEMENT);
});
