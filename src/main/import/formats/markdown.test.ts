import { describe, expect, it } from 'vitest';
import { encode } from '../testing/encode';
import { ARABIC, RUSSIAN } from '../testing/texts';
import { parseMarkdown } from './markdown';
import { readWith, told } from './testing/told';

const read = (text: string | Uint8Array) => readWith(parseMarkdown, text);
const blocks = async (text: string) => (await read(text)).blocks.map(told);

describe('A text in Markdown', () => {
  it('has its headings, paragraphs, lists, quotations, tables and code as blocks', async () => {
    expect(
      await blocks(`Title\n=====\n\nSome *words*, a [link](https://example.org "t") and \`code\`\non two lines.  \nA new line.\n
- one\n- two\n  1. deep\n\n> said\n> so\n>\n> > deeper\n\n| Issue | Kyiv |\n|---|:-:|\n| Crimea \\| x | **no** |\n
\`\`\`js\nlet a;\n\`\`\`\n\n![A map](map.png)\n\n## Part ##\n\n***\nend~~ed~~`),
    ).toEqual([
      'h1 Title',
      'paragraph Some words, a link and code on two lines.\nA new line.',
      'listItem one',
      'listItem two',
      'listItem deep',
      'quotation said so',
      'quotation deeper',
      'row Issue | Kyiv',
      'row Crimea | x | no',
      'paragraph let a;',
      'h2 Part',
      'paragraph ended',
    ]);
  });

  it('keeps its notes where they stand, those too that are but an address or a word', async () => {
    expect(
      await blocks(
        'Kyiv refuses[^1], Moscow demands[^b].\n\n[^1]: https://example.org/a\n[^b]: ibid.\n[^c]: See above.',
      ),
    ).toEqual([
      'paragraph Kyiv refuses[^1], Moscow demands[^b].',
      'paragraph [^1]: https://example.org/a',
      'paragraph [^b]: ibid.',
      'paragraph [^c]: See above.',
    ]);
  });

  it('has its HTML read like that of a page, and cleaned like it', async () => {
    expect(
      await blocks(`<div align=center>\n\n**bold** &amp;amp; <b>HTML\n\n</div>\n\na<br>b <script>alert(1)</script><!-- c -->
<img src=x onerror=alert(1)>\n\n<table><tr><td>1<td>2</table>\n\n<p style="display:none">hidden`),
    ).toEqual(['paragraph bold &amp; HTML', 'paragraph a\nb', 'row 1 | 2']);
  });

  it('has its words verbatim: quotes, dots, marks of direction, vowel signs', async () => {
    const text = '"قَالَ" \u200f... (c) -- https://example.org e\u0301 \u00a010\u00a0000\u00a0 👩🏽‍💻 1\\. \\*';
    expect(await blocks(text)).toEqual([`paragraph ${text.replaceAll('\\', '')}`]);
  });

  it('proposes what stands before it, in each of the three manners', async () => {
    const expected = {
      title: 'Talks: "stall"',
      author: 'ليلى; O. Koval',
      publishedOn: '2025-08-06',
      language: 'ar',
    };
    const before = [
      `---\r\n# about\r\ntitle: "Talks: \\"stall\\""\r\nauthor:\r\n  - ليلى\r\n  - name: 'O. Koval'\r\n    role: x\r\ndate: 2025-08-06T01:00:00+03:00 # day\r\nlang: ar-EG\r\ntags: [a]\r\n---\r\n`,
      `+++\ntitle = 'Talks: "stall"'\nauthors = ["ليلى", "O. Koval"]\ndate = 2025-08-06\nlanguage = "ar"\n[extra]\nx = 1\n+++\n`,
    ];
    for (const each of before) {
      const { blocks: found, proposed } = await read(`${each}${ARABIC}`);
      expect(proposed).toEqual(expected);
      expect(found.map(told)).toEqual([`paragraph ${ARABIC.replace('\n', ' ')}`]);
    }
    expect((await read('% T\n% A; B\n% 2025-08\n\nx')).proposed).toEqual({
      title: 'T',
      author: 'A; B',
      publishedOn: '2025-08',
    });
  });

  it('keeps a rule at its beginning, and proposes its first heading', async () => {
    const { blocks: found, proposed } = await read(
      '---\n\nWe demand: this.\n\nAnd, of course, that!\n\n---\n\n# It *is* `so`\n\n# Not',
    );
    expect(found.map(told)).toEqual([
      'paragraph We demand: this.',
      'paragraph And, of course, that!',
      'h1 It is so',
      'h1 Not',
    ]);
    expect(proposed).toEqual({ title: 'It is so' });
    expect(await blocks('---\ntitle: x')).toEqual(['paragraph title: x']);
  });

  it('in a legacy encoding is guessed', async () => {
    const result = await read(encode(`# Итоги переговоров\n\n${RUSSIAN}`, 'windows-1251'));
    expect([result.encoding, result.isEncodingCertain]).toEqual(['windows-1251', false]);
    expect(result.proposed.title).toBe('Итоги переговоров');
  });

  it('nested too deep is refused rather than cut', async () => {
    for (const text of [`${'> '.repeat(100_000)}x`, `${'- '.repeat(20_000)}x`]) {
      await expect(read(text)).rejects.toMatchObject({ code: 'documentTooComplex' });
    }
    expect(await blocks(`${'> '.repeat(100)}x`)).toEqual(['quotation x']);
  });

  it('is read in time, though it be built to keep a reader busy', { timeout: 120_000 }, async () => {
    for (const unit of [
      '[',
      '![',
      '*a _',
      '`',
      '<',
      '<!--',
      '[a](<',
      '|a',
      '&#',
      '\\',
      '***',
      '~~a',
      '"',
      '[a]: ',
    ]) {
      await read(unit.repeat(50_000));
    }
    await read('&lt;'.repeat(1_000_000));
    await read(`|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n${'|\n'.repeat(2_000)}`);
    await read(`---\n${'a: ['.repeat(100_000)}\n---\nx`);
    await read(`---\na: "${'\\'.repeat(100_001)}\n---\nx`);
  });
});
