import { expect, it } from 'vitest';
import { ENCODINGS } from '../../shared/encodings';
import { likelyEncodings } from './encodings';
import { encode } from './testing/encode';
import { ARABIC, RUSSIAN } from './testing/texts';

it('The likeliest encoding comes first', () => {
  expect(likelyEncodings(encode(ARABIC, 'windows-1256'))[0]).toBe('windows-1256');
  expect(likelyEncodings(encode(RUSSIAN, 'windows-1251'))[0]).toBe('windows-1251');
});

it('The last one can read anything', () => {
  for (const bytes of [Uint8Array.of(), Uint8Array.of(0x81, 0x8d), encode(RUSSIAN, 'koi8-r')]) {
    expect(likelyEncodings(bytes).at(-1)).toBe('windows-1252');
  }
});

it('All of them are among those that are offered, each once, and none is Unicode', () => {
  for (const encoding of ['windows-1256', 'windows-1251', 'koi8-r', 'iso-8859-5', 'windows-1255'] as const) {
    const decoder = new TextDecoder(encoding);
    const letters = decoder.decode(Uint8Array.from({ length: 24 }, (_, at) => 0xe0 + at));
    const likely = likelyEncodings(encode(letters.repeat(20), encoding));
    expect(new Set(likely).size).toBe(likely.length);
    for (const name of likely) expect(ENCODINGS).toContain(name);
    expect(likely.filter((name) => name.startsWith('utf'))).toEqual([]);
  }
});
