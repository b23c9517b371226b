import type { Parley } from './app';
import { expect, test } from './fixtures';

test('The page reaches no network, opens no window, leaves no address and gets no permission', async ({
  parley,
}) => {
  const { page } = parley;
  expect(page.url()).toBe('app://parley/');
  const outcome = await page.evaluate(async () => {
    const fetched = await globalThis.fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    const opened = window.open('https://example.org/') === null ? 'refused' : 'opened';
    const permission = await navigator.permissions.query({ name: 'geolocation' });
    return {
      fetched,
      opened,
      permission: permission.state,
      hasNode: 'process' in window || 'require' in window,
    };
  });
  expect(outcome).toEqual({ fetched: 'refused', opened: 'refused', permission: 'denied', hasNode: false });
  expect(await parley.windowCount()).toBe(1);
  expect(await addressAfterLeaving(parley)).toBe('app://parley/');
  // The refusals are reported on the console; they are what this test is about.
  parley.consoleErrors.length = 0;
});

/** Where the page is after it has tried to leave, asked of main: Playwright would wait for the page to arrive. */
async function addressAfterLeaving(parley: Parley): Promise<string | undefined> {
  await parley.page.evaluate(() => {
    setTimeout(() => {
      location.href = 'https://example.org/';
      document.title = 'tried';
    });
  });
  return parley.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return undefined;
    for (;;) {
      const [title, address] = await contents.executeJavaScript('[document.title, location.href]');
      if (title === 'tried') return address;
    }
  });
}

test('Every window is sandboxed, isolated and without a spell checker', async ({ parley }) => {
  const preferences = await parley.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron has this method but does not declare it.
      const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      if (typeof read !== 'function') throw new Error('the preferences cannot be read');
      const { sandbox, contextIsolation, nodeIntegration } = read.call(webContents);
      const spellcheck = webContents.session.isSpellCheckerEnabled();
      return { sandbox, contextIsolation, nodeIntegration, spellcheck };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  ]);
});

test('A message to main with an unexpected form is refused and changes nothing', async ({ parley }) => {
  const answers = await parley.page.evaluate(async () => {
    const call = window.parley.call as (method: string, params: unknown) => Promise<{ ok: boolean }>;
    const wrong = await call('openRecent', { key: 7 });
    const unknown = await call('deleteEverything', {});
    return [wrong.ok, unknown.ok];
  });
  expect(answers).toEqual([false, false]);
});
