import { expect, it } from 'vitest';
import { proposeTitle } from './propose-title';

it('The first line that says something is the title', () => {
  expect(proposeTitle('\n \n  موقف كييف\t\nالنص')).toBe('موقف كييف');
  expect(proposeTitle('one line')).toBe('one line');
  expect(proposeTitle(' \n')).toBe('');
});

it('A line of which nothing can be seen is no title', () => {
  expect(proposeTitle('\u0003\n\u200b\nMinutes\nof the talks')).toBe('Minutes');
  expect(proposeTitle('\u0003\n')).toBe('');
});

it('A long line is cut between characters, not within one', () => {
  const title = proposeTitle('\u{1F54A}'.repeat(1_000));
  expect([...title]).toHaveLength(200);
  expect(title.isWellFormed()).toBe(true);
});

it('Of a paragraph of prose the title is its first sentence, or whole words of it', () => {
  const rest =
    'and here it goes on for as long as a paragraph does, which is far longer than any headline would be, ';
  expect(proposeTitle(`The talks were hard. ${rest.repeat(3)}`)).toBe('The talks were hard.');
  const title = proposeTitle(`The talks were hard ${rest.repeat(3)}`);
  expect(title).toMatch(/^The talks were hard and here it goes .*[a-z]…$/u);
  expect([...title].length).toBeLessThanOrEqual(120);
  const headline =
    'Four hours in the Kremlin end without a ceasefire, and Washington counts the days until Friday, its own deadline';
  expect(proposeTitle(headline)).toBe(headline);
});

it('A title has none of the hidden characters of its line', () => {
  expect(proposeTitle('Pay \u202e100\u202c euros\u200b')).toBe('Pay 100 euros');
});

it('Skips what a web page says to browsers without scripts, in whatever language, and nothing else about scripts', () => {
  const headline = 'ترمب يشيد بمباحثات مبعوثه مع بوتين';
  expect(proposeTitle(`Sorry, you need to enable JavaScript to visit this website.\n\n${headline}\n`)).toBe(
    headline,
  );
  expect(proposeTitle(`يرجى تفعيل JavaScript\n${headline}`)).toBe(headline);
  expect(proposeTitle('Пожалуйста, включите JavaScript')).toBe('');
  expect(proposeTitle('JavaScript turns thirty\nA history')).toBe('JavaScript turns thirty');
});

it('A date above the headline is no title, unless there is nothing else', () => {
  expect(proposeTitle('6 August 2025\n\nKyiv answers\nThe text.')).toBe('Kyiv answers');
  expect(proposeTitle('6 August 2025\n')).toBe('6 August 2025');
});
