import { describe, expect, it } from 'vitest';
import { type MatrixArrangement, USUAL_ARRANGEMENT } from '../matrix-arrangement';
import { aDossier, anIssue, aParty, aSpeaker, idOf } from '../testing/rows';
import { type MatrixHead, matrixFrame } from './matrix-frame';

const parties = [1, 2, 3].map((n) => aParty(idOf(n)));
const issues = [
  anIssue(idOf(11)),
  anIssue(idOf(12), { parentId: idOf(11) }),
  anIssue(idOf(13), { parentId: idOf(12) }),
  anIssue(idOf(14), { parentId: idOf(11) }),
  anIssue(idOf(15)),
];
const speakers = [
  aSpeaker(idOf(21), idOf(1), { name: 'Peskov' }),
  aSpeaker(idOf(22), idOf(1), { name: 'Lavrov' }),
  aSpeaker(idOf(23), idOf(2)),
];
const dossier = aDossier({ parties, issues, speakers });

function frameOf(patch: Partial<MatrixArrangement>) {
  return matrixFrame(dossier, { ...USUAL_ARRANGEMENT, ...patch });
}
function numbers(heads: readonly MatrixHead[]): readonly number[] {
  return heads.map(({ id }) => Number(id.slice(-2)));
}

describe('the rows and columns of a matrix', () => {
  it('are all issues by all parties, or the other way round', () => {
    const usual = frameOf({});
    expect(numbers(usual.rowHeads)).toEqual([11, 12, 13, 14, 15]);
    expect(numbers(usual.columns)).toEqual([1, 2, 3]);
    const turned = frameOf({ layout: 'partiesByIssues' });
    expect(numbers(turned.rowHeads)).toEqual([1, 2, 3]);
    expect(numbers(turned.columns)).toEqual([11, 12, 13, 14, 15]);
  });

  it('are the speakers of one party by name, and what nobody is named for', () => {
    const { columns, parties: compared } = frameOf({ layout: 'issuesBySpeakers', speakersOf: idOf(1) });
    expect(numbers(columns)).toEqual([22, 21, 1]);
    expect(columns.at(-1)).toMatchObject({ kind: 'speaker', speaker: null });
    expect(compared).toEqual([parties[0]]);
  });

  it('are of the first party where the one whose speakers were asked for is gone', () => {
    expect(numbers(frameOf({ layout: 'issuesBySpeakers', speakersOf: idOf(99) }).columns)).toEqual([
      22, 21, 1,
    ]);
  });

  it('follow the order that was given, and then the dossier’s own; issues among their siblings', () => {
    const { rowHeads, columns } = frameOf({ order: [idOf(3), idOf(15), idOf(14)] });
    expect(numbers(columns)).toEqual([3, 1, 2]);
    expect(numbers(rowHeads)).toEqual([15, 11, 14, 12, 13]);
  });

  it('leave out what is hidden, with what stands under it', () => {
    const { rowHeads, columns } = frameOf({ hidden: [idOf(12), idOf(2)] });
    expect(numbers(rowHeads)).toEqual([11, 14, 15]);
    expect(numbers(columns)).toEqual([1, 3]);
  });

  it('begin with what is pinned, an issue with those under it', () => {
    const { rowHeads, columns } = frameOf({ pinned: [idOf(12), idOf(3)] });
    expect(numbers(rowHeads)).toEqual([12, 13, 11, 14, 15]);
    expect(numbers(columns)).toEqual([3, 1, 2]);
  });

  it('fold away what stands under an issue and tell what that is', () => {
    const { rowHeads } = frameOf({ folded: [idOf(11), idOf(15)] });
    expect(numbers(rowHeads)).toEqual([11, 15]);
    expect(rowHeads[0]).toMatchObject({ isFolded: true, below: [idOf(12), idOf(13), idOf(14)] });
    expect(rowHeads[1]).toMatchObject({ isFolded: false, below: [] });
  });
});
