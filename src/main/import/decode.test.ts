import { describe, expect, it } from 'vitest';
import { ENCODINGS } from '../../shared/encodings';
import { DossierError } from '../../shared/errors';
import { decodeText } from './decode';
import { encode, encodeUtf16 } from './testing/encode';
import { ARABIC, RUSSIAN, UKRAINIAN } from './testing/texts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function refusal(bytes: Uint8Array, encoding: string | null) {
  try {
    decodeText(bytes, encoding, 'talks.txt');
  } catch (error) {
    if (error instanceof DossierError) return error;
  }
  throw new Error('it was not refused');
}

describe('a text in Unicode', () => {
  it('is read as UTF-8 for certain, with and without a byte order mark', () => {
    for (const text of [ARABIC, UKRAINIAN, 'plain ASCII']) {
      const read = { text, encoding: 'utf-8', isCertain: true };
      expect(decodeText(utf8(text), null, 'a')).toEqual(read);
      expect(decodeText(utf8(`\ufeff${text}`), null, 'a')).toEqual(read);
    }
  });

  it('is read as UTF-16 in the order that its byte order mark says', () => {
    for (const order of ['le', 'be'] as const) {
      const read = { text: ARABIC, encoding: `utf-16${order}`, isCertain: true };
      expect(decodeText(encodeUtf16(ARABIC, order, true), null, 'a')).toEqual(read);
    }
  });

  it('in UTF-16 without a mark is refused as it is, and read when somebody says what it is', () => {
    const bytes = encodeUtf16(ARABIC, 'le', false);
    expect(refusal(bytes, null).code).toBe('textBinary');
    expect(decodeText(bytes, 'utf-16le', 'a').text).toBe(ARABIC);
  });

  it('keeps characters outside the basic plane and combining marks as they are', () => {
    const text = 'e\u0301 \u{1F54A} مُحَمَّد \u200f\u00a0';
    expect(decodeText(utf8(text), null, 'a').text).toBe(text);
  });
});

describe('a text in a legacy encoding', () => {
  it.each([
    ['windows-1256', ARABIC],
    ['windows-1251', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['koi8-u', UKRAINIAN],
    ['koi8-u', RUSSIAN],
  ])('in %s is guessed, and said to be a guess', (encoding, text) => {
    expect(decodeText(encode(text, encoding), null, 'a')).toEqual({ text, encoding, isCertain: false });
  });

  it('is guessed from its words also when they come after much ASCII', () => {
    const text = `${'<p class="x"></p>\n'.repeat(8_000)}${ARABIC}`;
    const read = decodeText(encode(text, 'windows-1256'), null, 'a');
    expect(read).toEqual({ text, encoding: 'windows-1256', isCertain: false });
  });

  it('is read as what somebody says it is, for certain', () => {
    const bytes = encode(RUSSIAN, 'koi8-r');
    expect(decodeText(bytes, 'koi8-r', 'a')).toEqual({ text: RUSSIAN, encoding: 'koi8-r', isCertain: true });
    expect(decodeText(bytes, 'windows-1251', 'a').text).not.toBe(RUSSIAN);
  });

  it('that its bytes are not of is refused by name', () => {
    const error = refusal(encode(ARABIC, 'windows-1256'), 'utf-8');
    expect([error.code, error.params]).toEqual(['textUndecodable', { name: 'talks.txt', encoding: 'utf-8' }]);
  });

  it('has the typographic signs of Windows where ISO 8859-1 has nothing', () => {
    expect(decodeText(Uint8Array.of(0x93, 0x41, 0x94), 'windows-1252', 'a').text).toBe('“A”');
  });
});

it('Every encoding that is offered can be read, under its standard name', () => {
  for (const encoding of ENCODINGS) expect(new TextDecoder(encoding).encoding).toBe(encoding);
});

it('A text that is plainly UTF-8 and damaged is refused as such, and not guessed to be in another encoding', () => {
  for (const text of [ARABIC, RUSSIAN, UKRAINIAN]) {
    const bytes = Buffer.concat([utf8(text), Uint8Array.of(0xff), utf8(' end')]);
    expect(refusal(bytes, null).code).toBe('textDamaged');
    expect(refusal(utf8(text).subarray(0, -2), null).code).toBe('textDamaged');
  }
});

describe('what is no text', () => {
  it('is refused, whether or not it has zeros', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
    expect(refusal(png, null).code).toBe('textBinary');
    expect(refusal(Uint8Array.of(0x89, 0x01, 0xfe, 0x1f, 0x80, 0x05), null).code).toBe('textBinary');
    expect(refusal(utf8('a\0b'), 'utf-8').code).toBe('textBinary');
  });
});
