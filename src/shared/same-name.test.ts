import { expect, it } from 'vitest';
import { cleanName, isSameName, KeptName, sameNamed } from './same-name';

it('takes names for the same that differ by case, by marks or by spaces', () => {
  expect(isSameName('For the minister', ' FOR  THE MINISTER ')).toBe(true);
  expect(isSameName('Red\u00a0lines', 'red lines')).toBe(true);
  expect(isSameName('لِلوزير', 'للوزير')).toBe(true);
  expect(isSameName('Week 1', 'Week 10')).toBe(false);
  expect(isSameName('Week 1', 'Week1')).toBe(false);
});

it('finds who has a name already, however it is typed', () => {
  const all = [{ name: 'Annex' }, { name: 'للوزير' }];
  expect(sameNamed(all, 'annex ')).toBe(all[0]);
  expect(sameNamed(all, 'Annex B')).toBeNull();
});

it('keeps a name without spaces around it, and with one where there were several', () => {
  expect(cleanName('  For \t the\u00a0 minister ')).toBe('For the minister');
  expect(cleanName(' \n ')).toBe('');
});

it.each(['', ' \u00a0', '\u200b', '\u200f\u2069'])(
  'keeps nothing by the name %j, of which nothing can be seen',
  (name) => {
    expect(KeptName.safeParse(name).success).toBe(false);
  },
);

it('keeps things by names in any script', () => {
  expect(KeptName.parse('للوزير')).toBe('للوزير');
});
