import { describe, expect, it } from 'vitest';
import { DossierError } from '../../shared/errors';
import { encode, encodeUtf16 } from './testing/encode';
import { XHTML_ENTITIES } from './xhtml-entities';
import { MAX_DEPTH, readXml } from './xml';
import { elementAt, textOf } from './xml-tree';

const NAMESPACES = new Map([['urn:words', 'w']]);
const options = { name: 'talks', namespaces: NAMESPACES };
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readXml(utf8(text), options);

function refusal(bytes: Uint8Array) {
  try {
    readXml(bytes, options);
  } catch (error) {
    if (error instanceof DossierError) return error.code;
    throw error;
  }
  return 'none';
}

it('Elements and attributes are named by their namespace, whatever the file calls it', () => {
  const root = read(
    '<x:a xmlns:x="urn:words" xmlns="urn:other" x:b="1" c="2"><d>one<![CDATA[ & two]]></d></x:a>',
  );
  expect(root.name).toBe('w:a');
  expect([...root.attributes]).toEqual(
    expect.arrayContaining([
      ['w:b', '1'],
      ['c', '2'],
    ]),
  );
  expect(textOf(elementAt(root, '?:d'))).toBe('one & two');
});

it('What is taken while reading is not in the tree', () => {
  const taken: string[] = [];
  const root = readXml(utf8('<a><b><p>1</p></b><p>2</p></a>'), {
    ...options,
    take: (element, around) =>
      element.name === '?:p' && taken.push(`${around.join('/')} ${textOf(element)}`) > 0,
  });
  expect(taken).toEqual(['?:a/?:b 1', '?:a 2']);
  expect(textOf(root)).toBe('');
});

describe('the encoding of XML', () => {
  const words = 'Київ і Москва';
  it.each([
    ['UTF-8', utf8(`<a>${words}</a>`)],
    ['UTF-8 with a mark', utf8(`\ufeff<a>${words}</a>`)],
    ['UTF-16 by its mark', encodeUtf16(`<?xml version="1.0" encoding="UTF-16"?><a>${words}</a>`, 'be', true)],
    ['UTF-16 without a mark', encodeUtf16(`<?xml version="1.0"?><a>${words}</a>`, 'le', false)],
    [
      'what it declares',
      encode(`<?xml version="1.0" encoding="windows-1251"?><a>${words}</a>`, 'windows-1251'),
    ],
    [
      'what it declares after the mark',
      utf8(`\ufeff<?xml version="1.0" encoding="windows-1251"?><a>${words}</a>`),
    ],
  ])('is found: %s', (_, bytes) => {
    expect(textOf(readXml(bytes, options))).toBe(words);
  });

  it('that the bytes are not of is damage, as is one that there is not', () => {
    expect(refusal(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toBe('documentDamaged');
    expect(refusal(utf8('<?xml version="1.0" encoding="klingon"?><a/>'))).toBe('documentDamaged');
  });
});

describe('entities', () => {
  it('that a document defines are refused before any is used', () => {
    const laughs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const defined = laughs.map(
      (name, at) => `<!ENTITY ${name} "${`&${laughs[at - 1] ?? 'amp'};`.repeat(10)}">`,
    );
    expect(refusal(utf8(`<!DOCTYPE x [${defined.join('')}]><x>&i;</x>`))).toBe('documentUnsafe');
    expect(refusal(utf8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'))).toBe(
      'documentUnsafe',
    );
    expect(refusal(utf8('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://localhost/a"> %a;]><x/>'))).toBe(
      'documentUnsafe',
    );
  });

  it('that nobody defines are damage', () => {
    expect(refusal(utf8('<x>&nbsp;</x>'))).toBe('documentDamaged');
  });

  it('of XHTML are read where they are allowed, without the file that defines them', () => {
    const text = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><x>&laquo;&nbsp;&hellip;&zwnj;&euro;&yuml;&amp;&raquo;</x>`;
    expect(textOf(readXml(utf8(text), { ...options, entities: XHTML_ENTITIES }))).toBe('«\u00a0…\u200c€ÿ&»');
    expect(Object.keys(XHTML_ENTITIES)).toHaveLength(248);
  });
});

it('XML that nests deeper than any document is refused, and what nests as deep as allowed is read', () => {
  const nested = (depth: number) => `${'<a>'.repeat(depth)}x${'</a>'.repeat(depth)}`;
  expect(textOf(read(nested(MAX_DEPTH)))).toBe('x');
  expect(refusal(utf8(nested(MAX_DEPTH + 1)))).toBe('documentDamaged');
  expect(refusal(utf8('<a>'.repeat(1_000_000)))).toBe('documentDamaged');
});

it.each([
  '',
  'words',
  '<a>',
  '<a></b>',
  '<a b=1/>',
  '<a/><b/>',
  '<a b="1" b="2"/>',
  '<x:a/>',
  '<a>\u0001</a>',
])('What is not well-formed is damage: %j', (text) => {
  expect(refusal(utf8(text))).toBe('documentDamaged');
});
