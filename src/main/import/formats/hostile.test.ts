import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Structure } from '../../../shared/structure';
import { assemble, type Parser } from '../document';
import { makeDocx, p, r } from '../testing/docx';
import { drawn, makePdf, PDF_FREE, streamOf } from '../testing/pdf';
import { parseWith, refusalOf } from '../testing/refusal';
import { makeZip } from '../testing/zip';
import { parseDocx } from './docx';
import { parseEpub } from './epub';
import { parseOdt } from './odt';
import { parsePdf } from './pdf';

/** How many inputs each property is tried with; more for a run that takes its time. */
const RUNS = Number(process.env.PARLEY_FUZZ ?? 60);

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
const odtXml = (body: string) =>
  `<o:document-content xmlns:o="${OFFICE}" xmlns:t="${TEXT}"><o:body><o:text>${body}</o:text></o:body></o:document-content>`;
const makeOdt = (xml: string) => makeZip([{ path: 'content.xml', content: xml }]);
const xhtml = (body: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;
const makeEpub = (chapter: string) =>
  makeZip([
    {
      path: 'META-INF/container.xml',
      content:
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="o"/></rootfiles></container>',
    },
    {
      path: 'o',
      content:
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" href="c" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    },
    { path: 'c', content: chapter },
  ]);
const pdf = readFileSync(join('src/main/import/formats/specimens', 'hebrew.pdf'));

const PARSERS: readonly (readonly [string, Parser, Uint8Array])[] = [
  ['docx', parseDocx, makeDocx(p(r('words'), '<w:outlineLvl w:val="1"/>'), { styles: '', core: '' })],
  ['odt', parseOdt, makeOdt(odtXml('<t:h t:outline-level="1">words</t:h><t:p>more<t:s t:c="2"/></t:p>'))],
  ['epub', parseEpub, makeEpub(xhtml('<h1>words</h1><ul><li>more</li></ul>'))],
  ['pdf', parsePdf, pdf],
  [
    'pdf that is not packed',
    parsePdf,
    makePdf([drawn('words', 50, 700) + drawn('more', 50, 688), drawn('page', 50, 700)], {
      catalog: '/PageLabels << /Nums [0 << /S /r >>] >>',
      trailer: `/Info ${PDF_FREE} 0 R`,
      objects: { [PDF_FREE]: '<< /Title (Talks) /CreationDate (D:2025) >>' },
    }),
  ],
];

describe.each(PARSERS)('the parser of %s', (_, parser, specimen) => {
  it('reads its specimen', async () => {
    expect(await refusalOf(parseWith(parser, specimen))).toBe('none');
  });

  it('refuses random bytes, and never fails otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect(await refusalOf(parseWith(parser, bytes))).toBe('documentDamaged');
      }),
      { numRuns: RUNS },
    );
  });

  it('reads or refuses what was changed, cut out, doubled or put in, and never fails otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 8 }), async (mutations) => {
        const bytes = mutations.reduce((before, mutate) => mutate(before), specimen);
        await refusalOf(parseWith(parser, bytes));
      }),
      { numRuns: RUNS },
    );
  });
});

/** Changes bytes in one of the ways in which files come to harm. */
const mutation = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(64),
    bytes: fc.uint8Array({ maxLength: 16 }),
    way: fc.nat(3),
  })
  .map(({ at, length, bytes, way }) => (before: Uint8Array): Uint8Array => {
    const start = Math.floor(at * before.length);
    const [head, cut, tail] = [
      before.subarray(0, start),
      before.subarray(start, start + length),
      before.subarray(start + length),
    ];
    const middle =
      [bytes, new Uint8Array(), Buffer.concat([cut, cut]), cut.map((byte) => byte ^ 0x20)][way] ?? cut;
    return new Uint8Array(Buffer.concat([head, middle, tail]));
  });

const WORD_NAMES =
  'w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:vanish w:numPr w:ins w:del w:br w:lastRenderedPageBreak w:tab w:sym w:fldChar w:sdt w:sdtContent w:txbxContent w:footnoteReference mc:AlternateContent mc:Choice mc:Fallback w:pageBreakBefore w:outlineLvl';
const ODT_NAMES =
  't:p t:h t:list t:list-item t:span t:s t:tab t:line-break t:soft-page-break t:note t:note-body t:section t:hidden-text t:tracked-changes';
const XHTML_NAMES = 'div p h1 ul li blockquote table tr td th pre span br ruby rt script nav em hr dl dt';

/** Well-formed XML of elements in any order within one another. */
function xmlOf(names: readonly string[]): fc.Arbitrary<string> {
  const attributes = fc.constantFrom(
    '',
    ' id="a"',
    ' role="doc-pagebreak" title="7"',
    ' w:val="0"',
    ' w:type="page"',
    ' w:fldCharType="begin"',
    ' w:char="F061" w:font="Symbol"',
    ' t:c="99999999999"',
    ' t:outline-level="-1"',
  );
  const declared =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 8, depthSize: 'large' },
      fc.constantFrom('words', ' ', 'كلمات ', '&#160;', '\n'),
      fc
        .tuple(fc.constantFrom(...names), attributes, fc.array(tie('node'), { maxLength: 5 }))
        .map(([name, rest, content]) => `<${name} ${declared}${rest}>${content.join('')}</${name}>`),
    ),
  }));
  return fc.array(node, { maxLength: 6 }).map((nodes) => nodes.join(''));
}

