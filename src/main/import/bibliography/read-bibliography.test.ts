import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DossierError } from '../../../shared/errors';
import { parsePartialDate } from '../../../shared/partial-date';
import { encode, encodeUtf16 } from '../testing/encode';
import { readBibliography } from './read-bibliography';

const utf8 = (text: string) => new TextEncoder().encode(text);
const RIS = 'TY  - NEWS\r\nTI  - Переговоры в Стамбуле о гарантиях безопасности и границах\r\nER  - \r\n';

describe('a file with references', () => {
  it.each([
    ['ris', RIS],
    ['bibtex', '% Encoding: UTF-8\n@misc{k, title = {T}}'],
    ['cslJson', ' [{"title": "T"}]'],
    ['bibtex', '{braces first} @misc{k, title = {T}}'],
  ])('is known as %s by what is in it', (format, text) => {
    expect(readBibliography('list.txt', utf8(text), null)).toMatchObject({ format, isEncodingCertain: true });
    expect(readBibliography('list.txt', utf8(`\ufeff${text}`), null).format).toBe(format);
  });

  it('is read in the encoding it is in', () => {
    const title = 'Переговоры в Стамбуле о гарантиях безопасности и границах';
    const legacy = readBibliography('list.ris', encode(RIS, 'windows-1251'), null);
    expect(legacy).toMatchObject({ encoding: 'windows-1251', isEncodingCertain: false });
    expect(legacy.entries[0]?.title).toBe(title);
    const unicode = readBibliography('list.ris', encodeUtf16(RIS, 'le', true), null);
    expect(unicode.entries[0]?.title).toBe(title);
  });

  it.each(['', 'Dear colleagues,', '@', '[1, 2]', 'user@example.org'])('is none when it holds %j', (text) => {
    expect(() => readBibliography('list.bib', utf8(text), null)).toThrow(
      expect.objectContaining({ code: 'bibliographyUnreadable', params: { name: 'list.bib' } }),
    );
  });

  it('gives well-formed references or a refusal, whatever is done to its bytes', () => {
    const lists = [
      RIS.replace('ER', 'DA  - 2025/08/06/\r\nUR  - https://example.org\r\nER'),
      '@string{a = {x}}\n@misc{k, title = {T} # a, author = "A and B", date = {2025-08-06}, file = {a:b:c}}',
      '[{"title": "T", "issued": {"date-parts": [[2025, 8, 6]]}, "author": [{"family": "A"}]}]',
    ].map(utf8);
    const change = fc.record({ at: fc.nat(200), byte: fc.nat(255), cut: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.array(change, { maxLength: 5 }), (list, changes) => {
        let bytes = Uint8Array.from(list);
        for (const { at, byte, cut } of changes) {
          bytes[at % bytes.length] = byte;
          if (cut) bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 2)]);
        }
        try {
          for (const { url, publishedOn } of readBibliography('list', bytes, null).entries) {
            expect(url).toMatch(/^(?:https?:\S+)?$/i);
            expect(publishedOn === '' || parsePartialDate(publishedOn) !== null).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DossierError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
