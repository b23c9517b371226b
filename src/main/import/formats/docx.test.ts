import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DocxParts, makeDocx, p, r, WORD } from '../testing/docx';
import { parseWith, refusalOf } from '../testing/refusal';
import { makeZip } from '../testing/zip';
import { parseDocx } from './docx';

async function blocksOf(body: string, parts: DocxParts = {}) {
  return (await parseWith(parseDocx, makeDocx(body, parts))).blocks;
}
async function textsOf(body: string, parts: DocxParts = {}) {
  return (await blocksOf(body, parts)).map((block) => ('text' in block ? block.text : JSON.stringify(block)));
}
const run = (content: string) => `<w:r>${content}</w:r>`;
const style = (id: string, name: string, content = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('the blocks of a Word document', () => {
  it('are headings by the outline, by the style, by what the style is based on, and by its built-in name', async () => {
    const styles =
      style('Titre2', 'heading 2') +
      style('Own', 'House style', '<w:basedOn w:val="Titre2"/>') +
      style('Outlined', 'Chapter', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('T', 'Title') +
      style('Body', 'Body', '<w:basedOn w:val="Outlined"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('RingA', 'Ring A', '<w:basedOn w:val="RingB"/>') +
      style('RingB', 'Ring B', '<w:basedOn w:val="RingA"/>');
    const body = [
      ...['Titre2', 'Own', 'Outlined', 'T', 'Body', 'RingA'].map((id) => p(r(id), styled(id))),
      p(r('direct'), '<w:outlineLvl w:val="3"/>'),
    ];
    expect(await blocksOf(body.join(''), { styles })).toEqual([
      { kind: 'heading', text: 'Titre2', level: 2 },
      { kind: 'heading', text: 'Own', level: 2 },
      { kind: 'heading', text: 'Outlined', level: 1 },
      { kind: 'heading', text: 'T', level: 1 },
      { kind: 'paragraph', text: 'Body' },
      { kind: 'paragraph', text: 'RingA' },
      { kind: 'heading', text: 'direct', level: 4 },
    ]);
  });

  it('are items of lists and quotations, directly or by their style', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
    const styles = style('L', 'List Bullet', `<w:pPr>${list}</w:pPr>`) + style('Q', 'Intense Quote');
    const body = [
      p(r('a'), list),
      p(r('b'), styled('L')),
      p(r('c'), `${styled('L')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      p(r('d'), styled('Q')),
    ];
    expect((await blocksOf(body.join(''), { styles })).map(({ kind }) => kind)).toEqual([
      'listItem',
      'listItem',
      'paragraph',
      'quotation',
    ]);
  });

  it('are rows of tables, each cell with all its paragraphs, and the paragraphs of a frame that is drawn as a table', async () => {
    const cell = (...content: string[]) => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
    const nested = `<w:tbl><w:tr>${cell(p(r('in')))}${cell(p(r('side')))}</w:tr></w:tbl>`;
    const body =
      `<w:tbl><w:tr>${cell(p(r('one')), p(r('two')))}<w:sdt><w:sdtContent>${cell(p(r('three')))}</w:sdtContent></w:sdt>${cell(nested)}</w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${cell(p(r('gone')))}${cell(p(r('gone')))}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell(p(r('framed')), p(r('too')))}</w:tr></w:tbl>`;
    expect(await blocksOf(body)).toEqual([
      { kind: 'tableRow', cells: ['one\ntwo\n', 'three\n', 'in\nside\n'] },
      { kind: 'paragraph', text: 'framed' },
      { kind: 'paragraph', text: 'too' },
    ]);
  });

  it('begin on the pages that Word laid out last, one that somebody began counted once', async () => {
    const laid = run('<w:lastRenderedPageBreak/>');
    const body = [
      p(laid + r('first')),
      p(r('before') + run('<w:br w:type="page"/>')),
      p(laid + r('second')),
      p(r('begins here, ') + laid + r('ends there')),
      p(r('third')),
      p(r('fourth'), '<w:pageBreakBefore/>'),
    ];
    expect(await textsOf(body.join(''))).toEqual([
      '{"kind":"pageBreak","page":"1"}',
      'first',
      'before',
      '{"kind":"pageBreak","page":"2"}',
      'second',
      'begins here, ends there',
      '{"kind":"pageBreak","page":"3"}',
      'third',
      '{"kind":"pageBreak","page":"4"}',
      'fourth',
    ]);
  });
});

describe('the words of a Word document', () => {
  it('are those of all runs, with tabs, line ends, hyphens and signs of other fonts', async () => {
    const body = p(
      r('a ') +
        run(
          '<w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:softHyphen/><w:t>g</w:t>',
        ) +
        run(
          '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Nobody" w:char="F0AA"/>',
        ),
    );
    expect(await textsOf(body)).toEqual(['a b\tc\nd\ne\u2011f\u00adg✓α\ufffd']);
  });

  it('are those that stand when all changes are accepted', async () => {
    const body =
      p(
        `${r('Kyiv ')}<w:del>${run('<w:delText>may</w:delText>')}</w:del><w:ins>${r('must')}</w:ins><w:moveFrom>${r(' now')}</w:moveFrom><w:moveTo>${r(' later')}</w:moveTo>`,
      ) +
      p(r('joined '), '<w:rPr><w:del/></w:rPr>') +
      p(r('paragraphs'), '<w:outlineLvl w:val="1"/>');
    expect(await blocksOf(body)).toEqual([
      { kind: 'paragraph', text: 'Kyiv must later' },
      { kind: 'heading', text: 'joined paragraphs', level: 2 },
    ]);
  });

  it('are not those that are hidden, directly or by a style, unless a run is shown after all', async () => {
    const styles =
      style('H', 'Hidden', '<w:rPr><w:vanish/></w:rPr>') +
      '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      p(r('a') + r('b', '<w:vanish/>') + r('c', '<w:rStyle w:val="C"/>') + r('d', '<w:vanish w:val="0"/>')) +
      p(r('e') + r('f', '<w:vanish w:val="false"/>'), styled('H'));
    expect(await textsOf(body, { styles })).toEqual(['ad', 'f']);
  });

  it('are what fields came to, not their codes, however they nest, and none are lost when a field never ends', async () => {
    const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const code = (text: string) => run(`<w:instrText>${text}</w:instrText>`);
    const body =
      p(
        r('on ') +
          mark('begin') +
          code(' IF ') +
          mark('begin') +
          code(' DATE ') +
          mark('separate') +
          r('hidden') +
          mark('end') +
          mark('separate') +
          r('6 August') +
          mark('end') +
          r('.'),
      ) +
      p(`<w:fldSimple w:instr=" AUTHOR ">${r('A. Analyst')}</w:fldSimple>`) +
      p(mark('begin') + code(' TOC ') + r('lost')) +
      p(r('and found'));
    expect(await textsOf(body)).toEqual(['on 6 August.', 'A. Analyst', '', 'and found']);
  });

  it('of a text box come once, after the paragraph where it is anchored', async () => {
    const box = `<w:txbxContent>${p(r('boxed'))}${p(r('twice'))}</w:txbxContent>`;
    const body =
      p(
        `${r('be')}${run(`<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`)}${r('fore')}`,
      ) + p(r('after'));
    expect(await textsOf(body)).toEqual(['before', 'boxed', 'twice', 'after']);
  });

  it('from right to left stand in the order in which they are read', async () => {
    const body = p(
      `${r('قالت ', '<w:rtl/>')}<w:bdo w:val="ltr">${r('NATO')}</w:bdo>${r(' إن', '<w:rtl/>')}`,
      '<w:bidi/>',
    );
    expect(await textsOf(body)).toEqual(['قالت NATO إن']);
  });

  it('of notes come at the end in the order of their references, those of struck-out references not at all', async () => {
    const note = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}">${p(run(`<w:${kind}Ref/>`) + r(words))}</w:${kind}>`;
    const reference = (kind: string, id: number) => run(`<w:${kind}Reference w:id="${id}"/>`);
    const body =
      p(r('a') + reference('endnote', 1) + reference('footnote', 3)) +
      p(`${r('b')}${reference('footnote', 2)}<w:del>${reference('footnote', 4)}</w:del>`);
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="0">${p(r('line'))}</w:footnote>${note('footnote', 2, 'two')}${note('footnote', 3, 'three')}${note('footnote', 4, 'four')}`,
      endnotes: note('endnote', 1, 'end'),
    };
    expect(await textsOf(body, parts)).toEqual(['a', 'b', 'three', 'two', 'end']);
  });
});

it('A Word document in the strict edition is read as well', async () => {
  const bytes = makeZip([
    {
      path: 'word/document.xml',
      content: `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>strict</t></r></p></body></document>`,
    },
  ]);
  expect((await parseWith(parseDocx, bytes)).blocks).toEqual([{ kind: 'paragraph', text: 'strict' }]);
});

it('What a Word document says of itself is proposed, the day as it is written', async () => {
  const core =
    '<dc:title> Memorandum\n of talks </dc:title><dc:creator>A. Analyst</dc:creator><dc:language>uk_UA</dc:language><dcterms:created>2025-08-06T23:30:00+03:00</dcterms:created>';
  expect((await parseWith(parseDocx, makeDocx(p(r('Київ')), { core }))).proposed).toEqual({
    title: 'Memorandum of talks',
    author: 'A. Analyst',
    language: 'uk-UA',
    publishedOn: '2025-08-06',
  });
});

describe('a Word document is refused', () => {
  it('as protected when Office has put it into a container for documents with a password', async () => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusalOf(parseWith(parseDocx, bytes))).toBe('documentProtected');
  });

  it('as damaged when there is no document in it, or something else', async () => {
    expect(await refusalOf(parseWith(parseDocx, makeZip([{ path: 'a', content: 'x' }])))).toBe(
      'documentDamaged',
    );
    expect(
      await refusalOf(parseWith(parseDocx, makeZip([{ path: 'word/document.xml', content: '<x/>' }]))),
    ).toBe('documentDamaged');
  });

  it('as unsafe when it defines entities', async () => {
    const content = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await refusalOf(parseWith(parseDocx, makeZip([{ path: 'word/document.xml', content }])))).toBe(
      'documentUnsafe',
    );
  });
});

const CORPUS = '../shared/corpus/ID1.docx';
it.runIf(existsSync(CORPUS))('A real Word document comes in with its paragraphs and its author', async () => {
  const { blocks, proposed } = await parseWith(parseDocx, readFileSync(CORPUS));
  expect(blocks.filter((block) => block.kind === 'paragraph' && block.text !== '')).toHaveLength(3);
  expect(blocks.some((block) => 'text' in block && block.text.endsWith('€200.'))).toBe(true);
  expect(proposed).toMatchObject({ language: 'en-AU', publishedOn: '2013-09-15' });
});
