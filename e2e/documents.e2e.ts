import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDocx } from '../src/main/import/testing/docx';
import { expect, test } from './fixtures';
import { listed, written } from './source-verbs';

const PAGE = `<!DOCTYPE html><html lang="uk"><head><title>Заява МЗС</title>
<meta property="article:published_time" content="2025-08-06T10:00:00+03:00"><meta property="og:site_name" content="Агенція"></head>
<body><nav>Головна Новини</nav><article><h1>Заява МЗС</h1>
<p>${'Київ відкидає вимогу віддати чотири області. '.repeat(8)}</p><p>${'Позиція України незмінна і відома партнерам. '.repeat(8)}</p>
<script>document.title = 'hacked'; fetch('https://example.org')</script></article><footer>Усі права захищено</footer></body></html>`;
const PARAGRAPH = '<w:p><w:r><w:t>تطالب موسكو بانسحاب القوات من المناطق الأربع.</w:t></w:r></w:p>';

test.beforeEach(async ({ parley, folder }) => {
  await parley.closeDossier();
  await parley.createDossier('Texts', join(folder, 'Texts.parley'), false);
  await parley.goTo('Sources');
});

test('Documents of several formats come in together, with what they say of themselves', async ({
  parley,
  folder,
}) => {
  const paths = await written(folder, {
    'page.html': PAGE,
    'letter.docx': makeDocx(PARAGRAPH),
    'notes.md': '# Talks in Istanbul\n\nMoscow *insists*.',
    'mail.eml':
      'From: Press <press@example.org>\r\nSubject: =?utf-8?B?0JfQsNGP0LLQu9C10L3QuNC1?=\r\nDate: Wed, 06 Aug 2025 10:00:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nМосква настаивает на своём.\r\n',
    'old.rtf':
      "{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'ee\\'f1\\'ea\\'e2\\'e0 \\'f2\\'f0\\'e5\\'e1\\'f3\\'e5\\'f2.\\par}",
    'broken.pdf': '%PDF-1.7 nothing',
  });
  const dialog = await parley.offerTexts(...paths);
  await expect(dialog.getByText('Web page')).toBeVisible();
  await expect(dialog.getByLabel('Title')).toHaveValue('Заява МЗС');
  await expect(dialog.getByLabel('Published on')).toHaveValue('2025-08-06');
  await expect(dialog.getByLabel('Publisher')).toHaveValue('Агенція');
  await expect(dialog.getByRole('region', { name: 'Beginning of the text' })).not.toContainText('Головна');
  await dialog.getByRole('button', { name: /Take from the page/ }).click();
  await parley.page.getByRole('option', { name: 'The whole page' }).click();
  await expect(dialog.getByRole('region', { name: 'Beginning of the text' })).toContainText('Головна');
  await dialog.getByRole('button', { name: 'Import 5 sources' }).click();

  const report = parley.dialog('What was imported');
  await expect(report).toContainText('5 sources were imported.');
  await expect(report.getByRole('listitem')).toHaveText(/broken\.pdf.*damaged or incomplete/);
  await report.getByRole('button', { name: 'Close' }).last().click();
  for (const title of ['Заява МЗС', 'Talks in Istanbul', 'Заявление', 'Москва требует.'])
    await expect(listed(parley, title)).toBeVisible();
  await listed(parley, /تطالب موسكو/).click();
  await expect(parley.page.getByText('تطالب موسكو بانسحاب القوات من المناطق الأربع.').first()).toBeVisible();
  expect(await parley.labelOf('undo')).toBe('Undo Import sources');
  await parley.choose('undo');
  await expect(listed(parley, 'Talks in Istanbul')).toHaveCount(0);
});

test('A folder brings all its documents, and a second time adds nothing', async ({ parley, folder }) => {
  const documents = join(folder, 'documents');
  await mkdir(join(documents, 'deeper'), { recursive: true });
  await written(documents, { 'a.txt': 'Moscow demands.', 'b.md': '# Kyiv refuses', 'picture.png': 'x' });
  await written(join(documents, 'deeper'), { 'c.html': '<p>Washington sets a deadline.' });
  await parley.willChoose(documents);
  await parley.choose('importFolder');
  const dialog = parley.dialog('Import sources');
  await dialog.getByRole('button', { name: 'Import 3 sources' }).click();
  await expect(dialog).toBeHidden();
  await expect(listed(parley, 'Kyiv refuses')).toBeVisible();

  await parley.willChoose(documents);
  await parley.choose('importFolder');
  await expect(dialog.getByText('Text is there already')).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
});

