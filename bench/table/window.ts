import type { Page } from 'playwright';
import { memory, opened } from '../compare/window';
import { quantile } from '../measure';

const ROUNDS = 8;
const FRAMES = 400;

/** The real window on one dossier: showing the table, sorting, filtering, searching, grouping, editing and scrolling it, each from the press until it is painted; milliseconds. */
export async function tableBench(path: string, folder: string): Promise<void> {
  const { electron, page } = await opened(path, folder);
  try {
    await install(page);
    console.log('in the window, press to paint                      p50 / p95, longest');
    tell('the table, from another view', [
      await page.evaluate(() => window.bench.show('Positions', '[role="grid"][aria-label="Positions"]')),
    ]);
    tell('sort by statement, at once after opening', [await sort(page, 'Statement')]);
    await page.evaluate(() => window.bench.untilIdle());
    tell('the same view again', await times(() => again(page)));
    for (const column of ['Statement', 'Date', 'Party', 'Issue', 'Stance']) {
      tell(`sort by ${column.toLowerCase()}`, await times(() => sort(page, column)));
    }
    tell('sort by party and then by date (Shift)', await times(() => sortByTwo(page)));
    await page.evaluate(() => window.bench.untilIdle());
    tell('filter: one stance, and all again', await times(() => filter(page)));
    tell('search: a word, letter by letter', await search(page, 'ceasefire'));
    tell('search: a word in Arabic', await search(page, 'المناطق'));
    tell('group by party', await times(() => group(page, 'Party')));
    tell('group by party and stance', await times(() => group(page, 'Party', 'Stance')));
    tell('group by tag', await times(() => group(page, 'Tag')));
    tell('a stance edited in place', await times(() => edit(page)));
    for (const [name, step] of [
      ['scrolling by 3 rows a frame', 140],
      ['scrolling by a window a frame', 700],
    ] as const) {
      const { frames, work } = await page.evaluate(([count, by]) => window.bench.scroll(count, by), [
        FRAMES,
        step,
      ] as const);
      tell(`${name}, between frames`, frames);
      tell(`${name}, work in a frame (it has 16.7)`, work);
      const dropped = frames.filter((ms) => ms > 25).length;
      console.log(`${`${name}, frames that were dropped`.padEnd(48)} ${dropped} of ${frames.length}`);
    }
    console.log(`${'memory of all processes'.padEnd(48)} ${await memory(electron)} MB`);
  } finally {
    await electron.close();
  }
}

function tell(what: string, measured: readonly number[]): void {
  const [p50, p95, most] = [quantile(measured, 0.5), quantile(measured, 0.95), Math.max(...measured)];
  const rest = measured.length > 1 ? ` / ${p95.toFixed(1)}, ${most.toFixed(1)}` : '';
  console.log(`${what.padEnd(48)} ${p50.toFixed(1).padStart(6)}${rest}`);
}

async function times(run: () => Promise<number>): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let round = 0; round < ROUNDS; round++) measured.push(await run());
  return measured;
}

function sort(page: Page, column: string): Promise<number> {
  return page.evaluate((name) => window.bench.sort(name, false), column);
}

async function sortByTwo(page: Page): Promise<number> {
  await page.evaluate(() => window.bench.sort('Party', false));
  return page.evaluate(() => window.bench.sort('Date', true));
}

async function again(page: Page): Promise<number> {
  await page.evaluate(() => window.bench.show('Review', 'h1'));
  return page.evaluate(() => window.bench.show('Positions', '[role="grid"][aria-label="Positions"]'));
}

/** Chooses a stance in the column's menu and takes it away again; the slower of the two. */
async function filter(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Sort and filter: Stance' }).click();
  const option = page.getByRole('option', { name: /Rejects/ });
  await option.waitFor();
  const both: number[] = [];
  for (let press = 0; press < 2; press++) {
    both.push(
      await option.evaluate((element) => window.bench.untilCounted(() => window.bench.press(element))),
    );
  }
  await page.keyboard.press('Escape');
  return Math.max(...both);
}

/** Types a word letter by letter; how long each takes to be counted and painted. */
async function search(page: Page, word: string): Promise<readonly number[]> {
  const measured = await page.evaluate((sought) => window.bench.search(sought), word);
  return measured;
}

async function group(page: Page, by: string, then?: string): Promise<number> {
  const ms = await choose(page, 'Group by', by);
  const last = then === undefined ? ms : await choose(page, 'Then by', then);
  await choose(page, 'Group by', 'Nothing');
  return last;
}

async function choose(page: Page, label: string, option: string): Promise<number> {
  await page
    .getByRole('button', { name: /^Group/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(label) })
    .click();
  const chosen = page.getByRole('option', { name: option, exact: true });
  await chosen.waitFor();
  const ms = await chosen.evaluate((element) => window.bench.untilGrouped(() => window.bench.press(element)));
  await page.keyboard.press('Escape');
  return ms;
}

/** Edits the stance of the row that is in sight first, to another one than it is; from the Enter that chooses it. */
async function edit(page: Page): Promise<number> {
  const cell = page.locator('[role="gridcell"][data-id="stance"]').first();
  await cell.click();
  const now = await cell.innerText();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.type(now.includes('Offers') ? 'Accepts' : 'Offers');
  await page.evaluate(() => window.bench.waitForEdit());
  await page.keyboard.press('Enter');
  const ms = await page.evaluate(() => window.bench.edited());
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return ms;
}

