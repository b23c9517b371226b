import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright';
import { expect } from 'playwright/test';

const ROOT = join(import.meta.dirname, '..');
/**
 * Holds the application back until Playwright listens; Playwright itself adds it only to an Electron that it has found by itself.
 * Without it the window comes up in a race, and one launch in twenty never ends.
 */
const LOADER = join(ROOT, 'node_modules/playwright-core/lib/server/electron/loader.js');

interface LaunchOptions {
  /** A dossier to open, an absolute path; without one a fresh profile opens the sample. */
  readonly dossier?: string;
}

interface FormFields {
  readonly party?: string;
  readonly issue?: string;
  readonly stance?: 'Demands' | 'Offers' | 'Accepts' | 'Rejects' | 'Conditions' | 'Signals';
  readonly statement?: string;
  readonly date?: string;
  readonly firmness?: 'Red line' | 'Firm' | 'Flexible' | 'Unclear';
}

/** What of the export dialog to change; the rest stays as it proposes. */
interface ExportOptions {
  readonly evidence?: boolean;
  readonly separator?: RegExp;
  readonly hasBom?: boolean;
  readonly guardsFormulas?: boolean;
}

/** Parley as its user meets it: a window, its menu, and the verbs of the main job. */
export class Parley {
  readonly consoleErrors: string[] = [];
  readonly electron: ElectronApplication;
  readonly page: Page;

