import { describe, expect, it } from 'vitest';
import { blocksOfHtml } from './html-blocks';
import { told } from './testing/told';

const read = (html: string) => blocksOfHtml(html, 'page.html').map(told);

describe('Blocks of HTML', () => {
  it('are headings, paragraphs, list items and quotations', () => {
    expect(
      read(`<h1>Title</h1><p>One <b>bold</b> word.<ul><li>first<li><p>second<p>more</ul>
        <blockquote><p>said<p>and said</blockquote><div role="heading" aria-level="3">Part</div><dl><dt>t<dd>d</dl>`),
    ).toEqual([
      'h1 Title',
      'paragraph One bold word.',
      'listItem first',
      'listItem second',
      'listItem more',
      'quotation said',
      'quotation and said',
      'h3 Part',
      'paragraph t',
      'paragraph d',
    ]);
  });

  it('come out of a soup of divs and of text that stands in none', () => {
    expect(read('a<div>b<div><div>c</div></div>d</div>e<span>f</span> <i> g</i>')).toEqual([
      'paragraph a',
      'paragraph b',
      'paragraph c',
      'paragraph d',
      'paragraph ef g',
    ]);
  });

  it('are items of a list that Word wrote, without the bullet or number in front', () => {
    const item = (mark: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
    expect(read(item('·', 'one') + item('2.', 'two'))).toEqual(['listItem one', 'listItem two']);
  });

  it('survive tags that are broken, crossed or never closed, and quotes that never end', () => {
    expect(read('<p>a <b>b <i>c</b> d</i> e <p class="x>f</p><p>g">h</p>')).toEqual([
      'paragraph a b c d e',
      'paragraph h',
    ]);
    expect(read('<p>a</div></p></span><li>b</ul><td>c</td> < d &unknown; &amp;amp; 1<2')).toEqual([
      'paragraph a',
      'listItem bc < d &unknown; &amp; 1<2',
    ]);
    expect(read('<p>kept<a href="unclosed>lost')).toEqual(['paragraph kept']);
  });
});

describe('White space', () => {
  it('is collapsed as in a browser, neither invented nor lost between inline elements', () => {
    expect(read('<p>  a\n\t <b> b</b><i>c </i> <u> d</u>e<wbr>f<!-- x -->g </p>')).toEqual([
      'paragraph a bc defg',
    ]);
  });

  it('stays where it cannot be broken, and around signs that no one sees', () => {
    expect(read('<p>10&nbsp;000&nbsp; км\u3000x\u200b \u2009y</p>')).toEqual([
      'paragraph 10\u00a0000\u00a0 км\u3000x\u200b \u2009y',
    ]);
  });

  it('has a line end for one line break and a new block for two', () => {
    expect(read('<p>a <br> b<br/>c<br> <br>d<br>&nbsp;<br>e<br></p>')).toEqual([
      'paragraph a\nb\nc',
      'paragraph d',
      'paragraph e',
    ]);
    expect(read('<h2>a<br><br>b</h2>')).toEqual(['h2 a\nb']);
  });

  it('stands as it is in preformatted text, empty lines ending a paragraph', () => {
    expect(read('<pre>\n 1\t x\n  2  y\n\n \nz</pre><p style="white-space: pre-wrap">a  b\nc</p>')).toEqual([
      'paragraph 1\t x\n  2  y',
      'paragraph z',
      'paragraph a  b\nc',
    ]);
    expect(read('<p>a <code style="white-space:pre">b  c</code> d</p>')).toEqual(['paragraph a b  c d']);
  });
});

describe('Words', () => {
  it('are verbatim: vowel signs, marks of direction, combining marks and emoji stay', () => {
    const text = 'قَالَ \u200fالوزيرُ\u200e (Donetsk) \u202bא\u202c e\u0301 é 👩🏽‍💻 🇺🇦 ґ ё й';
    expect(read(`<p dir="rtl">${text}</p>`)).toEqual([`paragraph ${text}`]);
  });

  it('that the page does not show are left out', () => {
    expect(
      read(`<head><title>t</title></head><p>seen<script>1</script><style>2</style><template>3</template>
        <noscript>4</noscript><svg><text>5</text></svg><iframe>6</iframe><object>7</object><select><option>8</select>
        <textarea>9</textarea><span hidden>10</span><span style="color:red;display:none">11</span>
        <span style="visibility: hidden">12</span><dialog>13</dialog><video>14</video><math><mi>x</mi>
        <annotation>15</annotation></math></p><div style="DISPLAY : NONE"><p>16</p></div>`),
    ).toEqual(['paragraph seen', 'paragraph x']);
  });

  it('that the page shows without having them are there: quotation marks and emoji in pictures', () => {
    expect(read('<p>He said <q>no</q>. <img alt="🕊️" src="x"><img alt="A map" src="y"></p>')).toEqual([
      'paragraph He said “no”. 🕊️',
    ]);
  });
});

describe('A table', () => {
  it('is its rows, each cell in one line', () => {
    expect(
      read(`<table><caption>Demands</caption><thead><tr><th>Issue<th>Moscow<th></thead>
        <tr><td><p>Crimea</p><p>Sevastopol</p><td>a<br>b<ul><li>c</ul><td>x`),
    ).toEqual(['paragraph Demands', 'row Issue | Moscow | ', 'row Crimea\nSevastopol | a\nb\nc | x']);
  });

  it('has an empty cell wherever another reaches over it, so that its columns stay in line', () => {
    expect(
      read(`<table><tr><th rowspan=2>Issue<th colspan=2>Moscow<th rowspan=3>Notes<tr><td>June<td>August<tr><td>Crimea<td>a<td>b
        <tr><td colspan=x>c<td rowspan=-1>d</table><table><tr><td>1<td>2</table>`),
    ).toEqual([
      'row Issue | Moscow |  | Notes',
      'row  | June | August',
      'row Crimea | a | b',
      'row c | d',
      'row 1 | 2',
    ]);
    expect(read(`<table>${'<tr><td colspan=9999 rowspan=9999>a<td>b'.repeat(20_000)}</table>`)).toHaveLength(
      20_000,
    );
  });

  it('that only arranges the page is no table', () => {
    expect(
      read(`<table><tr><td>menu<td><h1>Title</h1><p>One<p>Two<table><tr><td>1<td>2<tr><td>3<td>4</table>end</table>
        <table role="presentation"><tr><td>a<td>b</table><table><tr><td>c<tr><td>d</table>`),
    ).toEqual([
      'paragraph menu',
      'h1 Title',
      'paragraph One',
      'paragraph Two',
      'row 1 | 2',
      'row 3 | 4',
      'paragraph end',
      'paragraph a',
      'paragraph b',
      'paragraph c',
      'paragraph d',
    ]);
  });
});

it('A page of a book begins where it is marked, and after the paragraph that runs on', () => {
  expect(
    read(`<span epub:type="pagebreak" title="11"></span><p>a<p>b <span role="doc-pagebreak">12</span>c<p>d`),
  ).toEqual(['page 11', 'paragraph a', 'paragraph b c', 'page 12', 'paragraph d']);
});

describe('Hostile markup', () => {
  it('nested a hundred thousand deep is read to its bottom', () => {
    for (const tag of ['div', 'span', 'b', 'ul><li', 'blockquote', 'font color=1']) {
      expect(read(`${`<${tag}>`.repeat(100_000)}bottom`).join()).toContain('bottom');
    }
    expect(read(`${'<table><tr><td>'.repeat(10_000)}bottom`)).toEqual(['paragraph bottom']);
  });

  it('of a million entities, elements, spaces or line breaks is read in one pass', () => {
    expect(read(`<p>${'&lt;'.repeat(1_000_000)}`)[0]).toHaveLength('paragraph '.length + 1_000_000);
    expect(read(`<p>${'<i>x</i>'.repeat(500_000)}`)[0]).toHaveLength('paragraph '.length + 500_000);
    expect(read(`<p>a${'&nbsp;'.repeat(1_000_000)}b`)[0]).toHaveLength('paragraph ab'.length + 1_000_000);
    expect(read(`<pre>a${' '.repeat(1_000_000)}b`)[0]).toHaveLength('paragraph ab'.length + 1_000_000);
    expect(read(`<table><td>a${'&nbsp;'.repeat(1_000_000)}b<td>c`)).toHaveLength(1);
    expect(read(`a${'<br>'.repeat(500_000)}b`)).toEqual(['paragraph a', 'paragraph b']);
  });

  it('with attributes of many megabytes is read', () => {
    const style = `x${' '.repeat(5_000_000)}`;
    expect(
      read(`<p style="${style}" title="${style}" class="${style}">a</p><img alt="${'🕊'.repeat(1_000_000)}">`),
    ).toEqual(['paragraph a']);
  });

  it('that multiplies its elements is refused', () => {
    const html = Array.from({ length: 3_000 }, (_, index) => `<p><b id=${index}>`).join('');
    expect(() => read(html)).toThrowError(expect.objectContaining({ code: 'documentTooComplex' }));
  });
});
