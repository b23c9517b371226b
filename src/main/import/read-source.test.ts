import { describe, expect, it } from 'vitest';
import { sha256 } from '../dossier/hash';
import { failedDraft, MAX_TEXT_SIZE, readSource } from './read-source';
import { encode } from './testing/encode';
import { ARABIC, UKRAINIAN } from './testing/texts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a text that can be read', () => {
  it('comes with its hash, a title, a language and where it came from', () => {
    const bytes = utf8(`\n\n  بيان صحفي  \n${ARABIC}`);
    const draft = readSource('statement.txt', bytes, null);
    expect(draft).toEqual({
      fileName: 'statement.txt',
      text: `\n\n  بيان صحفي  \n${ARABIC}`,
      textHash: sha256(`\n\n  بيان صحفي  \n${ARABIC}`),
      origin: { fileName: 'statement.txt', size: bytes.length, encoding: 'utf-8', lineEnds: 'lf' },
      isEncodingCertain: true,
      title: 'بيان صحفي',
      language: 'ar',
      error: null,
    });
  });

  it('says when its encoding was guessed', () => {
    const draft = readSource('a.txt', encode(UKRAINIAN, 'windows-1251'), null);
    expect(draft.isEncodingCertain).toBe(false);
    expect(draft.origin.encoding).toBe('windows-1251');
    expect(draft.language).toBe('uk');
  });

  it.each([
    ['a\r\nb', 'crlf'],
    ['a\rb', 'cr'],
    ['a\u0085b', 'mixed'],
    ['a\u2028b', 'mixed'],
    ['a\u2029b', 'mixed'],
    ['a\nb', 'lf'],
  ])('has LF for the line end of %j and says which that was', (raw, lineEnds) => {
    const draft = readSource('a.txt', utf8(raw), null);
    expect([draft.text, draft.origin.lineEnds]).toEqual(['a\nb', lineEnds]);
  });

  it('of several kinds of line ends has each once', () => {
    const draft = readSource('a.txt', utf8('a\r\n\r\nb\rc\nd'), null);
    expect([draft.text, draft.origin.lineEnds]).toEqual(['a\n\nb\nc\nd', 'mixed']);
  });

  it('in a legacy encoding has the line end NEL of that encoding only where it has one', () => {
    const draft = readSource('a.txt', Uint8Array.of(0x61, 0x85, 0x62), 'windows-1252');
    expect(draft.text).toBe('a…b');
  });

  it('has a title of at most 200 code points, however long its first line is', () => {
    const draft = readSource('a.txt', utf8('\u{1F54A}'.repeat(500)), null);
    expect([...draft.title]).toHaveLength(200);
    expect(draft.title.isWellFormed()).toBe(true);
  });
});

describe('a text that cannot be read', () => {
  it('says why, and has no text', () => {
    const cases = [
      [utf8(''), null, 'textEmpty'],
      [utf8('\ufeff'), null, 'textEmpty'],
      [utf8(' \r\n\t\u00a0'), null, 'textEmpty'],
      [utf8('\u200b\u200f\n'), null, 'textEmpty'],
      [Uint8Array.of(0x50, 0x4b, 3, 4, 0), null, 'textBinary'],
      [utf8('odd'), 'utf-16le', 'textUndecodable'],
      [Uint8Array.of(0xff), 'utf-8', 'textUndecodable'],
      [new Uint8Array(MAX_TEXT_SIZE + 1), null, 'textTooLarge'],
    ] as const;
    for (const [bytes, encoding, code] of cases) {
      const draft = readSource('a.txt', bytes, encoding);
      expect(draft.error?.code, `${bytes.length} bytes as ${encoding}`).toBe(code);
      expect([draft.text, draft.textHash, draft.title]).toEqual(['', '', '']);
    }
  });

  it('keeps its size and the encoding that was asked for', () => {
    const draft = failedDraft('a.txt', 7, 'koi8-u', new Error('/home/analyst/secret'));
    expect(draft.origin).toEqual({ fileName: 'a.txt', size: 7, encoding: 'koi8-u', lineEnds: 'none' });
    expect(draft.error).toEqual({ code: 'unexpected', params: {} });
  });

  it('of the largest size that is allowed is read', () => {
    const bytes = new Uint8Array(MAX_TEXT_SIZE).fill(0x61);
    expect(readSource('a.txt', bytes, null).error).toBeNull();
  });
});
