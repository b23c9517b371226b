import { join } from 'node:path';
import { Parley } from './app';
import { expect, test } from './fixtures';

test('Killing the process that keeps the file loses nothing and is told quietly', async ({
  parley,
  folder,
}) => {
  await parley.closeDossier();
  await parley.createDossier('Survivor', join(folder, 'Survivor.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow');
  await parley.killEngine();
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await expect(parley.page.getByText('Moscow').first()).toBeVisible();
  await parley.addParty('Kyiv');
  await parley.choose('undo');
  await expect(parley.page.getByText('Kyiv')).toHaveCount(0);
});

test('A change made while the process is away is made once it is back', async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.createDossier('Patience', join(folder, 'Patience.parley'));
  await parley.goTo('Parties and issues');
  await parley.killEngine();
  await parley.addParty('Ankara');
  await expect(parley.notice(/was restarted/)).toBeVisible();
  await expect(parley.page.getByText('Ankara')).toHaveCount(1);
});

test('Quitting right after a change loses nothing', async ({ folder }) => {
  const path = join(folder, 'Quick.parley');
  const first = await Parley.launch(folder);
  await first.closeDossier();
  await first.createDossier('Quick', path);
  await first.goTo('Parties and issues');
  await first.addParty('Doha');
  await first.quit();

  const second = await Parley.launch(folder, { dossier: path });
  await second.goTo('Parties and issues');
  await expect(second.page.getByText('Doha').first()).toBeVisible();
  expect(await second.labelOf('undo')).toBe('Undo Add party');
  await second.choose('undo');
  await expect(second.page.getByText('Doha')).toHaveCount(0);
  await second.quit();
});
