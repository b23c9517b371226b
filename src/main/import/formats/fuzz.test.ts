import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DossierError } from '../../../shared/errors';
import { parsePartialDate } from '../../../shared/partial-date';
import { Structure } from '../../../shared/structure';
import { assemble, type Parser, type ParserInput, type ParserOutput } from '../document';
import { parseHtml } from './html';
import { parseMail } from './mail';
import { parseMarkdown } from './markdown';
import { parseMhtml } from './mhtml';
import { parseRtf } from './rtf';
import { SPECIMENS } from './testing/specimens';

/** Inputs for each format and kind; `PARLEY_FUZZ_RUNS=5000` takes longer and finds more. */
const RUNS = Number(process.env.PARLEY_FUZZ_RUNS ?? 150);

const PARSERS: Readonly<Record<keyof typeof SPECIMENS, Parser>> = {
  html: parseHtml,
  mhtml: parseMhtml,
  markdown: parseMarkdown,
  mail: parseMail,
  rtf: parseRtf,
};

/** Strings that the formats give a meaning to. */
const TOKENS = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '"',
  '&#',
  '&#x0;',
  '&#xD800;',
  '{',
  '}',
  '\\',
  "\\'",
  '\\u55357?',
  '\\bin9 ',
  '\\*',
  '--b',
  '=?',
  '?=',
  '=',
  '\r\n\r\n',
  '>',
  '|',
  '`',
  '---\n',
  '[',
  '](',
  '\0',
  '\u202e',
  '<table>',
  '<p>',
  '<b>',
  '<svg>',
  '<template>',
  '</p>',
  '<select>',
  '\ud83d',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(40)),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.constantFrom(...TOKENS).map((token) => new TextEncoder().encode(token)),
    fc
      .tuple(fc.constantFrom(...TOKENS), fc.nat(300))
      .map(([token, times]) => new TextEncoder().encode(token.repeat(times))),
  ),
});

/** A specimen with a few places altered, or cut off. */
function mutated(specimens: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(
      fc.constantFrom(...specimens),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0.2, max: 4, noNaN: true }),
    )
    .map(([specimen, edits, length]) => {
      let bytes = Buffer.from(specimen);
      for (const { at, cut, put } of edits) {
        const place = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
      }
      return Uint8Array.from(bytes.subarray(0, Math.ceil(length * bytes.length)));
    });
}

const options = fc.record({
  encoding: fc.constantFrom(null, null, null, 'utf-8', 'windows-1251', 'utf-16le', 'none such'),
  scope: fc.constantFrom('article' as const, 'page' as const),
});

/** Reads, and checks whatever comes of it: a document that can be kept, or a refusal in terms of the field. */
async function expectAnswer(
  parser: Parser,
  bytes: Uint8Array,
  more: Pick<ParserInput, 'encoding' | 'scope'>,
): Promise<void> {
  let output: ParserOutput;
  try {
    output = await parser({ fileName: 'a', bytes, ...more });
  } catch (error) {
    expect(error).toBeInstanceOf(DossierError);
    return;
  }
  const { text, structure } = assemble(output.blocks);
  expect(text.isWellFormed()).toBe(true);
  expect(Structure.parse(structure)).toEqual(structure);
  expect(output.encoding).toBe(new TextDecoder(output.encoding).encoding);
  const { publishedOn = '2025', accessedOn = '2025', url = 'https://', ...lines } = output.proposed;
  expect(parsePartialDate(publishedOn)).not.toBeNull();
  expect(parsePartialDate(accessedOn)).not.toBeNull();
  expect(url).toMatch(/^https?:\/\//i);
  for (const line of Object.values(lines)) expect(line).toMatch(/^(?! ).{1,600}(?<! )$/u);
}

describe.each(Object.entries(PARSERS))('The parser of %s', (format, parser) => {
  const specimens = SPECIMENS[format as keyof typeof SPECIMENS];

  it('reads its specimens', async () => {
    for (const bytes of specimens) {
      const { blocks } = await parser({ fileName: 'a', bytes, encoding: null, scope: 'page' });
      expect(blocks.length).toBeGreaterThan(0);
    }
  });

  it('answers or refuses whatever became of a document', { timeout: 3_600_000 }, async () => {
    const property = fc.asyncProperty(mutated(specimens), options, (bytes, more) =>
      expectAnswer(parser, bytes, more),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('answers or refuses bytes of no meaning', { timeout: 3_600_000 }, async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), options, (bytes, more) =>
      expectAnswer(parser, bytes, more),
    );
    await fc.assert(property, { numRuns: RUNS });
  });
});
