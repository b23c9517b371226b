import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './dossier/testing/temporary-folder';
import { offeredFiles } from './offered-files';

async function offered(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return (await offeredFiles([folder])).map((path) => relative(folder, path).replaceAll('\\', '/'));
}

it('A folder stands for the documents below it, in the order of their names, without hidden ones', async () => {
  const files = {
    'b.PDF': '',
    'a/deep/c.md': '',
    'list.ris': '',
    'x.png': '',
    '.git/d.txt': '',
    '.e.txt': '',
  };
  expect(await offered(files)).toEqual(['a/deep/c.md', 'b.PDF', 'list.ris']);
});

it('A folder brings reference lists in CSL-JSON along, and no other JSON', async () => {
  const files = {
    'list.json': '\ufeff[\n  { "id": "a", "type": "article-newspaper", "title": "Talks" }\n]',
    'zotero.json': '{ "items": [{ "title": "Talks", "type": "webpage" }] }',
    'package.json': '{ "type": "module", "title": "a program" }',
    'data.json': '[{ "title": "Talks" }]',
    'text.json': 'a webpage of "type": "webpage"',
  };
  expect(await offered(files)).toEqual(['list.json', 'zotero.json']);
});

it('What a browser saved beside a page are parts of it and no documents', async () => {
  const files = {
    'page.html': '',
    'page_files/advert.html': '',
    'Seite.htm': '',
    'Seite-Dateien/frame.htm': '',
    'other_files/statement.txt': '',
    'page-2025/talks.txt': '',
  };
  expect(await offered(files)).toEqual([
    'other_files/statement.txt',
    'page-2025/talks.txt',
    'page.html',
    'Seite.htm',
  ]);
});
