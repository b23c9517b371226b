import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibtex } from './bibtex';
import { readBibtexEntries } from './bibtex-syntax';

const one = (fields: string) => readBibtex(`@article{key, title = {T}, ${fields}}`)[0];

describe('a reference list in BibTeX', () => {
  it('does not unfold without end where its strings hold one another', () => {
    const bomb = Array.from({ length: 80 }, (_, n) => `@string{a${n + 1} = a${n} # a${n}}\n`).join('');
    const list = `@string{a0 = "x"}\n${bomb}@book{b, title = a80}\n@book{c, title = {Talks}, author = a2}`;
    expect(readBibtex(list)).toMatchObject([{}, { title: 'Talks', author: 'xxxx' }]);
  });

  it('gives what each field says', () => {
    const list = String.raw`
      This is a comment, and so is user@example.org.
      @string{daily = "The {Daily} " # "Gazette"}
      @comment{@article{no, title = {Not this one}}}
      @Article{ivanova2025:talks,
        Author    = {Ivanova, Anna and {World Bank and Partners} and others},
        title     = "Talks in the {K}remlin --- a \"Uberblick",
        subtitle  = {M\"unchen, Besan\c{c}on, {\'E}cole},
        journal   = daily,
        date      = {2025-08-06},
        urldate   = {2025-08-07T10:00:00},
        url       = {https://example.org/a\_b?x=1\%20\&y=~me},
        langid    = {russian},
        doi       = {10.1000/182},
        file      = {Full text:C\:\\Texts\\talks.pdf:application/pdf;:notes/talks.txt:TXT},
      }`;
    expect(readBibtex(list)).toEqual([
      {
        title: 'Talks in the Kremlin — a Überblick: München, Besançon, École',
        author: 'Ivanova, Anna; World Bank and Partners; et al.',
        publisher: 'The Daily Gazette',
        publishedOn: '2025-08-06',
        accessedOn: '2025-08-07',
        url: 'https://example.org/a_b?x=1%20&y=~me',
        language: 'ru',
        doi: '10.1000/182',
        files: ['C:\\Texts\\talks.pdf', 'notes/talks.txt'],
      },
    ]);
  });

  it.each([
    ['date = {2025-08-06/2025-08-09}', '2025-08'],
    ['date = {2025-08~}', '2025-08~'],
    ['year = 2025, month = aug, day = 6', '2025-08-06'],
    ['year = 2025, month = aug # "~6"', '2025-08-06'],
    ['year = 2025, month = "6~" # AUG', '2025-08-06'],
    ['year = {2025}, month = {August}', '2025-08'],
    ['year = {2025}, month = 8', '2025-08'],
    ['year = {2025}, month = {08}, day = {06}', '2025-08-06'],
    ['year = {2025}, month = {серпень}', '2025-08'],
    ['year = {2025}, month = {Spring}', '2025'],
    ['year = {in press}', ''],
  ])('with %s is of %j', (fields, date) => {
    expect(one(fields)?.publishedOn).toBe(date);
  });

  it.each([
    [String.raw`{\'e}\'{e}\'e {\"o}\"{o}\"o \'\i{} \'{\i}`, 'ééé ööö í í'],
    [String.raw`\v{S}\v Sevcenko \k{a} \H{o} \r{u} \.z`, 'ŠŠevcenko ą ő ů ż'],
    [String.raw`Stra\ss e \O{}rsted \L{}\'od\'z {\AA}`, 'Straße Ørsted Łódź Å'],
    [String.raw`\emph{Very} \textbf{bold} {\em old}`, 'Very bold old'],
    [String.raw`5\% \& \$3 \#1 a\_b \~{}`, '5% & $3 #1 a_b ~'],
    ['1914--1918~AD', '1914–1918 AD'],
    ["``Quoted'' text", '“Quoted” text'],
    ['Заява про мир', 'Заява про мир'],
    ['بيان صحفي', 'بيان صحفي'],
  ])('reads %s as %s', (source, title) => {
    expect(readBibtex(`@misc{k, title = {${source}}}`)[0]?.title).toBe(title);
  });

  it('understands parentheses, strings made of strings, and keys of any kind', () => {
    const list = '@STRING(a = "One")\n@string{b = a # { Two}}\n@misc(Ключ:1/2, title = b # " " # 3)';
    expect(readBibtex(list).map(({ title }) => title)).toEqual(['One Two 3']);
  });

  it('goes on behind an entry that breaks off', () => {
    const list =
      '@misc{a, title = {Broken\n@misc{b, title = {Whole}}\n@misc{c, title "no sign"}\n@misc{d, title = {Last}}';
    expect(readBibtex(list).map(({ title }) => title)).toEqual(['Whole', 'Last']);
  });

  it('takes addresses from where old styles have them', () => {
    expect(one(String.raw`howpublished = {\url{https://example.org/x}}`)?.url).toBe('https://example.org/x');
    expect(one('note = {https://example.org/y}')?.url).toBe('https://example.org/y');
    expect(one('url = {ftp://example.org}')?.url).toBe('');
  });

  it('reads anything without failing, and soon', () => {
    const piece = fc.constantFrom(
      ...'@ { } ( ) " # = , \\ a article string comment title jan \n % ~ \\"o \\{'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        readBibtex(pieces.join(''));
      }),
      { numRuns: 3_000 },
    );
    expect(readBibtexEntries('@comment{'.repeat(20_000))).toEqual([]);
  });
});
