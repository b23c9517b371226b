import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../dossier/hash';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { failedDocument, MAX_FILE_SIZE, MAX_TEXT_SIZE, readDocument } from './read-document';
import { encode } from './testing/encode';
import { ARABIC, UKRAINIAN } from './testing/texts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function readFile(path: string, name: string, encoding: string | null = null) {
  return readDocument({ fileName: name, from: { kind: 'file', path }, encoding, scope: 'article' });
}

function read(content: string | Uint8Array, name = 'a.txt', encoding: string | null = null) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return readFile(path, name, encoding);
}

it('proposes of a document nothing that a field would obey', async () => {
  const page = '<title>Of \u202eficial\u202c</title><meta name="author" content="A\u2066b\u2069"><p>Words.';
  const { draft } = await read(page, 'page.html');
  expect(draft.proposed).toMatchObject({ title: 'Of ficial', author: 'Ab' });
});

describe('a text that can be read', () => {
  it('comes with its hash, a title, a language and where it came from', async () => {
    const bytes = utf8(`\n\n  بيان صحفي  \n${ARABIC}`);
    const { draft, text, structure } = await read(bytes, 'statement.txt');
    expect(text).toBe(`\n\n  بيان صحفي  \n${ARABIC}`);
    expect(structure).toBeNull();
    expect(draft).toEqual({
      fileName: 'statement.txt',
      beginning: text.slice(0, 2_000),
      length: [...text].length,
      textHash: sha256(text),
      origin: {
        fileName: 'statement.txt',
        size: bytes.length,
        encoding: 'utf-8',
        lineEnds: 'lf',
        format: 'text',
        hash: sha256(bytes),
        scope: '',
      },
      isEncodingCertain: true,
      emptyPages: [],
      proposed: { title: 'بيان صحفي', language: 'ar' },
      references: null,
      error: null,
    });
  });

  it('says when its encoding was guessed, and is read again in another', async () => {
    const { draft } = await read(encode(UKRAINIAN, 'windows-1251'));
    expect(draft).toMatchObject({ isEncodingCertain: false, origin: { encoding: 'windows-1251' } });
    expect(draft.proposed.language).toBe('uk');
    const chosen = await read(encode(ARABIC, 'windows-1256'), 'a.txt', 'windows-1256');
    expect(chosen).toMatchObject({ text: ARABIC, draft: { isEncodingCertain: true } });
    const wrong = await read(encode(ARABIC, 'windows-1256'), 'a.txt', 'utf-8');
    expect(wrong.draft.error?.code).toBe('textUndecodable');
  });

  it.each([
    ['a\r\nb', 'crlf'],
    ['a\rb', 'cr'],
    ['a\u0085b', 'mixed'],
    ['a\u2028b', 'mixed'],
    ['a\nb', 'lf'],
  ])('has LF for the line end of %j and says which that was', async (raw, lineEnds) => {
    const { draft, text } = await read(raw);
    expect([text, draft.origin.lineEnds]).toEqual(['a\nb', lineEnds]);
  });

  it('in a legacy encoding has the line end NEL of that encoding only where it has one', async () => {
    expect((await read(Uint8Array.of(0x61, 0x85, 0x62), 'a.txt', 'windows-1252')).text).toBe('a…b');
  });

  it('has a title of at most 200 code points, and a beginning of whole characters', async () => {
    const { draft } = await read(`a${'\u{1F54A}'.repeat(5_000)}`);
    expect([...(draft.proposed.title ?? '')]).toHaveLength(200);
    expect(draft.proposed.title?.isWellFormed()).toBe(true);
    expect(draft.beginning.isWellFormed()).toBe(true);
    expect(draft.length).toBe(5_001);
  });

  it('of the largest size that is allowed is read', async () => {
    expect((await read(new Uint8Array(MAX_TEXT_SIZE).fill(0x61))).draft.error).toBeNull();
  });
});

