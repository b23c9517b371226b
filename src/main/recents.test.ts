import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRecent, type Recent, recentKey, withRecent } from './recents';

function recent(name: string, openedAt = '2025-08-06T10:00:00.000Z'): Recent {
  return { path: join(sep, 'home', 'a', name), title: name, openedAt };
}

describe('withRecent', () => {
  it('puts the dossier opened last first and lists each once', () => {
    const before = [recent('a'), recent('b'), recent('c')];
    const after = withRecent(before, recent('b', '2025-08-07T10:00:00.000Z'));
    expect(after.map(({ title }) => title)).toEqual(['b', 'a', 'c']);
    expect(after[0]?.openedAt).toBe('2025-08-07T10:00:00.000Z');
  });

  it('forgets the oldest beyond twenty', () => {
    const many = Array.from({ length: 20 }, (_, place) => recent(`dossier ${place}`));
    const after = withRecent(many, recent('new'));
    expect(after).toHaveLength(20);
    expect(after.at(-1)?.title).toBe('dossier 18');
  });
});

describe('describeRecent', () => {
  it('shortens the home folder and stands for the path by a key that does not contain it', () => {
    const described = describeRecent(
      { ...recent('talks.parley'), path: join(sep, 'home', 'a', 'work', 'talks.parley') },
      join(sep, 'home', 'a'),
      true,
    );
    expect(described.folder).toBe(join('~', 'work'));
    expect(described.fileName).toBe('talks.parley');
    expect(described.key).toMatch(/^[0-9a-f]{16}$/);
  });

  it('leaves the folder of somebody else with a similar name alone', () => {
    const described = describeRecent(recent('x'), join(sep, 'hom'), false);
    expect(described.folder).toBe(join(sep, 'home', 'a'));
  });

  it('gives different files different keys', () => {
    expect(recentKey('/a')).not.toBe(recentKey('/b'));
    expect(recentKey('/a')).toBe(recentKey('/a'));
  });
});
