import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
  planning.do({ type: 'position.edit', id: idOf(600), patch: { tags: ['Territory', 'Alaska'] } });
});

function tags(): readonly (readonly string[] | undefined)[] {
  return [600, 601].map((n) => planning.dossier.positions.get(idOf(n))?.tags);
}

it('bears its new name on every position, however it was written there', () => {
  planning.do({ type: 'tag.rename', tag: 'TERRITORY', to: ' Land ' });
  expect(tags()).toEqual([['Land', 'Alaska'], ['Land']]);
});

it('is taken in by a tag that is there already, which stands once', () => {
  planning.do({ type: 'tag.rename', tag: 'Alaska', to: 'Territory' });
  expect(tags()).toEqual([['Territory'], ['territory']]);
});

it('changes only the positions that bear it, and nothing when it is called so already', () => {
  const changed = planning.do({ type: 'tag.rename', tag: 'Alaska', to: 'Summit' });
  expect(changed.changes.map(({ id }) => id)).toEqual([idOf(600)]);
  expect(planning.do({ type: 'tag.rename', tag: 'summit', to: 'Summit' }).changes).toEqual([]);
});

it('is taken off every position, and refused when none bears it', () => {
  planning.do({ type: 'tag.delete', tag: 'territory' });
  expect(tags()).toEqual([['Alaska'], []]);
  expect(planning.refusal({ type: 'tag.delete', tag: 'territory' }).code).toBe('notFound');
  expect(planning.refusal({ type: 'tag.rename', tag: 'Alaska', to: '\u200f' }).code).toBe('nameMissing');
});