test('A reference list says more of the documents chosen with it, and names of files speak by a pattern', async ({
  parley,
  folder,
}) => {
  const paths = await written(folder, {
    '2025-08-06 Agency - Talks.txt': 'Talks began.\nMore of it.',
    'statement.txt': 'A statement of the ministry\nKyiv refuses.',
    'list.ris': [
      'TY  - NEWS',
      'TI  - A statement of the ministry',
      'AU  - Press Service',
      'PB  - The Ministry',
      'DA  - 2025/08/05',
      'ER  - ',
    ].join('\r\n'),
  });
  const dialog = await parley.offerTexts(...paths);
  await expect(dialog.getByText('The reference list describes 1 document.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Names of the files' }).click();
  await dialog.getByLabel('What the names say').fill('{date} {publisher} - {title}');
  await expect(dialog.getByText('Fits 1 of 3 files.')).toBeVisible();
  await expect(dialog.getByLabel('Publisher')).toHaveValue('Agency');
  await expect(dialog.getByLabel('Title')).toHaveValue('Talks');
  await dialog.getByRole('option', { name: /statement/ }).click();
  await expect(dialog.getByLabel('Author')).toHaveValue('Press Service');
  await expect(dialog.getByLabel('Published on')).toHaveValue('2025-08-05');
  await dialog.getByLabel('What the names say').fill('{date}{title}');
  await expect(dialog.getByText(/Nothing stands between/)).toBeVisible();
  await dialog.getByLabel('What the names say').fill('');
});

test('A pattern that was typed is kept for the next time by importing, and closing without asks first', async ({
  parley,
  folder,
}) => {
  const paths = await written(folder, { '2025-08-06 Agency.txt': 'Talks began.' });
  const dialog = await parley.offerTexts(...paths);
  const pattern = dialog.getByLabel('What the names say');
  await dialog.getByRole('button', { name: 'Names of the files' }).click();
  await pattern.fill('{date} {publisher}');
  await parley.page.keyboard.press('Escape');
  const question = parley.dialog('Discard what you typed?');
  await question.getByRole('button', { name: 'Keep Writing' }).click();
  await expect(pattern).toHaveValue('{date} {publisher}');
  await parley.page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toBeHidden();

  await parley.offerTexts(...paths);
  await dialog.getByRole('button', { name: 'Names of the files' }).click();
  await expect(pattern).toHaveValue('');
  await pattern.fill('{date} {publisher}');
  await dialog.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(dialog).toBeHidden();

  await parley.offerTexts(...(await written(folder, { '2025-08-07 Ministry.txt': 'Kyiv refuses.' })));
  await expect(pattern).toHaveValue('{date} {publisher}');
  await expect(dialog.getByLabel('Publisher')).toHaveValue('Ministry');
  await pattern.fill('');
  await dialog.getByRole('button', { name: 'Import 1 source' }).click();
  await expect(listed(parley, 'Kyiv refuses.')).toBeVisible();
});

test('Original files are kept beside the dossier when that is set', async ({ parley, folder }) => {
  await parley.choose('settings');
  await parley.dialog('Settings').getByText('Keep a copy of imported files beside the dossier').click();
  await parley.dialog('Settings').getByRole('button', { name: 'Save' }).click();
  await parley.importTexts(...(await written(folder, { 'a.MD': '# Talks' })));
  await expect.poll(() => readdir(join(folder, 'Texts.parley-originals')).catch(() => [])).toHaveLength(1);
  const [name] = await readdir(join(folder, 'Texts.parley-originals'));
  expect(name).toMatch(/^[0-9a-f]{64}\.md$/);
});

test('What is copied from a browser keeps its headings and lists', async ({ parley }) => {
  await parley.page.getByRole('button', { name: 'Paste…' }).first().click();
  const dialog = parley.dialog('Paste a source');
  await dialog.getByRole('textbox', { name: /^Text/ }).evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/html', '<h2>Итоги</h2><ul><li>раз</li><li>два</li></ul><script>1</script>');
    data.setData('text/plain', 'Итоги раз два');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(dialog.getByRole('textbox', { name: /^Text/ })).toHaveValue('Итоги\nраз\nдва');
  await dialog.getByRole('button', { name: 'Record source' }).click();
  await expect(listed(parley, 'Итоги')).toBeVisible();
});
