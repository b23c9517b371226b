import { expect, it } from 'vitest';
import { conflictedCopiesOf } from './conflicted-copies';

it.each([
  'Talks (Anna’s conflicted copy 2025-08-06).parley',
  'Talks (В конфликте с копией Анны 2025-08-06).parley',
  'Talks (case conflict).parley',
  'Talks.sync-conflict-20250806-101010-ABCDEFG.parley',
  'Talks-DESKTOP-7Q2X.parley',
  'Talks (1).parley',
  'Talks (conflicted copy 2025-08-06 101010).parley',
  'Talks_conflict-20250806-101010.parley',
  'Talks 2.parley',
  'Talks (Parley conflict copy 2025-08-06 10.10 annas-pc).parley',
])('takes %s for a conflicted copy of Talks.parley', (name) => {
  expect(conflictedCopiesOf('Talks.parley', ['Talks.parley', name])).toEqual([name]);
});

it.each([
  'Talks.parley',
  'Talks.parley-log',
  'Talks.parley-lock',
  'Talks.parley-log.foreign-2025-08-06T10-10-10.000Z',
  'Talks in Geneva.parley',
  'Talks (final).parley',
  'Talks 2025-08-06.parley',
  'Other (1).parley',
  'Talks (1).csv',
  '.Talks.parley.parley-tmp-0123456789abcdef',
])('leaves %s alone', (name) => {
  expect(conflictedCopiesOf('Talks.parley', [name])).toEqual([]);
});

it('copes with names in Arabic, and with letters that mean something in patterns', () => {
  expect(conflictedCopiesOf('حرب.parley', ['حرب (1).parley', 'حرب 2.parley'])).toHaveLength(2);
  expect(conflictedCopiesOf('a.+(b).parley', ['a.+(b) (1).parley', 'aXb (1).parley'])).toEqual([
    'a.+(b) (1).parley',
  ]);
});