interface Bench {
  readonly press: (element: Element) => void;
  readonly show: (view: string, selector: string) => Promise<number>;
  readonly sort: (column: string, isAlso: boolean) => Promise<number>;
  readonly search: (word: string) => Promise<readonly number[]>;
  readonly untilCounted: (act: () => void) => Promise<number>;
  readonly untilGrouped: (act: () => void) => Promise<number>;
  /** Begins to wait for the next key, from which on `edited` measures. */
  readonly waitForEdit: () => void;
  readonly edited: () => Promise<number>;
  readonly untilIdle: () => Promise<void>;
  readonly scroll: (
    count: number,
    by: number,
  ) => Promise<{ readonly frames: readonly number[]; readonly work: readonly number[] }>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** What the page is asked to do and to measure, all of it from within, so that talking to it is not measured. */
export async function install(page: Page): Promise<void> {
  await page.evaluate(() => {
    const nextTask = () =>
      new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(0);
      });
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** From an act until what it changes is in the document and painted. */
    async function measured(act: () => void, isDone: () => boolean): Promise<number> {
      const begun = performance.now();
      act();
      while (!isDone()) {
        if (performance.now() - begun > 60_000) throw new Error('nothing changed');
        await nextTask();
      }
      await nextFrame();
      // The first task after a frame's callbacks comes when it has been laid out and painted.
      await nextTask();
      return performance.now() - begun;
    }
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const count = () => text('footer [role="status"]');
    const head = (name: string) =>
      [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')].find(
        (each) => each.querySelector('button')?.title === name,
      );
    function press(element: Element): void {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        const options = {
          bubbles: true,
          cancelable: true,
          pointerType: 'mouse',
          pointerId: 1,
          isPrimary: true,
          button: 0,
          detail: 1,
        };
        element.dispatchEvent(
          type.startsWith('pointer') ? new PointerEvent(type, options) : new MouseEvent(type, options),
        );
      }
    }
    function changed(read: () => string, act: () => void): Promise<number> {
      const before = read();
      return measured(act, () => read() !== before);
    }
    const STANCE = '[role="gridcell"][data-id="stance"]';
    let edit = Promise.resolve(0);
    window.bench = {
      press,
      show(view, selector) {
        const radio = [...document.querySelectorAll<HTMLElement>('nav [role="radio"]')].find(
          (each) => each.textContent === view,
        );
        return measured(
          () => radio?.click(),
          () => text('h1') === view && document.querySelector(`main ${selector}`) !== null,
        );
      },
      sort(column, isAlso) {
        const its = head(column);
        const before = its?.getAttribute('aria-sort');
        return measured(
          () =>
            its
              ?.querySelector('button')
              ?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: isAlso })),
          // While texts are still being put in order, the rows stand as before, and the footer says so.
          () => its?.getAttribute('aria-sort') !== before && !count().startsWith('Sorting'),
        );
      },
      async search(word) {
        const box = document.querySelector<HTMLInputElement>('[data-find]');
        const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const times: number[] = [];
        const type = (typed: string) => {
          setValue?.call(box, typed);
          box?.dispatchEvent(new Event('input', { bubbles: true }));
        };
        for (let length = 1; length <= word.length; length++) {
          const typed = word.slice(0, length);
          times.push(
            await measured(
              () => type(typed),
              () => text('[role="toolbar"] bdi').includes(typed),
            ),
          );
        }
        await measured(
          () => type(''),
          () => document.querySelector('main [role="toolbar"] bdi') === null,
        );
        return times;
      },
      untilCounted: (act) => changed(count, act),
      untilGrouped: (act) =>
        changed(() => {
          const grid = document.querySelector('[aria-label="Positions"][aria-rowcount]');
          return `${grid?.getAttribute('role')} ${grid?.getAttribute('aria-rowcount')}`;
        }, act),
      waitForEdit() {
        edit = new Promise((resolve, reject) => {
          const before = text(STANCE);
          const isDone = () => text(STANCE) !== before;
          const onKey = () => measured(() => {}, isDone).then(resolve, reject);
          document.addEventListener('keydown', onKey, { once: true, capture: true });
        });
      },
      edited: () => edit,
      async untilIdle() {
        let quiet = 0;
        const from = performance.now();
        while (quiet < 20 && performance.now() - from < 30_000) {
          const begun = performance.now();
          await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
          await nextFrame();
          const idle = await new Promise<number>((resolve) =>
            requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), { timeout: 500 }),
          );
          quiet = idle > 8 && performance.now() - begun < 60 ? quiet + 1 : 0;
        }
      },
      async scroll(frameCount, by) {
        const grid = document.querySelector('[aria-label="Positions"][aria-rowcount]');
        const frames: number[] = [];
        const work: number[] = [];
        let before = 0;
        for (let frame = 0; frame <= frameCount; frame++) {
          const now = (await nextFrame()) as number;
          if (frame > 0) frames.push(now - before);
          before = now;
          const begun = performance.now();
          grid?.scrollBy(0, frame % 200 < 100 ? by : -by);
          await nextTask();
          work.push(performance.now() - begun);
        }
        return { frames, work };
      },
    };
  });
}
