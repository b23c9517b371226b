import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { ParserInput } from '../document';
import { encode, encodeUtf16 } from '../testing/encode';
import { ARABIC, RUSSIAN, UKRAINIAN } from '../testing/texts';
import { parseHtml } from './html';
import { readWith, told } from './testing/told';

const read = (page: string | Uint8Array, more?: Partial<ParserInput>) => readWith(parseHtml, page, more);
const blocks = async (page: string, more?: Partial<ParserInput>) => (await read(page, more)).blocks.map(told);
const proposed = async (page: string) => (await read(page)).proposed;

describe('The encoding of a page', () => {
  it('is what its byte order mark says, then what the page says, for certain', async () => {
    const utf16 = await read(encodeUtf16(`<meta charset=windows-1251><p>${ARABIC}`, 'le', true));
    expect([utf16.encoding, utf16.isEncodingCertain]).toEqual(['utf-16le', true]);
    for (const meta of [
      '<meta charset="windows-1251">',
      "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Windows-1251'>",
      `<!-- <meta charset=koi8-r> ${'-'.repeat(3_000)} --><meta charset=cp1251 />`,
      '<?xml version="1.0" encoding="windows-1251"?>',
    ]) {
      const page = await read(encode(`${meta}<p>${RUSSIAN}`, 'windows-1251'));
      expect([page.encoding, page.isEncodingCertain], meta).toEqual(['windows-1251', true]);
      expect(page.blocks[0]).toEqual({ kind: 'paragraph', text: RUSSIAN.replace('\n', ' ') });
    }
  });

  it('is guessed when nothing says it, and said to be a guess', async () => {
    const page = await read(encode(`<html><body><p>${RUSSIAN}</p>`, 'windows-1251'));
    expect([page.encoding, page.isEncodingCertain]).toEqual(['windows-1251', false]);
    expect(page.blocks.map(told)).toEqual([`paragraph ${RUSSIAN.replace('\n', ' ')}`]);
  });

  it('is not what a page says that its bytes contradict', async () => {
    const unicode = await read(`<meta charset="iso-8859-1"><p>${UKRAINIAN}`);
    expect([unicode.encoding, unicode.isEncodingCertain]).toEqual(['utf-8', false]);
    const arabic = await read(encode(`<meta charset=utf-8><p>${ARABIC}`, 'windows-1256'));
    expect([arabic.encoding, arabic.isEncodingCertain]).toEqual(['windows-1256', false]);
    const whole = new TextEncoder().encode(`<meta charset=utf-8><p>${ARABIC}`);
    const cut = await read(whole.subarray(0, whole.length - 2));
    expect([cut.encoding, cut.isEncodingCertain]).toEqual(['utf-8', false]);
    const bare = await read(whole.subarray('<meta charset=utf-8>'.length, whole.length - 2));
    expect([bare.encoding, bare.isEncodingCertain]).toEqual(['utf-8', false]);
  });

  it('is not Western, as many programs say of everything, where there is hardly a Western letter', async () => {
    for (const [text, encoding] of [
      [ARABIC, 'windows-1256'],
      [RUSSIAN, 'windows-1251'],
    ] as const) {
      const page = await read(
        encode(`<html><meta charset="iso-8859-1"><body class="news"><p>${text}`, encoding),
      );
      expect([page.encoding, page.isEncodingCertain]).toEqual([encoding, false]);
    }
    const western = await read(
      encode('<meta charset="iso-8859-1"><p>Élu à Genève, l’été dernier', 'windows-1252'),
    );
    expect([western.encoding, western.isEncodingCertain]).toEqual(['windows-1252', true]);
  });

  it('is what somebody chose, whatever the page says, and refused when it is not that', async () => {
    const bytes = encode(`<meta charset=windows-1252><p>${RUSSIAN}`, 'koi8-r');
    const page = await read(bytes, { encoding: 'koi8-r' });
    expect([page.encoding, page.isEncodingCertain]).toEqual(['koi8-r', true]);
    expect(page.blocks.map(told)).toEqual([`paragraph ${RUSSIAN.replace('\n', ' ')}`]);
    await expect(read(bytes, { encoding: 'utf-8' })).rejects.toMatchObject({ code: 'textUndecodable' });
  });

  it('does not make a page of what is no text', async () => {
    await expect(read(Uint8Array.of(0x89, 0x50, 0, 0, 1, 2))).rejects.toMatchObject({ code: 'textBinary' });
  });
});

