import { describe, expect, it } from 'vitest';
import type { ParserInput } from '../document';
import { encode } from '../testing/encode';
import { ARABIC, RUSSIAN } from '../testing/texts';
import { parseMhtml } from './mhtml';
import { readWith, told } from './testing/told';

const read = (page: string | Uint8Array, more?: Partial<ParserInput>) => readWith(parseMhtml, page, more);

/** A page as browsers built on Chromium save it: no charset in the part's header, but one in the page. */
function saved(page: Uint8Array): string {
  return `From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/news/2?a=b
Subject: =?utf-8?Q?=D8=A8=D9=8A=D8=A7=D9=86?=
Date: Wed, 6 Aug 2025 01:30:00 +0300
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x----"


------MultipartBoundary--x----
Content-Type: text/css
Content-Location: cid:css@mhtml.blink

p { display: none }

------MultipartBoundary--x----
Content-Type: text/html
Content-ID: <frame@mhtml.blink>
Content-Transfer-Encoding: base64
Content-Location: https://example.org/news/2?a=b

${Buffer.from(page).toString('base64')}
------MultipartBoundary--x----
Content-Type: text/html

<p>a frame
------MultipartBoundary--x------
`.replaceAll('\n', '\r\n');
}

describe('A page saved as one file', () => {
  it('is read as a page, in its own encoding, with the address and day it was saved from', async () => {
    const page = encode(
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${RUSSIAN}`,
      'windows-1251',
    );
    const result = await read(saved(page));
    expect(result.blocks.map(told)).toEqual([`paragraph ${RUSSIAN.replace('\n', ' ')}`]);
    expect([result.encoding, result.isEncodingCertain]).toEqual(['windows-1251', true]);
    expect(result.proposed).toEqual({
      title: 'بيان',
      url: 'https://example.org/news/2?a=b',
      accessedOn: '2025-08-06',
    });
  });

  it('may be read for its article alone, and its own words come first', async () => {
    const story = `<p>${ARABIC}</p>`.repeat(8);
    const page = `<html lang=ar><title>عنوان</title><link rel=canonical href=https://example.org/2><nav><a href=/>x</a></nav><div>${story}</div>`;
    const result = await read(saved(new TextEncoder().encode(page)), { scope: 'article' });
    expect(result.blocks).toHaveLength(8);
    expect(result.proposed).toMatchObject({ title: 'عنوان', url: 'https://example.org/2', language: 'ar' });
  });

  it('begins with the part that it says to begin with', async () => {
    const two = `Content-Type: multipart/related; boundary=b; start="<2>"\n\n--b\nContent-Type: text/html\nContent-ID: <1>\n\n<p>1\n--b\nContent-Type: text/html; charset=utf-8\nContent-ID: <2>\nContent-Transfer-Encoding: quoted-printable\n\n<p>=D8=A8 a=\nb\n--b--`;
    expect((await read(two)).blocks.map(told)).toEqual(['paragraph ب ab']);
  });

  it('without a page in it is refused', async () => {
    for (const bytes of [
      '',
      'x',
      'Content-Type: text/plain\n\nx',
      'Content-Type: multipart/related; boundary=b\n\n--c',
    ]) {
      await expect(read(bytes)).rejects.toMatchObject({ code: 'documentDamaged' });
    }
  });
});
