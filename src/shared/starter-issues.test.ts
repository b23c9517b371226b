import { describe, expect, it } from 'vitest';
import { apply } from './changes';
import { codePointIndex } from './code-points';
import { Command } from './commands';
import { emptyDossier, issuesInOrder, live } from './dossier';
import { en } from './messages/en';
import { plan } from './plan';
import type { PlanContext } from './plan/context';
import { starterIssues } from './starter-issues';
import { idOf } from './testing/rows';

const context: PlanContext = {
  now: '2025-08-09T10:00:00.000Z',
  coder: 'A. Analyst',
  textOf: () => codePointIndex(''),
  structureOf: () => ({ blocks: [] }),
  hashText: () => '',
  rowAt: () => null,
};

/** The English words by their key, as i18next finds them. */
function t(key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((words, part) => (Object(words) as Record<string, unknown>)[part], en);
  if (typeof found !== 'string') throw new Error(`no words for ${key}`);
  return found;
}

function starter() {
  let made = 1;
  return starterIssues(t, () => idOf(++made));
}

describe('the starter set of issues', () => {
  it('is a command that the engine accepts', () => {
    expect(Command.parse(starter())).toEqual(starter());
  });

  it('gives a new dossier twelve root issues in the order of the set', () => {
    const fresh = apply(
      emptyDossier(),
      plan(emptyDossier(), { type: 'dossier.create', id: idOf(1), title: 'Talks' }, context),
    );
    const dossier = apply(fresh, plan(fresh, starter(), context));
    const inOrder = issuesInOrder(dossier);
    expect(inOrder).toHaveLength(live(dossier.issues).length);
    expect(inOrder.map(({ issue }) => issue.name)).toEqual(starter().issues.map(({ name }) => name));
    const roots = inOrder.filter(({ depth }) => depth === 0).map(({ issue }) => issue.name);
    expect(roots).toHaveLength(12);
    expect(roots.at(0)).toBe('Territory');
    expect(roots.at(-1)).toBe('Energy and shipping');
  });

  it('names every parent before its sub-issues', () => {
    const known = new Set<string>();
    for (const { id, parentId } of starter().issues) {
      if (parentId !== null) expect(known).toContain(parentId);
      known.add(id);
    }
  });

  it('says of every issue what belongs to it, and labels both ends of every scale', () => {
    for (const { name, description, scale } of starter().issues) {
      expect(description, name).not.toBe('');
      if (scale !== null) expect([scale.lowLabel, scale.highLabel], name).not.toContain('');
    }
    expect(starter().issues.filter(({ scale }) => scale !== null)).not.toHaveLength(0);
  });
});
