import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

const VIEWS = ['Sources', 'Positions', 'Matrix', 'Compare', 'Parties and issues'] as const;

for (const theme of ['light', 'dark'] as const) {
  test(`No view has a serious accessibility finding in the ${theme} theme`, async ({ parley }) => {
    await parley.page.emulateMedia({ colorScheme: theme });
    for (const view of VIEWS) {
      await parley.goTo(view);
      await expect(parley.page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await seriousFindings(parley.page), view).toEqual([]);
    }
    await parley.goTo('Matrix');
    await parley.openCell('Russia', 'NATO');
    expect(await seriousFindings(parley.page), 'Evidence').toEqual([]);
    await parley.page.getByRole('button', { name: 'Open in reader' }).first().click();
    await expect(parley.readerText()).toBeVisible();
    expect(await seriousFindings(parley.page), 'Reader').toEqual([]);
    await parley.closeDossier();
    expect(await seriousFindings(parley.page), 'Start').toEqual([]);
  });
}

async function seriousFindings(page: import('playwright').Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
