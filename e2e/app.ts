import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import { FrameVerbs } from './frame-verbs';

/** What of the export dialog to change; the rest stays as it proposes. */
interface ExportOptions {
  readonly evidence?: boolean;
  readonly separator?: RegExp;
  readonly hasBom?: boolean;
  readonly guardsFormulas?: boolean;
}

/** Parley as its user meets it: the verbs of the main job, those of the reader, the frame and the window included. */
export class Parley extends FrameVerbs {
  /** Closes the panel at the end of the window when it is open. */
  async closePanel(title: 'Evidence'): Promise<void> {
    const panel = this.page.getByRole('complementary', { name: title });
    if ((await panel.count()) > 0) await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toHaveCount(0);
  }

  /** Shows one of the views. */
  async goTo(
    view:
      | 'Search'
      | 'Sources'
      | 'Positions'
      | 'Matrix'
      | 'Compare'
      | 'Timeline'
      | 'Parties and issues'
      | 'Review'
      | 'History'
      | 'Bin',
  ): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('radio', { name: view })
      .or(this.page.getByRole('navigation').getByRole('button', { name: view }))
      .click();
  }

  /** Shows the matrix as of an ISO day. */
  async setAsOf(day: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'As of' });
    await field.fill(day);
    await field.press('Enter');
    await expect(field).toHaveValue(day);
  }

  /** Shows what changed between two ISO days. */
  async setCompareDates(from: string, to: string): Promise<void> {
    for (const [label, day] of [
      ['From', from],
      ['To', to],
    ] as const) {
      const field = this.page.getByRole('textbox', { name: label, exact: true });
      await field.fill(day);
      await field.press('Enter');
      await expect(field).toHaveValue(day);
    }
  }

  /** The cell of a party, by its name in the head of the matrix, on an issue, by the beginning of its row. */
  async cell(party: string, issue: string): Promise<Locator> {
    const grid = this.page.getByRole('grid', { name: /^Positions of the parties/ });
    const heads = await grid.getByRole('columnheader').allInnerTexts();
    const place = heads.findIndex((head) => head.trim() === party);
    if (place === -1) throw new Error(`the matrix has no column ${party}: ${heads.join(', ')}`);
    const row = grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: issue }) });
    await this.#scrollTo(grid.locator('..'), row);
    return row.getByRole('gridcell').nth(place - 1);
  }

  /** Scrolls through a list of which only what is in sight is drawn, until something of it is. */
  async #scrollTo(scrolled: Locator, sought: Locator): Promise<void> {
    await expect(async () => {
      if ((await sought.count()) > 0) return;
      await scrolled.evaluate((element) => {
        const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
        element.scrollTop = isAtEnd ? 0 : element.scrollTop + element.clientHeight / 2;
      });
      expect(await sought.count()).toBeGreaterThan(0);
    }).toPass({ intervals: [50] });
  }

  /** Opens the evidence of a cell of the matrix. */
  async openCell(party: string, issue: string): Promise<Locator> {
    await (await this.cell(party, issue)).getByRole('button').click();
    const panel = this.page.getByRole('complementary', { name: 'Evidence' });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** Chooses text files by the menu and takes the proposals of the import dialog for all that can be read. */
  async importTexts(...paths: readonly string[]): Promise<void> {
    const dialog = await this.offerTexts(...paths);
    await dialog.getByRole('button', { name: /^Import \d/ }).click();
    await expect(dialog).toBeHidden();
  }

  /** Chooses text files by the menu; the import dialog on them, once it has read all. */
  async offerTexts(...paths: readonly string[]): Promise<Locator> {
    await this.willChoose(...paths);
    await this.choose('importSources');
    const dialog = this.dialog('Import sources');
    await expect(dialog.getByText(/^Reading/)).toHaveCount(0);
    return dialog;
  }

  /** Drops files on the middle of the window, as a file manager does. */
  async dropFiles(...paths: readonly string[]): Promise<void> {
    const browser = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await browser.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    }
    await browser.detach();
  }

  /** Exports what is on screen as a CSV file, or the evidence of its positions, and waits until it is written. */
  async exportCsv(path: string, options: ExportOptions = {}): Promise<void> {
    await this.willSaveAs(path);
    await this.choose('exportCsv');
    const dialog = this.dialog('Export briefing');
    if (options.evidence) await this.chooseIn(dialog, 'Briefing', 'Evidence list');
    if (options.separator !== undefined) {
      await dialog.getByRole('button', { name: /Separator/ }).click();
      await this.page.getByRole('option', { name: options.separator }).click();
    }
    await setCheck(dialog.getByRole('checkbox', { name: /^Mark the file as Unicode/ }), options.hasBom);
    await setCheck(dialog.getByRole('checkbox', { name: /^Guard against formulas/ }), options.guardsFormulas);
    await dialog.getByRole('button', { name: 'Choose a place…' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.notice(/was written with/).last()).toBeVisible();
  }

  /** Chooses an option of a labelled choice in a dialog. */
  async chooseIn(dialog: Locator, label: string, option: string | RegExp): Promise<void> {
    await dialog.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Leaves the open dossier for the Start view. */
  async closeDossier(): Promise<void> {
    await this.choose('close');
    await expect(this.page.getByRole('button', { name: 'New dossier…' })).toBeVisible();
  }

  /** Makes a dossier at `path` through the dialog, and waits until it is open. */
  async createDossier(title: string, path: string, hasStarterIssues = true): Promise<void> {
    await this.willSaveAs(path);
    await this.choose('new');
    const dialog = this.dialog('New dossier');
    await dialog.getByLabel('Title').fill(title);
    const starter = dialog.getByRole('checkbox', { name: /starter set/ });
    if ((await starter.isChecked()) !== hasStarterIssues) await starter.click({ force: true });
    await dialog.getByRole('button', { name: 'Choose a place…' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole('navigation').getByText(title)).toBeVisible();
  }
}

async function setCheck(check: Locator, isChecked: boolean | undefined): Promise<void> {
  if (isChecked !== undefined && (await check.isChecked()) !== isChecked) await check.click({ force: true });
}
