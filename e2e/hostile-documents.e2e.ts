import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';
import { demandingFiles, endlessText, refusedFiles } from './hostile-files';
import { listed, written } from './source-verbs';

/** A server on this computer, and how often somebody has called it. */
async function listening() {
  const calls: string[] = [];
  const server = createServer((socket) => {
    calls.push('called');
    socket.on('error', () => {});
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;
  const call = () => once(connect(port, '127.0.0.1').resume(), 'close');
  return { address: `http://127.0.0.1:${port}`, calls, call, close: () => server.close() };
}

/** All files below a folder but those of the profile, which is the browser's. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true });
  return all.filter((path) => !path.startsWith('profile')).toSorted();
}

/** Goes to the Sources of a new dossier. */
async function beginDossier(parley: Parley, folder: string): Promise<void> {
  await parley.closeDossier();
  await parley.createDossier('Texts', join(folder, 'Texts.parley'), false);
  await parley.goTo('Sources');
}

test('Documents that want something loaded, started or written are read or refused, and nothing of it happens', async ({
  parley,
  folder,
}) => {
  const { address, calls, call, close } = await listening();
  const evil = join(tmpdir(), `parley-evil-${process.pid}.txt`);
  const refused = refusedFiles(address, evil);
  const demanding = demandingFiles(address);
  const documents = join(folder, 'hostile');
  const paths = await written(documents, {
    ...Object.fromEntries(refused.map(([name, bytes]) => [name, bytes])),
    ...demanding,
    'last.txt': 'Last speaks.',
  });
  await beginDossier(parley, folder);
  const before = await filesIn(folder);

  const dialog = await parley.offerTexts(...paths);
  const count = Object.keys(demanding).length + 1;
  await dialog.getByRole('button', { name: `Import ${count} sources` }).click();
  const report = parley.dialog('What was imported');
  for (const [name, , why] of refused)
    await expect(report.getByRole('listitem').filter({ hasText: name })).toHaveText(why);
  await expect(report.getByRole('listitem')).toHaveCount(refused.length);
  await report.getByRole('button', { name: 'Close' }).last().click();

  for (const name of ['Page', 'Saved', 'Mail', 'Notes', 'Book', 'Letter', 'Memo', 'Paper', 'Last']) {
    await listed(parley, name).click();
    await expect(parley.page.getByText(`${name} speaks.`, { exact: true }).first()).toBeVisible();
  }
  expect(await parley.page.title()).not.toContain('hacked');
  expect(calls).toEqual([]);
  expect(existsSync(evil)).toBe(false);
  expect((await filesIn(folder)).filter((path) => !path.startsWith('Texts.parley'))).toEqual(
    before.filter((path) => !path.startsWith('Texts.parley')),
  );
  // Somebody who calls is heard, or this proves nothing.
  await call();
  expect(calls).toEqual(['called']);
  close();
});

test('A document that takes too long is refused by its name, and the others are imported', async ({
  folder,
}) => {
  const paths = await written(join(folder, 'slow'), {
    'a.txt': 'First speaks.',
    'endless.md': endlessText(),
    'z.html': '<p>Last speaks.',
  });
  const parley = await Parley.launch(folder, { readingTime: 4_000 });
  await beginDossier(parley, folder);
  const dialog = await parley.offerTexts(...paths);
  await dialog.getByRole('button', { name: 'Import 2 sources' }).click();
  const report = parley.dialog('What was imported');
  await expect(report.getByRole('listitem')).toHaveText(/endless\.md.*could not be read within 4 seconds/);
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(listed(parley, 'First speaks.')).toBeVisible();
  await expect(listed(parley, 'Last speaks.')).toBeVisible();
  await parley.quit();
  expect(parley.consoleErrors).toEqual([]);
});

test('When the process that reads dies in the middle, one document is refused and the others are imported', async ({
  parley,
  folder,
}) => {
  const paths = await written(join(folder, 'deadly'), {
    'a.txt': 'First speaks.',
    'deadly.md': endlessText(),
    'z.html': '<p>Last speaks.',
  });
  await beginDossier(parley, folder);
  await parley.willChoose(...paths);
  await parley.choose('importSources');
  const dialog = parley.dialog('Import sources');
  // The first is shown as soon as it is read, while the parser is at the second.
  await expect(dialog.getByRole('option', { name: /a\.txt\s+Ready/ })).toBeVisible();
  await parley.killReader();
  await dialog.getByRole('option', { name: /deadly\.md/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('it stops the part of Parley that reads documents');
  await dialog.getByRole('button', { name: 'Import 2 sources' }).click();
  await parley.dialog('What was imported').getByRole('button', { name: 'Close' }).last().click();
  await expect(listed(parley, 'First speaks.')).toBeVisible();
  await expect(listed(parley, 'Last speaks.')).toBeVisible();
});
