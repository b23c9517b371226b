import { encode } from '../../testing/encode';
import { ARABIC, RUSSIAN, UKRAINIAN } from '../../testing/texts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...pieces: readonly (string | Uint8Array)[]) =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? utf8(piece) : piece)));

const PAGE = `<!doctype html><html lang="ar" dir=rtl><head><meta charset="utf-8"><title>بيان &amp; خبر</title>
<meta property="og:title" content="x"><link rel=canonical href="https://example.org/a"><script type="application/ld+json">
{"@graph":[{"@type":"NewsArticle","headline":"h","author":[{"name":"a"}],"datePublished":"2025-08-06"}]}</script></head>
<body><nav><ul><li><a href=/>x</a></ul></nav><article><h1>قَالَ</h1><p>${ARABIC}<br>b <b>c<i>d</b>e</i></p><blockquote>q<q>r</q>
</blockquote><table><tr><th>1<td>2<tr><td><table><tr><td>n<td>m</table></table><pre>  a\n\n b</pre><div style="display:none">h
</div><p>${UKRAINIAN}</article><!-- saved from url=(0019)https://example.org --></body></html>`;

/** Documents to be mutated, several of each format, small so that many can be read. */
export const SPECIMENS = {
  html: [
    utf8(PAGE),
    encode(`<meta charset=windows-1251><p>${RUSSIAN}<ul><li>a<svg><b>x</svg><select><p>y`, 'windows-1251'),
  ],
  mhtml: [
    bytes(
      'Subject: =?utf-8?B?2KjZig==?=\r\nDate: Wed, 6 Aug 2025 01:00:00 +0300\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n',
      'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=D8=A8=\r\nx &amp; y\r\n--b\r\n\r\nz\r\n--b--\r\n',
    ),
  ],
  markdown: [
    utf8(`---\ntitle: "a"\nauthor: [b, c]\ndate: 2025-08-06\n---\n# H\n\n${ARABIC} *a* **b** [c](d "e") <b>f\n\n- 1\n  - 2\n\n> q
> > r\n\n| a | b |\n|---|---|\n| 1 | \\| |\n\n\`\`\`\ncode\n\`\`\`\n\n<div>\n\n&amp;amp; ![x](y)\n\n[c]: d 'e'\n`),
  ],
  mail: [
    bytes(
      'From: =?koi8-r?B?7cnS?= <a@example.org>, "B" <b@example.org>\nDate: Wed, 6 Aug 2025 23:00:00 +0300\nSubject: a\n =?utf-8?Q?=D8=A8?=\n',
      'Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary="i"\n\n--i\n',
      'Content-Type: text/plain; charset=windows-1251; format=flowed\n\n',
      encode(RUSSIAN.replace('\n', ' \n'), 'windows-1251'),
      '\n> quoted \n> so\n>> deep\n\n--i\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n',
      Buffer.from('<p>a<br>b').toString('base64'),
      '\n--i--\n--o\nContent-Disposition: attachment; filename="x"\n\nx\n--o--\n',
    ),
  ],
  rtf: [
    bytes(
      "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title \\'e0}",
      "{\\creatim\\yr2025\\mo8\\dy6}}\\pard\\s1 T\\par\\pard\\f1 \\'e0\\'e1\\u1071?\\uc2\\u-10179xx\\u-8704xx{\\b c}{\\v d}\\par{\\listtext 1.\\tab}e\\par",
      '\\trowd\\intbl 1\\cell 2\\cell\\row\\pard{\\footnote n}{\\*\\x y}{\\field{\\*\\fldinst z}{\\fldrslt w}}{\\pict\\bin3 }}{}\\upr{a}{\\*\\ud b}}',
    ),
  ],
} as const;
