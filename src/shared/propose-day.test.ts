import { expect, it } from 'vitest';
import { proposeDay } from './propose-day';

it.each([
  ['Kyiv answers\n6 August 2025\nThe text begins.', '2025-08-06'],
  ['Ответ Киева\n\nсреда, 6 августа 2025 г.\nТекст.', '2025-08-06'],
  ['Відповідь\n6 серпня 2025 року\nТекст.', '2025-08-06'],
  ['رد كييف\n10 آب/أغسطس 2025\nالنص.', '2025-08-10'],
  ['رد كييف\n\u200f٦ أغسطس ٢٠٢٥\u200f\nالنص.', '2025-08-06'],
  ['2025-08-06\nThe text.', '2025-08-06'],
  ['August 2025\nThe text.', '2025-08'],
])('The line that is nothing but a date is the day of a text: %j', (text, day) => {
  expect(proposeDay(text)).toBe(day);
});

it('What a text speaks of is not the day that it is from', () => {
  expect(proposeDay('Kyiv answers\nOn 6 August 2025 the envoys met.')).toBe('');
  expect(proposeDay('Deadline\n8 August 2025\nMeeting\n15 August 2025\n')).toBe('');
  expect(proposeDay(`${'A line.\n'.repeat(20)}6 August 2025\n`)).toBe('');
});

it('A date that means two days is not chosen for anybody', () => {
  expect(proposeDay('Kyiv answers\n08/06/2025\nThe text.')).toBe('');
});

it('The same day twice is that day', () => {
  expect(proposeDay('6 August 2025\nKyiv answers\n2025-08-06\n')).toBe('2025-08-06');
});

it('A line that is cut by the end of the head is not taken for a date', () => {
  const text = `${'x'.repeat(3_986)}\n6 August 2025 was the day on which the envoys met.`;
  expect(text.slice(0, 4_000).endsWith('\n6 August 2025')).toBe(true);
  expect(proposeDay(text)).toBe('');
});