const STORY = Array.from({ length: 8 }, (_, index) => `<p>${index}. ${ARABIC}</p>`).join('\n');
const NEWS = `<!doctype html><html dir=rtl lang="ar-EG"><head><title>موسكو ترفض | وكالة</title></head><body>
  <nav class=menu><ul><li><a href=/a>الرئيسية</a><li><a href=/b>سياسة</a></ul></nav>
  <header><h1>موسكو ترفض</h1></header>
  <div id=content><article class="article-body">${STORY}<p>Line<br>two 🕊️</p></article></div>
  <div class="sidebar related"><ul><li><a href=/c>خبر آخر</a></ul></div>
  <footer class=footer>© وكالة <a href=/privacy>الخصوصية</a></footer></body></html>`;

it('A page in XML is read whole, though its elements close themselves', async () => {
  const page = `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="uk"><head><title/><script src="a.js"/>
    <style type="text/css" /></head><body><a id="top"/><p>Одне<br/>два<i/></p><iframe src="x"/><p>три</p></body></html>`;
  expect(await blocks(page)).toEqual(['paragraph Одне\nдва', 'paragraph три']);
  await read(`<?xml ?>${'<a '.repeat(200_000)}${'<a/'.repeat(200_000)}<a${' /'.repeat(200_000)}`);
});

describe('Of a page of news', () => {
  it('the article is read with its headline and without menus, or else all there is', async () => {
    const article = await blocks(NEWS, { scope: 'article' });
    expect(article[0]).toBe('h1 موسكو ترفض');
    expect(article).toHaveLength(10);
    expect(article[1]).toBe(`paragraph 0. ${ARABIC.replace('\n', ' ')}`);
    expect(article.at(-1)).toBe('paragraph Line\ntwo 🕊️');
    const page = await blocks(NEWS);
    expect(page).toContain('listItem الرئيسية');
    expect(page).toContain('paragraph © وكالة الخصوصية');
    expect(page.length).toBe(article.length + 4);
  });

  it('the article has the same words, vowel signs and marks as the page', async () => {
    const words =
      'قَالَ \u200fالوزيرُ\u200e: «لا»  10\u00a0000 &amp;amp; <q>no</q> e\u0301, 👩🏽‍💻, <b>a</b><i>b</i> c, d, e, f';
    const html = `<title>T</title><div>${`<p>${words}. ${ARABIC}</p>`.repeat(10)}</div>`;
    expect(await blocks(html, { scope: 'article' })).toEqual(await blocks(html));
    expect((await blocks(html))[0]).toContain('«لا» 10\u00a0000 &amp; “no” e\u0301, 👩🏽‍💻, ab c');
  });

  it('all is read when there is no article on it, or it is too deep to look for one', async () => {
    for (const html of [
      '<p>Short.</p>',
      '<ul><li>a<li>b</ul>',
      `${'<div>'.repeat(100_000)}<p>${ARABIC}`,
      '',
    ]) {
      expect(await blocks(html, { scope: 'article' })).toEqual(await blocks(html));
    }
  });
});

