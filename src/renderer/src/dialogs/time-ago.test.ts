import { expect, it } from 'vitest';
import { timeAgo } from './time-ago';

const NOW = Date.parse('2025-08-06T12:00:00.000Z');

it.each([
  ['2025-08-06T12:00:05.000Z', 'now'],
  ['2025-08-06T11:59:30.000Z', 'now'],
  ['2025-08-06T11:50:01.000Z', '9 minutes ago'],
  ['2025-08-06T10:30:00.000Z', '1 hour ago'],
  ['2025-08-05T11:00:00.000Z', 'yesterday'],
  ['2025-07-25T12:00:00.000Z', '12 days ago'],
  ['2025-07-16T12:00:00.000Z', '3 weeks ago'],
  ['2025-02-06T12:00:00.000Z', '5 months ago'],
])('says of %s that it was %s', (at, words) => {
  expect(timeAgo(Date.parse(at), NOW, 'en-GB')).toBe(words);
});
