import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import type { NewSource } from '../commands';
import { FURNISHED_TEXTS } from '../testing/furnished-dossier';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

function aNewSource(n: number, patch: Partial<NewSource> = {}): NewSource {
  return {
    id: idOf(n),
    title: `Title ${n}`,
    author: '',
    publisher: '',
    publishedOn: '',
    accessedOn: '',
    url: '',
    language: '',
    reliability: 'F',
    notes: '',
    importedFrom: null,
    text: `Text ${n}`,
    structure: null,
    ...patch,
  };
}
function importRefusal(...sources: readonly NewSource[]) {
  return planning.refusal({ type: 'source.import', sources: [...sources] });
}

describe('importing sources', () => {
  it('keeps the text to the last code point and counts it in code points', () => {
    const text = ' \u200fنَصٌّ 🕊️\r\nend ';
    const { texts } = planning.do({
      type: 'source.import',
      sources: [aNewSource(410, { text, title: ' T ' })],
    });
    const source = planning.dossier.sources.get(idOf(410));
    expect(texts).toEqual({ [sha256(text)]: text });
    expect(source).toMatchObject({ textHash: sha256(text), textLength: [...text].length, title: 'T' });
    expect(source).not.toHaveProperty('text');
  });

  it('writes dates in one form', () => {
    const dates = { publishedOn: '6.8.2025', accessedOn: '٢٠٢٥/٨' };
    planning.do({ type: 'source.import', sources: [aNewSource(410, dates)] });
    expect(planning.dossier.sources.get(idOf(410))).toMatchObject({
      publishedOn: '2025-08-06',
      accessedOn: '2025-08',
    });
  });

  it.each([
    ['alreadyExists', { id: idOf(400) }],
    ['titleMissing', { title: '\u00a0' }],
    ['dateInvalid', { publishedOn: '2025-02-30' }],
    ['dateInvalid', { accessedOn: '08/06/2025' }],
    ['urlInvalid', { url: 'javascript:alert(1)' }],
    ['urlInvalid', { url: 'https://user@example.org/' }],
    ['textEmpty', { text: ' \n\u200b\ufeff' }],
    ['textBinary', { text: 'a\0b' }],
    ['textUndecodable', { text: 'half \udc00' }],
  ])('refuses with %s: %j', (code, patch) => {
    expect(importRefusal(aNewSource(410), aNewSource(411, patch)).code).toBe(code);
  });

  it('refuses a text that is there or comes twice, and says where; not one whose source is in the bin', () => {
    const again = aNewSource(410, { text: FURNISHED_TEXTS[0] });
    expect(importRefusal(again)).toMatchObject({ code: 'textDuplicate', params: { title: 'Source 0' } });
    const twice = [aNewSource(410, { text: 'x' }), aNewSource(411, { text: 'x' })];
    expect(importRefusal(...twice)).toMatchObject({ code: 'textDuplicate', params: { title: 'Title 410' } });
    expect(importRefusal(aNewSource(410), aNewSource(410, { text: 'y' })).code).toBe('alreadyExists');
    planning.do({ type: 'position.delete', ids: [idOf(600), idOf(601)] });
    planning.do({ type: 'source.delete', id: idOf(400) });
    planning.do({ type: 'source.import', sources: [again] });
    expect(planning.dossier.sources.get(idOf(410))?.textHash).toBe(sha256(FURNISHED_TEXTS[0]));
  });

  it('names the file rather than the title where there is one', () => {
    const importedFrom = {
      fileName: 'a.txt',
      size: 0,
      encoding: 'utf-8',
      lineEnds: 'none',
      format: 'text',
      hash: '',
      scope: '',
    } as const;
    expect(importRefusal(aNewSource(410, { text: '', importedFrom })).params).toEqual({ name: 'a.txt' });
    expect(importRefusal(aNewSource(410, { text: '' })).params).toEqual({ name: 'Title 410' });
  });
});

describe('editing a source', () => {
  it('changes the citation and never the text', () => {
    const before = planning.dossier.sources.get(idOf(400));
    planning.do({ type: 'source.edit', id: idOf(400), patch: { author: ' A. Writer ', reliability: 'A' } });
    expect(planning.dossier.sources.get(idOf(400))).toEqual({
      ...before,
      author: 'A. Writer',
      reliability: 'A',
    });
  });

  it.each([
    ['titleMissing', { title: '' }],
    ['dateInvalid', { publishedOn: 'soon' }],
    ['urlInvalid', { url: 'example.org' }],
  ])('is refused with %s: %j', (code, patch) => {
    expect(planning.refusal({ type: 'source.edit', id: idOf(400), patch }).code).toBe(code);
  });

  it('is refused for one that is not there', () => {
    expect(planning.refusal({ type: 'source.edit', id: idOf(409), patch: {} }).code).toBe('notFound');
  });
});

it('deletes a source of which nothing is cited', () => {
  expect(planning.refusal({ type: 'source.delete', id: idOf(409) }).code).toBe('notFound');
  expect(planning.refusal({ type: 'source.delete', id: idOf(400) })).toMatchObject({
    code: 'inUse',
    params: { context: 'source', name: 'Source 0', passages: 1 },
  });
});
