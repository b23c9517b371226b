import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright';
import { expect } from 'playwright/test';

const ROOT = join(import.meta.dirname, '..');
const LOADER = join(ROOT, 'node_modules/playwright-core/lib/server/electron/loader.js');

interface LaunchOptions {
  /** A dossier to open, an absolute path; without one a fresh profile opens the sample. */
  readonly dossier?: string;
  /** Between two automatic backups, in milliseconds; ten minutes unless it is given. */
  readonly backupInterval?: number;
  /** How long a document may take to be read, in milliseconds; half a minute unless it is given. */
  readonly readingTime?: number;
}

/** Parley as a program: its window, its menu, and the system’s dialogs, which are not part of the page. */
export class ParleyWindow {
  readonly consoleErrors: string[] = [];
  readonly electron: ElectronApplication;
  readonly page: Page;

  constructor(electron: ElectronApplication, page: Page) {
    this.electron = electron;
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => this.consoleErrors.push(String(error)));
  }

  /** Starts the built application with its profile and documents in `folder`, and waits for what it shows first. */
  static async launch<P extends ParleyWindow>(
    this: new (
      electron: ElectronApplication,
      page: Page,
    ) => P,
    folder: string,
    { dossier, backupInterval, readingTime }: LaunchOptions = {},
  ): Promise<P> {
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
      env: {
        ...stringsOf(process.env),
        PARLEY_USER_DATA: profile,
        PARLEY_DOCUMENTS: documents,
        ...(backupInterval !== undefined && { PARLEY_BACKUP_INTERVAL: String(backupInterval) }),
        ...(readingTime !== undefined && { PARLEY_READING_TIME: String(readingTime) }),
      },
    });
    const parley = new this(electron, await electron.firstWindow());
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

  /** Has the window run from right to left, as it will for an interface in Arabic. */
  async mirror(): Promise<void> {
    await this.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
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

  /** Whether a menu item can be chosen. */
  isEnabled(command: string): Promise<boolean> {
    return this.electron.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? false,
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

  /** Answers the next questions of the system's message boxes with the button of this place, from 0. */
  async willAnswer(button: number): Promise<void> {
    await this.electron.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
    }, button);
  }

  /** How many windows Parley has. */
  windowCount(): Promise<number> {
    return this.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  }

  /** Kills the process that keeps the file, as a crash would. */
  async killEngine(): Promise<void> {
    await this.electron.evaluate(({ app }) => {
      const engine = app.getAppMetrics().find(({ name }) => name === 'Parley engine');
      if (!engine) throw new Error('the engine is not running');
      process.kill(engine.pid, 'SIGKILL');
    });
  }

  /** Kills the process that reads documents, as one that breaks it would. */
  async killReader(): Promise<void> {
    await this.electron.evaluate(({ app }) => {
      const reader = app.getAppMetrics().find(({ name }) => name === 'Parley documents');
      if (!reader) throw new Error('nothing reads documents');
      process.kill(reader.pid, 'SIGKILL');
    });
  }

  /** An open dialog by its title. */
  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** A notice at the foot of the window that says this. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Notices' }).getByText(text);
  }

  /** Closes the notices at the foot of the window. */
  async closeNotices(): Promise<void> {
    const notices = this.page.getByRole('region', { name: 'Notices' });
    const close = notices.getByRole('button', { name: 'Close' });
    // One that leaves by itself in this very moment needs no click any more.
    while ((await close.count()) > 0)
      await close
        .first()
        .click({ timeout: 1_000 })
        .catch(() => {});
  }
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
