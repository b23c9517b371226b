import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDossier, issuesInOrder, live, metaOf, partiesInOrder, positionsCiting } from './dossier';
import { aDossier, anIssue, aParty, aPosition, idOf } from './testing/rows';

const deletedAt = '2025-08-09T10:00:00.000Z';
/** A forest: each issue's parent is one before it, or none; some are in the bin. */
const anyForest = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(20)),
      ordinal: fc.integer({ min: -3, max: 3 }),
      isDeleted: fc.boolean(),
    }),
    {
      maxLength: 12,
    },
  )
  .map((specs) =>
    specs.map(({ parent, ordinal, isDeleted }, n) =>
      anIssue(idOf(100 + n), {
        name: `n${n}`,
        parentId: parent === null || n === 0 ? null : idOf(100 + (parent % n)),
        ordinal,
        deletedAt: isDeleted ? deletedAt : null,
      }),
    ),
  );

describe('the issues in order', () => {
  it('are all that are not in the bin, each once, after their parent and one deeper', () => {
    fc.assert(
      fc.property(anyForest, fc.nat(), (issues, seed) => {
        const shuffled = issues.toSorted(
          (a, b) => ((Number(a.id.slice(-3)) * 7 + seed) % 13) - ((Number(b.id.slice(-3)) * 7 + seed) % 13),
        );
        const tree = issuesInOrder(aDossier({ issues: shuffled }));
        const kept = issues.filter((issue) => issue.deletedAt === null);
        expect(new Set(tree.map(({ issue }) => issue))).toEqual(new Set(kept));
        expect(tree).toHaveLength(kept.length);
        for (const [place, { issue, depth, path }] of tree.entries()) {
          const parent = tree.find((other) => other.issue.id === issue.parentId);
          expect(path).toEqual([...(parent?.path ?? []), issue.name]);
          expect(depth).toBe(path.length - 1);
          if (parent !== undefined) expect(tree.indexOf(parent)).toBeLessThan(place);
        }
      }),
    );
  });

  it('stand among their siblings by ordinal, equal ones by id, however they are read', () => {
    const issues = [3, 1, 2].map((n) => anIssue(idOf(n), { ordinal: n === 1 ? 2 : 1 }));
    for (const read of [issues, issues.toReversed()]) {
      expect(issuesInOrder(aDossier({ issues: read })).map(({ issue }) => issue.id)).toEqual(
        [2, 3, 1].map(idOf),
      );
    }
  });

  it('never vanish, not even when a strange file makes two each other’s parent', () => {
    const issues = [
      anIssue(idOf(1), { parentId: idOf(2) }),
      anIssue(idOf(2), { parentId: idOf(1) }),
      anIssue(idOf(3), { parentId: idOf(3) }),
      anIssue(idOf(4)),
    ];
    const tree = issuesInOrder(aDossier({ issues }));
    expect(tree.map(({ issue }) => issue.id).toSorted()).toEqual([1, 2, 3, 4].map(idOf));
  });
});

it('has the parties in the analyst’s order without those in the bin', () => {
  const parties = [
    aParty(idOf(1), { ordinal: 2 }),
    aParty(idOf(2), { ordinal: 1 }),
    aParty(idOf(3), { deletedAt }),
  ];
  expect(partiesInOrder(aDossier({ parties })).map((party) => party.id)).toEqual([idOf(2), idOf(1)]);
  expect(partiesInOrder(emptyDossier())).toEqual([]);
  expect(live(aDossier({ parties }).parties)).toHaveLength(2);
});

it('finds the positions that cite a passage, unless they are in the bin', () => {
  const evidence = [{ passageId: idOf(50), role: 'context' as const }];
  const positions = [
    aPosition(idOf(60), idOf(1), idOf(2), { evidence }),
    aPosition(idOf(61), idOf(1), idOf(2), { evidence, deletedAt }),
    aPosition(idOf(62), idOf(1), idOf(2)),
  ];
  expect(positionsCiting(aDossier({ positions }), idOf(50)).map((one) => one.id)).toEqual([idOf(60)]);
});

it('has no row of its own before it is created', () => {
  expect(() => metaOf(emptyDossier())).toThrow(/no meta row/);
});
