import { describe, expect, it } from 'vitest';
import { proposeCitation } from './proposed-citation';

const words = (text: string) => [{ kind: 'paragraph', text } as const];

describe('the citation that is proposed', () => {
  it('has single lines of no more than a citation takes, and nothing that is empty', () => {
    const { title, ...rest } = proposeCitation(
      { title: ` a\n\tb ${'c'.repeat(2_000)}`, author: ' ', publisher: '\ud800' },
      [],
    );
    expect(title).toHaveLength(1_000);
    expect(title?.startsWith('a b ccc')).toBe(true);
    expect(rest).toEqual({ publisher: '\ufffd' });
  });

  it.each([
    ['2025-08-06T23:59:59-11:00', '2025-08-06'],
    ['2025-08', '2025-08'],
    [' 2025 ', '2025'],
    ['2025-02-30', undefined],
    ['20250806', undefined],
    ['6 August 2025', undefined],
    ['0000-00-00', undefined],
  ])('dates %j as %j', (publishedOn, expected) => {
    expect(proposeCitation({ publishedOn }, []).publishedOn).toBe(expected);
  });

  it.each([
    ['uk_UA', 'Київ', 'uk-UA'],
    ['ru', 'Київ', 'ru'],
    ['fa', 'مذاکرات', 'fa'],
    ['fr-CA', 'Moscou', 'fr-CA'],
    ['en-US', 'قالت موسكو', undefined],
    ['de', 'Москва', undefined],
    ['und', 'words', undefined],
    ['x-none', 'words', undefined],
    ['English', 'words', undefined],
    ['en-US', '', 'en-US'],
  ])('takes the language %j of a text like %j for %j', (language, text, expected) => {
    expect(proposeCitation({ language }, words(text)).language).toBe(expected);
  });
});