describe('A page proposes', () => {
  it('what its head says in the manners of OpenGraph, Dublin Core and of publishers', async () => {
    expect(
      await proposed(`<html lang="ar_EG"><title>Site | x</title><meta property="og:title" content=" عنوان \n الخبر ">
        <meta name=DC.creator content="ليلى حداد"><meta property=og:site_name content="وكالة">
        <meta property="article:published_time" content="2025-08-06T23:30:00+03:00">
        <link rel="alternate canonical" href="https://example.org/news/1?x=1&amp;y=2"><p>${ARABIC}`),
    ).toEqual({
      title: 'عنوان الخبر',
      author: 'ليلى حداد',
      publisher: 'وكالة',
      publishedOn: '2025-08-06',
      language: 'ar',
      url: 'https://example.org/news/1?x=1&y=2',
    });
    expect(
      await proposed(`<meta name=citation_title content=A><meta name=citation_author content="B, C"><meta
        name=citation_author content=D><meta name=citation_publication_date content=2025/08>
        <meta name=citation_journal_title content=J><title>x</title>`),
    ).toEqual({ title: 'A', author: 'B, C; D', publishedOn: '2025-08', publisher: 'J' });
  });

  it('what it says of its article in JSON-LD, and nothing from what is malformed there', async () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Talks &#8220;stall&#8221;',
      author: [{ name: 'O. Koval' }, 'A. N.'],
      datePublished: '2025-08-06T10:00:00Z',
      publisher: { '@type': 'Organization', name: 'Agency' },
      mainEntityOfPage: { '@id': 'https://example.org/a' },
      inLanguage: 'en-GB',
    };
    const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
    const noise = [
      script('{"@type":"Article"'),
      script('[[[null]]]'),
      script('{"@type":"WebSite","name":"Site"}'),
      script(''),
    ];
    const page = `<title>t</title>${noise.join('')}${script(JSON.stringify({ '@graph': [7, article] }))}<p>Words in English.`;
    expect(await proposed(page)).toEqual({
      title: 'Talks “stall”',
      author: 'O. Koval; A. N.',
      publishedOn: '2025-08-06',
      publisher: 'Agency',
      url: 'https://example.org/a',
      language: 'en',
    });
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await proposed(`<title>t</title>${script(deep)}`)).toEqual({ title: 't' });
  });

  it('what its markup says, the date of the page being its first', async () => {
    expect(
      await proposed(`<h1>Head <b>line</b></h1><a rel=author>O.\n K.</a><time datetime="2025-08-06T01:00">x</time>
        <time datetime=2024-01-01>y</time>`),
    ).toEqual({ title: 'Head line', author: 'O. K.', publishedOn: '2025-08-06' });
  });

  it('the address and the day it was saved with, as browsers and other programs note them', async () => {
    expect(
      await proposed('<!-- saved from url=(0025)https://example.org/story --><title>t</title>'),
    ).toMatchObject({
      url: 'https://example.org/story',
    });
    expect(
      await proposed(`<!--\n Page saved with X \n url: https://example.org/a?b \n saved date: Wed Aug 06 2025 10:00:00
        GMT+0300 (EEST)\n--><link rel=canonical href="https://example.org/">`),
    ).toEqual({ url: 'https://example.org/a?b', accessedOn: '2025-08-06' });
  });

  it('no date, language or address that is none', async () => {
    expect(
      await proposed(`<html lang="en-US"><link rel=canonical href="javascript:alert(1)"><meta property=og:url
        content="file:///etc/passwd"><meta name=date content="2025-13-45"><meta name=author
        content="https://example.org/people/1"><p>${ARABIC}`),
    ).toEqual({});
    expect(await proposed('<html lang="zz-!"><time>yesterday</time>')).toEqual({});
  });
});

describe('Whatever a page asks for', () => {
  it('nothing is requested and nothing of it is carried out', async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = `<html manifest="${at}/0"><head><base href="${at}/"><link rel=stylesheet href=1.css><link rel=preload
      href="${at}/2"><link rel=canonical href="${at}/3"><meta http-equiv=refresh content="0;url=${at}/4"><meta
      property=og:image content="${at}/5"><script src="${at}/6.js"></script><script>globalThis.ran = true; import('${at}/7')
      </script><style>@import url(${at}/8); body{background:url(${at}/9)}</style></head><body background="${at}/10"
      onload="globalThis.ran = true"><img src="${at}/11" srcset="${at}/12 2x" onerror="globalThis.ran = true"><iframe
      src="${at}/13" srcdoc="<img src='${at}/14'>"></iframe><video src="${at}/15" poster="${at}/16"></video><object
      data="${at}/17"></object><svg><image href="${at}/18"/><script>globalThis.ran = true</script></svg><a href="${at}/19"
      ping="${at}/20">a</a><form action="${at}/21"><input type=image src="${at}/22" autofocus onfocus="globalThis.ran = true">
      </form><noscript><img src="${at}/23"></noscript><div style="background:url(${at}/24)">${STORY}</div>`;
    for (const scope of ['article', 'page'] as const) {
      const result = await read(page, { scope });
      expect(result.blocks.length).toBeGreaterThan(5);
      // As a citation it is kept, not looked up.
      expect(result.proposed.url).toBe(`${at}/3`);
    }
    // A request of ours is the last that the server sees: others would have come before it.
    await (await globalThis.fetch(`${at}/ours`)).text();
    server.close();
    expect(requests).toEqual(['/ours']);
    expect('ran' in globalThis).toBe(false);
  });

  it('it is read in time, though it be built to keep a reader busy', { timeout: 120_000 }, async () => {
    const pages = [
      `<h1>${'<div><h1>'.repeat(20_000)}`,
      '<time>'.repeat(100_000),
      '<a rel=author>'.repeat(50_000),
      `<p>${'<span role=doc-pagebreak>'.repeat(50_000)}`,
      `<meta charset=utf-8 ${'<'.repeat(1_000_000)}`,
      `<meta ${'charset '.repeat(100_000)}`,
      '<!--'.repeat(500_000),
      `<div>${'<div><a href=x>x</a>, </div>'.repeat(10_000)}</div>`,
      `<title>${' '.repeat(2_000_000)}`,
      `<link rel="${' '.repeat(2_000_000)}" href=x>`,
      `<p style="${'display '.repeat(300_000)}">x`,
    ];
    for (const page of pages) await read(page, { scope: 'article' });
  });
});
