import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { Parley } from './app';

interface Places {
  /** A temporary folder of the test's own, removed afterwards. */
  readonly folder: string;
}

interface Fixtures extends Places {
  /** A running Parley with a fresh profile that shows the Start view. */
  readonly parley: Parley;
}

/**
 * Every test gets a folder, a profile and a real window of its own. A test fails when the page reported an error on its
 * console that nobody expected.
 */
export const test = base.extend<Fixtures>({
  folder: async ({ browserName }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `parley-${browserName}-`));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  parley: async ({ folder }, use, info) => {
    const parley = await Parley.launch(folder);
    await use(parley);
    if (info.status !== info.expectedStatus) {
      await info.attach('window', { body: await parley.picture(), contentType: 'image/png' });
    }
    // A form that a failed test left open would keep the window waiting for an answer.
    await parley.willAnswer(1);
    await parley.quit();
    expect(parley.consoleErrors, 'errors on the page’s console').toEqual([]);
  },
});

export { expect };
