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