  private constructor(electron: ElectronApplication, page: Page) {
    this.electron = electron;
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => this.consoleErrors.push(String(error)));
  }

  /** Starts the built application with its profile and documents in `folder`, and waits for what it shows first. */
  static async launch(folder: string, { dossier }: LaunchOptions = {}): Promise<Parley> {
    const executablePath = process.env.PARLEY_ELECTRON;
    if (executablePath === undefined) throw new Error('Run the end-to-end tests with npm run e2e.');
    const profile = join(folder, 'profile');
    const documents = join(folder, 'documents');
    await mkdir(documents, { recursive: true });
    const electron = await _electron.launch({
      executablePath,
      args: [
        '-r',
        LOADER,
        ...(process.env.PARLEY_ELECTRON_ARGS?.split(' ').filter(Boolean) ?? []),
        ROOT,
        ...(dossier === undefined ? [] : [dossier]),
      ],
      env: { ...stringsOf(process.env), PARLEY_USER_DATA: profile, PARLEY_DOCUMENTS: documents },
    });
    const parley = new Parley(electron, await electron.firstWindow());
    await parley.waitUntilReady();
    return parley;
  }

  /** Waits for the Start view or an open dossier. */
  async waitUntilReady(): Promise<void> {
    await expect(this.page.getByRole('main')).toBeVisible({ timeout: 20_000 });
  }

  /** Quits as a user does; what is open is saved. */
  async quit(): Promise<void> {
    await this.electron.close();
  }

  /** Gives the page of the window this size, in pixels. */
  async setSize(width: number, height: number): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect
      .poll(() => this.page.evaluate(() => [window.innerWidth, window.innerHeight]))
      .toEqual([width, height]);
  }

  /** Closes the notices at the foot of the window. */
  async closeNotices(): Promise<void> {
    const notices = this.page.getByRole('region', { name: 'Notices' });
    for (const close of await notices.getByRole('button', { name: 'Close' }).all()) await close.click();
    await expect(notices.getByRole('button', { name: 'Close' })).toHaveCount(0);
  }

  /** Closes the panel at the end of the window when it is open. */
  async closePanel(title: 'Evidence'): Promise<void> {
    const panel = this.page.getByRole('complementary', { name: title });
    if ((await panel.count()) > 0) await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toHaveCount(0);
  }

  /** The window as it looks now, a PNG. */
  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  /** Chooses from the application menu by the item's id. */
  async choose(command: string): Promise<void> {
    await this.electron.evaluate(({ Menu, BrowserWindow }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) throw new Error(`the menu has no item ${id}`);
      item.click(undefined, BrowserWindow.getAllWindows()[0]);
    }, command);
  }

  /** The words of a menu item, such as "Undo Record position". */
  labelOf(command: string): Promise<string> {
    return this.electron.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label ?? '',
      command,
    );
  }

  /** Answers the next save dialogs with a path, or closes them with null: the system's dialogs are not part of the page. */
  async willSaveAs(path: string | null): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    }, path);
  }

  /** Answers the next open dialogs with paths. */
  async willChoose(...paths: readonly string[]): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
    }, paths);
  }

  /** Shows one of the five views. */
  async goTo(view: 'Sources' | 'Positions' | 'Matrix' | 'Compare' | 'Parties and issues'): Promise<void> {
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
    const grid = this.page.getByRole('table', { name: /^Positions of the parties/ });
    const heads = await grid.getByRole('columnheader').allInnerTexts();
    const place = heads.findIndex((head) => head.trim() === party);
    if (place === -1) throw new Error(`the matrix has no column ${party}: ${heads.join(', ')}`);
    const row = grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: issue }) });
    return row.getByRole('cell').nth(place - 1);
  }

  /** Opens the evidence of a cell of the matrix. */
  async openCell(party: string, issue: string): Promise<Locator> {
    await (await this.cell(party, issue)).getByRole('button').click();
    const panel = this.page.getByRole('complementary', { name: 'Evidence' });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** Opens a source from the list. */
  async openSource(title: string): Promise<void> {
    const list = this.page
      .getByRole('grid', { name: 'Sources' })
      .or(this.page.getByRole('listbox', { name: 'Sources' }));
    await list.getByText(title, { exact: true }).click();
    await expect(this.readerText()).toBeVisible();
  }

  /** Gives the selected words to the position that a search finds, in the dialog that is open. */
  async attachTo(search: string): Promise<void> {
    const dialog = this.dialog('Add the passage to a position');
    await dialog.getByRole('searchbox').fill(search);
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Add passage' }).click();
    await expect(dialog).toBeHidden();
  }

  /** The text in the reader. */
  readerText(): Locator {
    return this.page.getByRole('region', { name: 'Reader' }).getByRole('document');
  }

  /** Drags the mouse over words of the text in the reader, from their first letter to their last, whichever way they run. */
  async selectWords(words: string, occurrence = 0): Promise<void> {
    const text = this.readerText();
    // What moves under the hand, such as a panel that opens, makes a person drag once more.
    await expect(async () => {
      // A mouse that goes down on selected words would take them along instead of selecting anew.
      await this.page.evaluate(() => document.getSelection()?.removeAllRanges());
      const [from, to] = await text.evaluate(edgesOf, { words, occurrence });
      await this.page.mouse.move(from.x, from.y);
      await this.page.mouse.down();
      await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await this.page.mouse.move(to.x, to.y);
      await this.page.mouse.up();
      await expect.poll(() => this.selectedWords(), { timeout: 1_000 }).toBe(words);
    }).toPass({ timeout: 15_000 });
  }

  /** What is selected in the page. */
  selectedWords(): Promise<string> {
    return this.page.evaluate(() => document.getSelection()?.toString() ?? '');
  }

  /** The form in which a position is recorded. */
  recordForm(): Locator {
    return this.page.getByRole('complementary', { name: 'Record position' });
  }

  /** Fills in the form that is open. Party and issue are typed and chosen from what is found, or added when `isNew`. */
  async fillForm(fields: FormFields): Promise<void> {
    const form = this.page.getByRole('complementary', { name: /^(Record|Edit) position$/ });
    if (fields.party !== undefined) await this.pick(form, 'Party', fields.party);
    if (fields.issue !== undefined) await this.pick(form, 'Issue', fields.issue);
    if (fields.stance !== undefined) {
      await form.getByRole('radio', { name: fields.stance }).click({ force: true });
      await expect(form.getByRole('radio', { name: fields.stance })).toBeChecked();
    }
    if (fields.statement !== undefined) await form.getByLabel('Statement').fill(fields.statement);
    if (fields.date !== undefined) await form.getByLabel('Date', { exact: true }).fill(fields.date);
    if (fields.firmness !== undefined) {
      const firmness = form.getByRole('button', { name: /Firmness/ });
      await firmness.click();
      await this.page.getByRole('option', { name: fields.firmness }).click();
      await expect(firmness).toBeFocused();
    }
  }

  /** Types into a field that finds or adds, and takes what it offers. */
  async pick(form: Locator, label: string, text: string): Promise<void> {
    const field = form.getByRole('combobox', { name: label });
    // Scrolling closes the list: the field comes into sight first.
    await field.click();
    await field.fill(text);
    const exact = this.page.getByRole('option', { name: text, exact: true });
    const added = this.page.getByRole('option').filter({ hasText: `“${text}”` });
    await expect(exact.or(added).first()).toBeVisible();
    await ((await exact.count()) > 0 ? exact : added).first().click();
    await expect(field).toHaveValue(text);
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
    const dialog = this.dialog('Export CSV');
    if (options.evidence)
      await dialog.getByRole('radio', { name: /^The evidence list/ }).click({ force: true });
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

  /** How many windows Parley has. */
  windowCount(): Promise<number> {
    return this.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  }

  /** Answers the next questions of the system's message boxes with the button of this place, from 0. */
  async willAnswer(button: number): Promise<void> {
    await this.electron.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
    }, button);
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

  /** Adds a party in the view "Parties and issues". `aliases` are texts; their languages are guessed. */
  async addParty(
    name: string,
    {
      shortName = '',
      aliases = [],
    }: { readonly shortName?: string; readonly aliases?: readonly string[] } = {},
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'Add party' }).first().click();
    const dialog = this.dialog('Add party');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('Short name').fill(shortName);
    for (const [at, alias] of aliases.entries()) {
      await dialog.getByRole('button', { name: 'Add alias' }).click();
      await dialog.getByLabel(`Alias ${at + 1}`, { exact: true }).fill(alias);
    }
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
  }

  /** Adds a speaker of a party in the view "Parties and issues". */
  async addSpeaker(party: string, name: string): Promise<void> {
    await this.chooseFor(party, 'Add speaker');
    const dialog = this.dialog(`Add speaker of ${party}`);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Add speaker' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Adds an issue in the view "Parties and issues", at the root or under another. */
  async addIssue(name: string, under?: string): Promise<void> {
    if (under === undefined) await this.page.getByRole('button', { name: 'Add issue' }).first().click();
    else await this.chooseFor(under, 'Add sub-issue');
    const dialog = this.dialog(under === undefined ? 'Add issue' : `Add issue under ${under}`);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Add issue' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Chooses from the menu of a party's, a speaker's or an issue's row. */
  async chooseFor(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `What can be done with ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** An open dialog by its title. */
  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** A notice at the foot of the window that says this. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Notices' }).getByText(text);
  }

  /** Kills the process that keeps the file, as a crash would. */
  async killEngine(): Promise<void> {
    await this.electron.evaluate(({ app }) => {
      const engine = app.getAppMetrics().find(({ name }) => name === 'Parley engine');
      if (!engine) throw new Error('the engine is not running');
      process.kill(engine.pid, 'SIGKILL');
    });
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** In the page: where the first letter of words begins and the last one ends, after scrolling to them. */
async function edgesOf(
  article: Element,
  { words, occurrence }: { readonly words: string; readonly occurrence: number },
): Promise<[Point, Point]> {
  let seen = 0;
  for (const row of article.querySelectorAll('[data-paragraph]')) {
    const nodes = [...row.querySelectorAll('[data-start]')].map((stretch) => stretch.firstChild as Text);
    const text = nodes.map((node) => node.data).join('');
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      if (seen++ !== occurrence) continue;
      // Paragraphs are laid out when they come near: scrolling ends when nothing moves any more.
      for (let before = Number.NaN, now = 0; before !== now; now = row.getBoundingClientRect().top) {
        before = row.getBoundingClientRect().top;
        row.scrollIntoView({ block: 'center' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      return [edge(at, at + 1, true), edge(at + words.length - 1, at + words.length, false)];
    }
    function edge(from: number, to: number, isStart: boolean): Point {
      const range = document.createRange();
      range.setStart(...place(from));
      range.setEnd(...place(to));
      const box = range.getBoundingClientRect();
      const paragraph = row.firstElementChild ?? row;
      const isRightToLeft = getComputedStyle(paragraph).direction === 'rtl';
      // A pixel inside the letter's edge, so that the mouse meets this letter and not its neighbour.
      const x = isStart === isRightToLeft ? box.right - 1 : box.left + 1;
      return { x, y: box.top + box.height / 2 };
    }
    function place(offset: number): [Text, number] {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length && !(rest === node.length && node !== nodes.at(-1))) return [node, rest];
        rest -= node.length;
      }
      throw new Error('outside of the paragraph');
    }
  }
  throw new Error(`the text has no “${words}” (${occurrence})`);
}

async function setCheck(check: Locator, isChecked: boolean | undefined): Promise<void> {
  if (isChecked !== undefined && (await check.isChecked()) !== isChecked) await check.click({ force: true });
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