describe('a document', () => {
  it('is read into one text with its blocks, and proposes what it says of itself', async () => {
    const { draft, text, structure } = await read(
      '<html lang="ru"><title>Заявление</title><h1>Заявление МИД</h1><p>Москва\nтребует.</p><script>x()</script>',
      'page.html',
    );
    expect(text).toContain('Москва требует.');
    expect(text).not.toContain('x()');
    expect(structure?.blocks.map(({ kind }) => kind)).toContain('paragraph');
    expect(draft.origin).toMatchObject({ format: 'html', scope: 'article', lineEnds: 'none' });
    expect(draft.proposed.language).toBe('ru');
  });

  it('that was pasted is read whole, without a file', async () => {
    const { draft, text, structure } = await readDocument({
      fileName: 'Pasted',
      from: { kind: 'pasted', html: '<h2>Итоги</h2><ul><li>раз<li>два</ul>' },
      encoding: null,
      scope: 'article',
    });
    expect(text).toBe('Итоги\nраз\nдва');
    expect(structure?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'listItem', 'listItem']);
    expect(draft.origin).toMatchObject({ format: 'paste', hash: '', scope: '' });
  });

  it('that is a reference list brings its entries and no text; JSON counts only when it is one', async () => {
    const { draft, text, references } = await read('TY  - NEWS\nTI  - Talks\nER  - \n', 'list.ris');
    expect([draft.references, draft.error, text]).toEqual([1, null, '']);
    expect(references).toMatchObject([{ title: 'Talks' }]);
    expect((await read('[{"type":"book","title":"Talks"}]', 'list.json')).draft.references).toBe(1);
    expect(await read('{"talks": true}', 'other.json')).toMatchObject({
      text: '{"talks": true}',
      draft: { references: null },
    });
    expect((await read('no references', 'list.bib')).draft.error?.code).toBe('bibliographyUnreadable');
  });

  it('is known by what is in it, whatever it is called', async () => {
    expect((await read('{\\rtf1\\ansi Talks.\\par}', 'talks.txt')).draft.origin.format).toBe('rtf');
    expect((await read('<!DOCTYPE html><p>Talks.', 'talks.txt')).draft.origin.format).toBe('html');
    expect((await read('# Talks', 'talks.md')).draft.origin.format).toBe('markdown');
    expect((await read('From here on', 'talks')).draft.origin.format).toBe('text');
  });
});

describe('what cannot be read', () => {
  it('says why, and has no text', async () => {
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0);
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1);
    const cases = [
      ['', 'a.txt', null, 'textEmpty'],
      ['\ufeff', 'a.txt', null, 'textEmpty'],
      [' \r\n\t\u00a0', 'a.txt', null, 'textEmpty'],
      ['\u200b\u200f\n', 'a.txt', null, 'textEmpty'],
      ['<p> &nbsp; </p>', 'a.html', null, 'textEmpty'],
      [Uint8Array.of(0x89, 0x50, 0, 4, 0), 'a.png', null, 'textBinary'],
      [utf8('odd'), 'a.txt', 'utf-16le', 'textUndecodable'],
      [Uint8Array.of(0xff), 'a.txt', 'utf-8', 'textUndecodable'],
      [zip, 'a.zip', null, 'formatUnknown'],
      [zip, 'a.docx', null, 'documentDamaged'],
      [ole, 'a.doc', null, 'formatOld'],
      ['not a pdf', 'a.pdf', null, 'documentDamaged'],
    ] as const;
    for (const [content, name, encoding, code] of cases) {
      const { draft, text, structure } = await read(content, name, encoding);
      expect(draft.error?.code, `${name} as ${encoding}`).toBe(code);
      expect([text, structure, draft.textHash, draft.beginning]).toEqual(['', null, '', '']);
    }
  });

  it('keeps its size and the encoding that was asked for, and nothing of its path', async () => {
    const error = new Error('/home/analyst/secret');
    const { draft } = failedDocument({ fileName: 'a.txt', encoding: 'koi8-u' }, error, 7);
    expect(draft.origin).toMatchObject({ fileName: 'a.txt', size: 7, encoding: 'koi8-u' });
    expect(draft.error).toEqual({ code: 'unexpected', params: {} });
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'بيان.txt'), ARABIC);
    const read = await readFile(join(folder, 'بيان.txt'), 'بيان.txt');
    expect(JSON.stringify(read)).not.toContain(folder);
  });

  it('is a folder, a missing file or a file that is too large, with both sizes', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.txt'));
    for (const [name, code] of [
      ['folder.txt', 'fileIsFolder'],
      ['missing.txt', 'fileMissing'],
    ] as const) {
      expect((await readFile(join(folder, name), name)).draft.error?.code).toBe(code);
    }
    for (const [name, size] of [
      ['large.txt', MAX_TEXT_SIZE],
      ['large.pdf', MAX_FILE_SIZE],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, '');
      truncateSync(path, size + 1);
      const limit = size / 1024 / 1024;
      expect((await readFile(path, name)).draft.error).toEqual({
        code: 'textTooLarge',
        params: { name, size: limit + 1, limit },
      });
    }
  });

  it('may be behind a link, and is then what is there', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), ARABIC);
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
    expect((await readFile(join(folder, 'link.txt'), 'link.txt')).text).toBe(ARABIC);
  });

  it.skipIf(process.platform === 'win32')('may be a pipe, which is not waited for', async () => {
    const path = join(temporaryFolder(), 'pipe.txt');
    execFileSync('mkfifo', [path]);
    expect((await readFile(path, 'pipe.txt')).draft.error?.code).toBe('fileUnreadable');
  });
});