describe('XML within a document', () => {
  const ways: readonly (readonly [string, Parser, (xml: string) => Uint8Array, string])[] = [
    ['docx', parseDocx, (body) => makeDocx(body), WORD_NAMES],
    ['odt', parseOdt, (body) => makeOdt(odtXml(body)), ODT_NAMES],
    ['epub', parseEpub, (body) => makeEpub(xhtml(body)), XHTML_NAMES],
  ];

  it.each(ways)(
    'may stand in any order without the parser of %s failing or losing the order of pages and words',
    async (_, parser, make, names) => {
      await fc.assert(
        fc.asyncProperty(xmlOf(names.split(' ')), async (xml) => {
          const { blocks } = await parseWith(parser, make(xml));
          expect(Structure.safeParse(assemble(blocks).structure).success).toBe(true);
        }),
        { numRuns: RUNS * 3 },
      );
    },
  );

  it.each(ways)('nests no deeper in %s than a parser can follow', async (_, parser, make, names) => {
    const [name = ''] = names.split(' ');
    const nested = (depth: number) => make(`${`<${name}>`.repeat(depth)}x${`</${name}>`.repeat(depth)}`);
    expect(await refusalOf(parseWith(parser, nested(450)))).toBe('none');
    expect(await refusalOf(parseWith(parser, nested(5_000)))).toBe('documentDamaged');
  });
});

describe('a PDF that wants something done', () => {
  let port = 0;
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    server.close();
  });

  it('is read, and nothing of it is carried out: no script, no program, no file within, no address', async () => {
    const url = `http://127.0.0.1:${port}/`;
    const script = `(app.launchURL\\('${url}'\\); globalThis.wasRun = true)`;
    const bytes = makePdf([drawn('words', 50, 700)], {
      catalog: `/OpenAction << /S /JavaScript /JS ${script} >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS ${script} >>] >> /EmbeddedFiles << /Names [(b) ${PDF_FREE} 0 R] >> >> /AcroForm << /XFA ${PDF_FREE + 2} 0 R /Fields [] >>`,
      page: `/AA << /O << /S /SubmitForm /F (${url}) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (${url}) >> >>]`,
      resources: `/XObject << /X ${PDF_FREE + 3} 0 R >>`,
      objects: {
        [PDF_FREE]: `<< /Type /Filespec /F (b.exe) /EF << /F ${PDF_FREE + 1} 0 R >> >>`,
        [PDF_FREE + 1]: streamOf('MZ'),
        [PDF_FREE + 2]: streamOf(
          `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>globalThis.wasRun = true</script></xdp:xdp>`,
        ),
        [PDF_FREE + 3]: streamOf(
          '',
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /F << /FS /URL /F (${url}) >>`,
        ),
      },
    });
    const { blocks } = await parseWith(parsePdf, bytes);
    expect(blocks).toEqual([
      { kind: 'pageBreak', page: '1' },
      { kind: 'paragraph', text: 'words' },
    ]);
    expect('wasRun' in globalThis).toBe(false);
    expect(calls).toBe(0);
  });
});

describe('a PDF that goes in circles', () => {
  it.each([
    [
      'its pages hold one another',
      { catalog: '/Pages 20 0 R', objects: { 20: '<< /Type /Pages /Count 9 /Kids [20 0 R 20 0 R] >>' } },
    ],
    [
      'it says that it has a million million pages',
      { objects: { 2: '<< /Type /Pages /Count 1000000000000 /Kids [1000 0 R] >>' } },
    ],
    [
      'its page labels hold one another',
      { catalog: '/PageLabels 20 0 R', objects: { 20: '<< /Kids [20 0 R] >>' } },
    ],
  ])('is read or refused: %s', async (_, parts) => {
    expect(['none', 'documentDamaged']).toContain(
      await refusalOf(parseWith(parsePdf, makePdf([drawn('x', 50, 700)], parts))),
    );
  });

  it('is read once round where content holds itself', async () => {
    const form = streamOf(
      `${drawn('x', 50, 700)} /X Do /X Do`,
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> /XObject << /X 20 0 R >> >>`,
    );
    const bytes = makePdf(['/X Do'], { resources: '/XObject << /X 20 0 R >>', objects: { 20: form } });
    expect(['none', 'documentDamaged', 'documentWithoutText']).toContain(
      await refusalOf(parseWith(parsePdf, bytes)),
    );
  });

  it('is read or refused where arrays nest without end', async () => {
    const objects = { 20: `${'['.repeat(100_000)}${']'.repeat(100_000)}` };
    const bytes = makePdf([drawn('x', 50, 700)], { catalog: '/Names 20 0 R', objects });
    expect(['none', 'documentDamaged']).toContain(await refusalOf(parseWith(parsePdf, bytes)));
  });
});
