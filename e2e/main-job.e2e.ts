import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Parley } from './app';
import { ARTICLE, between, readBackWithLibreOffice } from './article';
import { expect, test } from './fixtures';

test.skip(!existsSync(ARTICLE), 'the Arabic article is not on this machine');

const REGIONS = ['Donetsk', 'Luhansk', 'Zaporizhzhia', 'Kherson', 'Crimea'] as const;

/** A new dossier with Moscow and Kyiv, into which the article has been imported and opened. */
async function begin(parley: Parley, folder: string): Promise<string> {
  await parley.closeDossier();
  await parley.createDossier('Ukraine, August 2025', join(folder, 'Ukraine.parley'));
  await parley.goTo('Parties and issues');
  await parley.addParty('Moscow', { aliases: ['موسكو', 'الكرملين'] });
  await parley.addParty('Kyiv', { aliases: ['كييف'] });
  await parley.goTo('Sources');
  const dialog = await parley.offerTexts(ARTICLE);
  await dialog.getByLabel('Title').fill('ترمب وبوتين');
  await dialog.getByLabel('Published on').fill('6.8.2025');
  await dialog.getByRole('button', { name: /^Import \d/ }).click();
  await expect(dialog).toBeHidden();
  await parley.openSource('ترمب وبوتين');
  return readFile(ARTICLE, 'utf8');
}

/** Codes the whole article: what each side demands and refuses. */
async function codeArticle(parley: Parley, text: string): Promise<void> {
  const form = parley.recordForm();

  await parley.selectWords(between(text, 'وتطالب موسكو', 'القرم'));
  await parley.page.keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: 'Party' })).toHaveValue('Moscow');
  await expect(form.getByLabel('Date', { exact: true })).toHaveValue('2025-08-06');
  await parley.fillForm({ stance: 'Demands', firmness: 'Red line' });
  for (const region of REGIONS) {
    await parley.fillForm({
      issue: `Territory › ${region}`,
      statement: `Kyiv must formally give up ${region}.`,
    });
    await parley.page.keyboard.press(region === 'Crimea' ? 'Control+Enter' : 'Control+Shift+Enter');
    await expect(parley.notice(new RegExp(`^Recorded: Moscow demands, ${region}`))).toBeVisible();
  }
  await expect(form).toBeHidden();

  await record(parley, between(text, 'تشترط موسكو', 'غربية'), {
    issue: 'Arms',
    stance: 'Conditions',
    statement: 'Ukraine must stop receiving Western weapons.',
  });
  await record(parley, between(text, 'وتتخلى عن', 'الأطلسي'), {
    party: 'Moscow',
    issue: 'Alliances › NATO',
    stance: 'Demands',
    statement: 'Ukraine must drop NATO membership.',
  });
  await record(parley, between(text, 'وتعتبر كييف', 'مقبولة'), {
    issue: 'Territory',
    stance: 'Rejects',
    statement: 'The Russian terms are unacceptable.',
  });
  await record(parley, between(text, 'بسحب', 'الروسية'), {
    party: 'Kyiv',
    issue: 'Withdrawal',
    stance: 'Demands',
    statement: 'Russian forces must withdraw.',
  });
  await record(parley, between(text, 'وبضمانات', 'غربية'), {
    party: 'Kyiv',
    issue: 'Security guarantees',
    stance: 'Demands',
    statement: 'Western security guarantees are needed.',
  });
  await parley.selectWords(between(text, 'وبضمانات', 'أراضيه', 'من بينها'));
  await parley.page.keyboard.press('Shift+Enter');
  await parley.attachTo('guarantees');
}

async function record(
  parley: Parley,
  words: string,
  fields: Parameters<Parley['fillForm']>[0],
): Promise<void> {
  await parley.selectWords(words);
  await parley.page.keyboard.press('Enter');
  await parley.fillForm(fields);
  await parley.page.keyboard.press('Control+Enter');
  await expect(parley.recordForm()).toBeHidden();
}

test('The whole main job on a real Arabic article, and its quotes are the article’s bytes', async ({
  parley,
  folder,
}) => {
  test.setTimeout(150_000);
  const text = await begin(parley, folder);
  await codeArticle(parley, text);

  await parley.goTo('Matrix');
  await parley.setAsOf('2025-08-06');
  for (const region of REGIONS) {
    await expect(await parley.cell('Moscow', region)).toContainText('Demands');
    await expect(await parley.cell('Kyiv', region)).toContainText('No statement recorded');
  }
  await expect(await parley.cell('Kyiv', 'Territory')).toContainText('Rejects');
  await expect(await parley.cell('Kyiv', 'Security guarantees')).toContainText('2 passages');
  await parley.setAsOf('2025-08-05');
  await expect(await parley.cell('Moscow', 'Crimea')).toContainText('No statement recorded');
  await parley.setAsOf('2025-08-06');

  const evidence = await parley.openCell('Kyiv', 'Security guarantees');
  await expect(evidence.getByRole('blockquote')).toHaveCount(2);
  await evidence.getByRole('button', { name: 'Open in reader' }).last().click();
  await expect(parley.readerText()).toBeVisible();

  await parley.goTo('Matrix');
  const matrixFile = join(folder, 'matrix.csv');
  await parley.exportCsv(matrixFile);
  const evidenceFile = join(folder, 'evidence.csv');
  await parley.exportCsv(evidenceFile, { evidence: true });
  await checkQuotes(evidenceFile);

  const bytes = await readFile(matrixFile);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const matrix = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
  const territory = matrix.find((row) => row.Issue === 'Territory › Crimea');
  expect(territory?.['Moscow: statement']).toBe('Kyiv must formally give up Crimea.');
  expect(territory?.['Moscow: citation']).toContain('¶');

  const again = await readBackWithLibreOffice(evidenceFile, folder);
  if (again !== null) {
    expect(again).toEqual(parse(await readFile(evidenceFile), { bom: true }));
  }
});

/** Every quote of an evidence list is, byte for byte, what stands in the article between its offsets in code points. */
async function checkQuotes(file: string): Promise<void> {
  const bytes = await readFile(ARTICLE);
  const points = [...bytes.toString('utf8').replaceAll(/\r\n?/g, '\n')];
  const rows = parse(await readFile(file), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(11);
  for (const row of rows) {
    const quote = row.Quote ?? '';
    expect(quote).toBe(
      points.slice(Number(row['Start (code points)']), Number(row['End (code points)'])).join(''),
    );
    expect(bytes.includes(Buffer.from(quote, 'utf8')), quote).toBe(true);
  }
}
