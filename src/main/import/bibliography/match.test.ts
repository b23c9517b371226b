import { describe, expect, it } from 'vitest';
import type { BibliographyEntry } from './entry';
import { type MatchedDocument, matchBibliography } from './match';

function anEntry(patch: Partial<BibliographyEntry>): BibliographyEntry {
  const empty = {
    title: '',
    author: '',
    publisher: '',
    publishedOn: '',
    accessedOn: '',
    url: '',
    language: '',
  };
  return { ...empty, doi: '', files: [], ...patch };
}

function aDocument(patch: Partial<MatchedDocument>): MatchedDocument {
  return { fileName: 'a.txt', title: '', url: '', publishedOn: '', ...patch };
}

/** Which entry, by its place in the list, each document gets. */
function matched(documents: readonly MatchedDocument[], entries: readonly BibliographyEntry[]) {
  return matchBibliography(documents, entries).map((entry) =>
    entry === null ? null : entries.indexOf(entry),
  );
}

describe('the reference of an imported file', () => {
  it.each([
    ['files/12/Talks.PDF', 'talks.pdf'],
    ['C:\\Texts\\бесіда.docx', 'бесіда.docx'],
    ['file:///home/me/talks%20one.pdf?download=1', 'talks one.pdf'],
    ['storage:100%.pdf', 'storage:100%.pdf'],
  ])('is the one to which %j is attached', (attached, fileName) => {
    expect(matched([aDocument({ fileName })], [anEntry({}), anEntry({ files: [attached] })])).toEqual([1]);
  });

  it('is the one with the same title, however that is spelt', () => {
    const entries = [anEntry({ title: 'Ещё раз: «Переговоры»!' }), anEntry({ title: 'بيان الرئاسة' })];
    const documents = [aDocument({ title: 'بيانُ الرئاسه' }), aDocument({ title: 'ЕЩЕ РАЗ — ПЕРЕГОВОРЫ' })];
    expect(matched(documents, entries)).toEqual([1, 0]);
  });

  it('is the one with the same address', () => {
    const entries = [anEntry({ url: 'https://www.example.org/talks/#top' }), anEntry({ doi: '10.1000/182' })];
    const documents = [
      aDocument({ url: 'http://Example.org/talks' }),
      aDocument({ url: 'https://doi.org/10.1000/182' }),
      aDocument({ url: 'https://example.org/talks?page=2' }),
    ];
    expect(matched(documents, entries)).toEqual([0, 1, null]);
  });

  it('goes by the file before the title', () => {
    const entries = [anEntry({ title: 'Talks go on' }), anEntry({ title: 'Other words', files: ['a.txt'] })];
    expect(matched([aDocument({ title: 'Talks go on' })], entries)).toEqual([1]);
  });

  it('is none where two could be meant', () => {
    const twice = [anEntry({ title: 'Talks go on' }), anEntry({ title: 'Talks go on' })];
    expect(matched([aDocument({ title: 'Talks go on' })], twice)).toEqual([null]);
    const documents = [aDocument({ title: 'Talks go on' }), aDocument({ title: 'Talks go on' })];
    expect(matched(documents, twice.slice(1))).toEqual([null, null]);
    const attached = [anEntry({ files: ['x/a.txt'] }), anEntry({ files: ['y/a.txt'] })];
    expect(matched([aDocument({})], attached)).toEqual([null]);
  });

  it('is none where dates or addresses contradict, or the title is one word', () => {
    const document = aDocument({
      title: 'Daily briefing',
      publishedOn: '2025-08-06',
      url: 'https://a.example/1',
    });
    const entry = anEntry({ title: 'Daily briefing', publishedOn: '2025', url: 'https://a.example/1' });
    expect(matched([document], [entry])).toEqual([0]);
    expect(matched([document], [{ ...entry, publishedOn: '2025-08-07' }])).toEqual([null]);
    expect(matched([document], [{ ...entry, url: 'https://a.example/2' }])).toEqual([null]);
    expect(matched([aDocument({ title: 'Statement' })], [anEntry({ title: 'Statement' })])).toEqual([null]);
  });

  it('is given to one file only', () => {
    const entry = anEntry({ title: 'Talks go on', files: ['a.txt'] });
    const documents = [aDocument({}), aDocument({ fileName: 'b.txt', title: 'Talks go on' })];
    expect(matched(documents, [entry])).toEqual([0, null]);
  });
});
