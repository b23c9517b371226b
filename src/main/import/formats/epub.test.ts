import { describe, expect, it } from 'vitest';
import { parseWith, refusalOf } from '../testing/refusal';
import { makeZip, type ZipEntry } from '../testing/zip';
import { parseEpub } from './epub';

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">';

/** A book whose chapters are the bodies given, listed backwards in its manifest and read in the order given. */
function makeEpub(chapters: readonly string[], others: readonly ZipEntry[] = [], metadata = '') {
  const names = chapters.map((_, at) => `chapter ${at + 1}.xhtml`);
  const items = names.map(
    (name, at) =>
      `<item id="c${at}" href="text/${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
  );
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><metadata>${metadata}</metadata><manifest>${items.toReversed().join('')}<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="pic" href="a.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="pic"/>${names.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`;
  return makeZip([
    { path: 'mimetype', content: 'application/epub+zip', isStored: true },
    {
      path: 'META-INF/container.xml',
      content:
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>',
    },
    { path: 'book/content.opf', content: opf },
    ...chapters.map((body, at) => ({
      path: `book/text/${names[at]}`,
      content: `<?xml version="1.0" encoding="utf-8"?>${DOCTYPE}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>not a word of the text</title></head><body>${body}</body></html>`,
    })),
    ...others,
  ]);
}
async function blocksOf(...chapters: string[]) {
  return (await parseWith(parseEpub, makeEpub(chapters))).blocks;
}
const paragraph = (text: string) => ({ kind: 'paragraph', text });

describe('the blocks of a book', () => {
  it('are those of its chapters in the order in which they are read', async () => {
    expect(await blocksOf('<p>one</p>', '<p>two</p>', '<p>three</p>')).toEqual(
      ['one', 'two', 'three'].map(paragraph),
    );
  });

  it('are headings, paragraphs, items of lists, quotations and rows', async () => {
    const body = `<section><h2>Talks <em>in</em> Istanbul</h2>loose<div>words<p>in <b>p</b></p>after</div>
      <ul><li>one<ol><li><p>two</p></li></ol></li></ul><dl><dt>term</dt><dd>meaning</dd></dl>
      <blockquote><p>said</p><cite>him</cite></blockquote>
      <table><thead><tr><th>a</th><td><p>b</p><p>c</p></td></tr></thead><tr><td>framed</td></tr></table></section>`;
    expect(
      (await blocksOf(body)).map((block) => ({
        ...block,
        ...('text' in block && { text: block.text.trim() }),
      })),
    ).toEqual([
      { kind: 'heading', text: 'Talks in Istanbul', level: 2 },
      ...['loose', 'words', 'in p', 'after'].map(paragraph),
      ...['one', 'two', 'term', 'meaning'].map((text) => ({ kind: 'listItem', text })),
      { kind: 'quotation', text: 'said' },
      { kind: 'quotation', text: 'him' },
      { kind: 'tableRow', cells: ['a', 'b c'] },
      paragraph('framed'),
    ]);
  });

  it('begin on the pages that the book marks, each once', async () => {
    const body = `<span epub:type="pagebreak" title="iv" id="iv"/><p>one <span role="doc-pagebreak" aria-label=" 5 "/>ends there</p><p id="six">two</p><div><span epub:type="pagebreak">7</span></div><p>three</p>`;
    const navigation = `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="page-list"><ol><li><a href="text/chapter%201.xhtml#iv">iv</a></li><li><a href="text/chapter%201.xhtml#six">6</a></li></ol></nav></body></html>`;
    const bytes = makeEpub([body], [{ path: 'book/nav.xhtml', content: navigation }]);
    const page = (name: string) => ({ kind: 'pageBreak', page: name });
    expect((await parseWith(parseEpub, bytes)).blocks).toEqual([
      page('iv'),
      paragraph('one ends there'),
      page('5'),
      page('6'),
      paragraph('two'),
      page('7'),
      paragraph('three'),
    ]);
  });
});

describe('the words of a book', () => {
  it('have the named entities of XHTML, white space once, and line ends where it says', async () => {
    const body =
      '<p>«&nbsp;a&hellip;&#160;&mdash; b \n\t c<br/> d &lt;e&gt; &amp;&nbsp;»</p><pre>f\n  g</pre>';
    expect(await blocksOf(body)).toEqual([
      paragraph('«\u00a0a…\u00a0— b c\nd <e> &\u00a0»'),
      paragraph('f\n  g'),
    ]);
  });

  it('are not those of scripts, styles, pictures, reading aids, hidden parts, numbers of notes or lists of places', async () => {
    const body = `<script>alert(1)</script><style>p {}</style><p hidden="hidden">a</p><p onclick="x()">b<img src="http://example.org/a.png" alt="c"/><ruby>d<rt>e</rt></ruby><svg xmlns="http://www.w3.org/2000/svg"><text>f</text></svg></p><nav epub:type="landmarks"><p>g</p></nav><iframe src="http://example.org/">h</iframe><p>i<a epub:type="noteref" href="#n">1</a>.</p>`;
    expect(await blocksOf(body)).toEqual([paragraph('bd'), paragraph('i.')]);
  });
});

it('What a book says of itself is proposed', async () => {
  const metadata =
    '<dc:title>Talks</dc:title><dc:title>Subtitle</dc:title><dc:creator>A. Analyst</dc:creator><dc:creator>B. Coder</dc:creator><dc:publisher>Press</dc:publisher><dc:date opf:event="modification">2026-01-01</dc:date><dc:date>2025-08</dc:date><dc:language>ru</dc:language>';
  expect((await parseWith(parseEpub, makeEpub(['<p>Москва</p>'], [], metadata))).proposed).toEqual({
    title: 'Talks',
    author: 'A. Analyst; B. Coder',
    publisher: 'Press',
    publishedOn: '2025-08',
    language: 'ru',
  });
});

describe('a book is refused', () => {
  const encryption = (algorithm: string, uri: string): ZipEntry => ({
    path: 'META-INF/encryption.xml',
    content: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });

  it('as protected when its chapters are encrypted, but not when only its fonts are scrambled', async () => {
    const locked = makeEpub(
      ['<p>x</p>'],
      [encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'book/text/chapter%201.xhtml')],
    );
    const scrambled = makeEpub(
      ['<p>x</p>'],
      [encryption('http://www.idpf.org/2008/embedding', 'book/font.otf')],
    );
    expect(await refusalOf(parseWith(parseEpub, locked))).toBe('documentProtected');
    expect(await refusalOf(parseWith(parseEpub, scrambled))).toBe('none');
  });

  it('as damaged when a chapter is missing or not well-formed, with none of its words', async () => {
    expect(await refusalOf(parseWith(parseEpub, makeEpub(['<p>x</p>', '<p>y'])))).toBe('documentDamaged');
    expect(
      await refusalOf(parseWith(parseEpub, makeZip([{ path: 'mimetype', content: 'application/epub+zip' }]))),
    ).toBe('documentDamaged');
  });
});
