import { describe, expect, it } from 'vitest';
import { isFound, meantOption } from './meant-option';

const OPTIONS = [
  { id: 'union', label: 'Belarus–Russia Union State' },
  { id: 'russia', label: 'Russia', keywords: ['RUS', 'Россия', 'روسيا'] },
  { id: 'us', label: 'United States', keywords: ['US', 'USA'] },
  { id: 'uk', label: 'United Kingdom', keywords: ['UK'] },
  { id: 'guarantees', label: 'Security guarantees' },
  { id: 'guarantors', label: 'Security guarantees › Guarantors' },
  { id: 'crimea', label: 'Territory › Crimea', keywords: ['Crimea'] },
];
const meant = (typed: string, options = OPTIONS) => meantOption(options, typed)?.id ?? null;

describe('the option that is meant by what was typed', () => {
  it('is the one that is called so, though another with the same word comes first', () => {
    expect(meant('russia')).toBe('russia');
    expect(meant(' РОССИЯ ')).toBe('russia');
    expect(meant('us')).toBe('us');
    expect(meant('Crimea')).toBe('crimea');
  });

  it('is none whose longer name only holds it as a word', () => {
    const without = OPTIONS.filter(({ id }) => id !== 'russia');
    expect(meant('Russia', without)).toBeNull();
    expect(meant('united', OPTIONS)).toBeNull();
    expect(isFound(without[0] ?? { id: '', label: '' }, 'Russia')).toBe(true);
  });

  it('is the first with a word that begins so, and none in the middle of whose words it stands', () => {
    expect(meant('guarant')).toBe('guarantees');
    expect(meant('rus')).toBe('russia');
    expect(meant('larus')).toBeNull();
    expect(meant('united king')).toBe('uk');
  });

  it('is none of two with the same name, and none of nothing', () => {
    const twice = [...OPTIONS, { id: 'again', label: 'RUSSIA' }];
    expect(meant('Russia', twice)).toBeNull();
    expect(meant(' ')).toBeNull();
    expect(meant('')).toBeNull();
    expect(meant('Ankara')).toBeNull();
  });
});
