import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../shared/model';
import type { IssueNode } from './frame-tree';
import { beforeAfterDrop, beforeAfterStep, placeAfterDrop, placeAfterStep } from './moves';

function node(id: string, children: readonly IssueNode[] = []): IssueNode {
  const issue: Issue = {
    id,
    parentId: null,
    name: id,
    ordinal: 0,
    description: '',
    scale: null,
    deletedAt: null,
  };
  return { id, name: id, issue, positionCount: 0, children };
}

const tree = [
  node('territory', [node('crimea'), node('donetsk'), node('luhansk')]),
  node('arms'),
  node('nato'),
];

describe('a step of an issue', () => {
  it('goes up before its sibling and down before the one after the next', () => {
    expect(placeAfterStep(tree, 'donetsk', 'up')).toEqual({ parentId: 'territory', before: 'crimea' });
    expect(placeAfterStep(tree, 'crimea', 'down')).toEqual({ parentId: 'territory', before: 'luhansk' });
    expect(placeAfterStep(tree, 'donetsk', 'down')).toEqual({ parentId: 'territory', before: null });
  });

  it('goes nowhere past either end', () => {
    expect(placeAfterStep(tree, 'crimea', 'up')).toBeNull();
    expect(placeAfterStep(tree, 'nato', 'down')).toBeNull();
    expect(placeAfterStep(tree, 'territory', 'indent')).toBeNull();
    expect(placeAfterStep(tree, 'arms', 'outdent')).toBeNull();
    expect(placeAfterStep(tree, 'not there', 'up')).toBeNull();
  });

  it('becomes the last sub-issue of the one above, and comes out right after its parent', () => {
    expect(placeAfterStep(tree, 'arms', 'indent')).toEqual({ parentId: 'territory', before: null });
    expect(placeAfterStep(tree, 'donetsk', 'outdent')).toEqual({ parentId: null, before: 'arms' });
  });
});

describe('a dropped issue', () => {
  it('goes under the one it is dropped on, and beside the one at whose edge it is dropped', () => {
    expect(placeAfterDrop(tree, 'nato', 'arms', 'on')).toEqual({ parentId: 'arms', before: null });
    expect(placeAfterDrop(tree, 'nato', 'crimea', 'before')).toEqual({
      parentId: 'territory',
      before: 'crimea',
    });
    expect(placeAfterDrop(tree, 'crimea', 'donetsk', 'after')).toEqual({
      parentId: 'territory',
      before: 'luhansk',
    });
  });

  it('never goes under itself or what is below it', () => {
    expect(placeAfterDrop(tree, 'territory', 'territory', 'on')).toBeNull();
    expect(placeAfterDrop(tree, 'territory', 'crimea', 'after')).toBeNull();
  });
});

describe('a list that is put in another order', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 });
  function moved(list: readonly string[], id: string, before: string | null): readonly string[] {
    const others = list.filter((other) => other !== id);
    const at = before === null ? others.length : others.indexOf(before);
    return others.toSpliced(at, 0, id);
  }

  it('is as it was after a step up and a step down', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, seed) => {
        const id = list[1 + (seed % (list.length - 1))] ?? '';
        const before = beforeAfterStep(list, id, 'up');
        expect(before).not.toBeUndefined();
        const up = moved(list, id, before ?? null);
        expect(up.indexOf(id)).toBe(list.indexOf(id) - 1);
        const back = beforeAfterStep(up, id, 'down');
        expect(moved(up, id, back ?? null)).toEqual(list);
      }),
    );
  });

  it('has a dropped item right beside the one it was dropped at', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.boolean(), (list, from, to, isBefore) => {
        const id = list[from % list.length] ?? '';
        const target = list[to % list.length] ?? '';
        fc.pre(id !== target);
        const after = moved(list, id, beforeAfterDrop(list, id, target, isBefore ? 'before' : 'after'));
        expect(after.indexOf(id) - after.indexOf(target)).toBe(isBefore ? -1 : 1);
      }),
    );
  });
});
