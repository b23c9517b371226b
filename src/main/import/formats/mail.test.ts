import { describe, expect, it } from 'vitest';
import type { ParserInput } from '../document';
import { encode } from '../testing/encode';
import { ARABIC, RUSSIAN, UKRAINIAN } from '../testing/texts';
import { parseMail } from './mail';
import { readWith, told } from './testing/told';

const read = (message: string | Uint8Array, more?: Partial<ParserInput>) =>
  readWith(parseMail, message, more);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
const quotedPrintable = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replaceAll(/.{72}/g, '$&=\r\n');
const word = (text: string, charset: string) =>
  `=?${charset}?B?${Buffer.from(encode(text, charset)).toString('base64')}?=`;
const message = (fields: string[], body: string) => `${fields.join('\r\n')}\r\n\r\n${body}`;
const paragraph = (text: string) => [`paragraph ${text}`];

describe('A message', () => {
  it('proposes its subject, sender and the day that the sender had', async () => {
    const { blocks, proposed } = await read(
      message(
        [
          `Subject: ${word('Требования', 'koi8-r')}\r\n ${word(' Москвы', 'windows-1251')}: =?utf-8?Q?=D8=A8?= =?utf-8?Q?=D9?=\r\n =?utf-8?Q?=8A=D8=A7=D9=86?=`,
          `From: "${word('ليلى', 'windows-1256')}" <layla@example.org>, o.koval@example.org`,
          'Date: Wed, 6 Aug 2025 23:30:00 +0300 (MSK)',
          'Content-Language: ru-RU',
          'Archived-At: <https://lists.example.org/1>',
        ],
        'Текст.',
      ),
    );
    expect(blocks.map(told)).toEqual(paragraph('Текст.'));
    expect(proposed).toEqual({
      title: 'Требования Москвы: بيان',
      author: 'ليلى; o.koval@example.org',
      publishedOn: '2025-08-06',
      language: 'ru',
      url: 'https://lists.example.org/1',
    });
  });

  it.each([
    ['koi8-r', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['windows-1256', ARABIC],
  ])('in %s is read however it was sent', async (charset, text) => {
    const bytes = encode(text, charset);
    const head = ['From: a@example.org', `Content-Type: text/plain; charset="${charset.toUpperCase()}"`];
    for (const [encoding, body] of [
      ['quoted-printable', quotedPrintable(bytes)],
      ['BASE64', base64(bytes)],
    ]) {
      const result = await read(message([...head, `Content-Transfer-Encoding: ${encoding}`], `${body}\r\n`));
      expect(result.blocks.map(told)).toEqual(paragraph(text));
      expect([result.encoding, result.isEncodingCertain]).toEqual([charset, true]);
    }
    const raw = new TextEncoder().encode(message([...head, 'Content-Transfer-Encoding: 8bit'], ''));
    expect((await read(Buffer.concat([raw, bytes]))).blocks.map(told)).toEqual(paragraph(text));
  });

  it('that does not say its encoding is read in the likeliest, header and all, or in the one chosen', async () => {
    const bytes = encode(
      message(
        ['Subject: Заявление пресс-секретаря о переговорах', 'Content-Type: text/plain; charset=us-ascii'],
        RUSSIAN,
      ),
      'windows-1251',
    );
    const result = await read(bytes);
    expect(result.blocks.map(told)).toEqual(paragraph(RUSSIAN));
    expect(result.proposed.title).toBe('Заявление пресс-секретаря о переговорах');
    expect([result.encoding, result.isEncodingCertain]).toEqual(['windows-1251', false]);
    const chosen = await read(bytes, { encoding: 'windows-1251' });
    expect([chosen.blocks, chosen.isEncodingCertain]).toEqual([result.blocks, true]);
  });

  it('has a header whose bytes are of the same encoding as the text', async () => {
    const head = [
      'From: وزارة <a@example.org>',
      'Subject: بيان',
      'Content-Type: text/plain; charset=windows-1256',
    ];
    const { proposed } = await read(encode(message(head, ARABIC), 'windows-1256'));
    expect([proposed.author, proposed.title]).toEqual(['وزارة', 'بيان']);
  });

  it('is read as text where it has text, else as HTML, and without what is attached', async () => {
    const html = '<style>p{}</style><h1>Head</h1><p>One&nbsp;<b>two</b><script>x</script>';
    const alternative = (plain: string) =>
      message(
        ['From: a', 'Content-Type: multipart/mixed; boundary="=_out er"'],
        [
          'This is a message in MIME format.',
          '--=_out er',
          'Content-Type: multipart/alternative;\r\n\tboundary=in',
          '',
          '--in',
          '',
          plain,
          '--in',
          'Content-Type: multipart/related; boundary=rel',
          '',
          '--rel',
          'Content-Type: text/html; charset=utf-8',
          '',
          html,
          '--rel',
          'Content-Type: image/png',
          'Content-Transfer-Encoding: base64',
          '',
          'iVBORw0KGgo=',
          '--rel--',
          '--in--',
          '--=_out er',
          'Content-Type: text/plain; name=notes.txt',
          'Content-Disposition: attachment; filename="notes.txt"',
          '',
          'attached',
          '--=_out er',
          'Content-Type: text/plain',
          '',
          'The footer of the list.',
          '--=_out er--',
          'after',
        ].join('\r\n'),
      );
    expect((await read(alternative('Head\r\n\r\nOne two'))).blocks.map(told)).toEqual([
      'paragraph Head',
      'paragraph One two',
      'paragraph The footer of the list.',
    ]);
    expect((await read(alternative(''))).blocks.map(told)).toEqual([
      'h1 Head',
      'paragraph One\u00a0two',
      'paragraph The footer of the list.',
    ]);
  });

  it('has its paragraphs with their lines, and what it quotes as quotations with one mark less', async () => {
    const text =
      'Dear all,\n\n\tfirst line\nsecond > line  \n\nOn 5 Aug A. wrote:\n> We demand\n> this.\n>\n> And that.\n>> B. said:\n> > no\n>unless\n\nYours\n-- \nC.';
    expect((await read(message(['From: c'], text.replaceAll('\n', '\r\n')))).blocks).toEqual([
      { kind: 'paragraph', text: 'Dear all,' },
      { kind: 'paragraph', text: '\tfirst line\nsecond > line' },
      { kind: 'paragraph', text: 'On 5 Aug A. wrote:' },
      { kind: 'quotation', text: 'We demand\nthis.' },
      { kind: 'quotation', text: 'And that.' },
      { kind: 'quotation', text: '> B. said:\n> no' },
      { kind: 'quotation', text: 'unless' },
      { kind: 'paragraph', text: 'Yours\n--\nC.' },
    ]);
  });

  it('that flows has its lines put together again', async () => {
    const fields = (more: string) => ['From: c', `Content-Type: text/plain; format=flowed${more}`];
    const text =
      'The line \r\nflows on.\r\n From here \r\nto \r\nthere.\r\n> quoted \r\n> twice\r\n>> deep\r\n-- \r\nC.';
    expect((await read(message(fields(''), text))).blocks.map(told)).toEqual([
      'paragraph The line flows on.\nFrom here to there.',
      'quotation quoted twice',
      'quotation > deep',
      'paragraph --\nC.',
    ]);
    const [joined] = (await read(message(fields('; delsp=yes'), 'سوف \r\nيرفض'))).blocks;
    expect(joined).toEqual({ kind: 'paragraph', text: 'سوفيرفض' });
  });

  it('that is cut off is read as far as it goes', async () => {
    const cut = message(
      ['Subject: s', 'Content-Type: multipart/mixed; boundary=b'],
      '--b\r\n\r\nwords\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>mo',
    );
    expect((await read(cut)).blocks.map(told)).toEqual(['paragraph words', 'paragraph mo']);
  });

  it('is none when it has no header', async () => {
    for (const text of ['', 'no header', 'Kind: regards\n\nx', '<p>x']) {
      await expect(read(text)).rejects.toMatchObject({ code: 'documentDamaged' });
    }
  });

  it('is read in time, though it be built to keep a reader busy', async () => {
    const many = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(200_000)}`;
    await expect(read(many)).rejects.toMatchObject({ code: 'documentDamaged' });
    const nested = Array.from(
      { length: 1_000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    );
    await read(nested.join(''));
    for (const field of [
      `From: ${'('.repeat(100_000)}`,
      `From: ${'"<'.repeat(100_000)}`,
      `From: ${'a:'.repeat(100_000)};`,
      `Subject: ${'=?utf-8?Q?'.repeat(100_000)}`,
      `Subject: ${'=?utf-8?Q?=D9?= '.repeat(100_000)}`,
      `Content-Type: text/plain; ${'a="\\'.repeat(100_000)}`,
      `Content-Type: text/plain;${' '.repeat(100_000)}`,
      'From: a\n'.repeat(100_000),
      `From: a${'\n b'.repeat(300_000)}`,
    ]) {
      await read(message(['To: a', field], 'x'));
    }
    const head = 'From: a\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n';
    await read(
      `${head}${' '.repeat(2_000_000)}x${'='.repeat(1_000_000)}\n${'>'.repeat(1_000_000)}\n${'> '.repeat(500_000)}`,
    );
    await read(`From: a\nContent-Type: text/html\n\n${'<'.repeat(1_000_000)}`);
  });
});
