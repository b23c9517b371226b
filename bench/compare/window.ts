import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { quantile } from '../measure';

const LOADER = 'node_modules/playwright-core/lib/server/electron/loader.js';
const STEPS = 60;
const FRAMES = 200;

/** The same dossier in the real window: opening, a new date, the other views, and memory; milliseconds. */
export async function windowBench(path: string, folder: string): Promise<void> {
  const { PARLEY_ELECTRON, PARLEY_ELECTRON_ARGS, ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const electron = await _electron.launch({
    executablePath: PARLEY_ELECTRON ?? process.execPath,
    args: [
      '-r',
      join(process.cwd(), LOADER),
      ...(PARLEY_ELECTRON_ARGS?.split(' ').filter(Boolean) ?? []),
      process.cwd(),
      path,
    ],
    env: { ...stringsOf(env), PARLEY_USER_DATA: join(folder, 'profile'), PARLEY_DOCUMENTS: folder },
  });
  try {
    const page = await electron.firstWindow();
    await page.getByRole('gridcell').first().waitFor({ timeout: 120_000 });
    const opened = await page.evaluate(() => performance.now());
    console.log(`from the empty window to a usable matrix: ${opened.toFixed(0)}`);
    tell('a new date, press to paint', await newDates(page));
    for (const [name, sign] of [
      ['Compare', 'table'],
      ['Timeline', '[role="application"]'],
    ] as const)
      console.log(`${name}, press to paint: ${(await openView(page, name, sign)).toFixed(0)}`);
    tell('timeline, frames while it is panned', await pan(page));
    console.log(`memory of all processes: ${await memory(electron)} MB`);
  } finally {
    await electron.close();
  }
}

function tell(what: string, times: readonly number[]): void {
  const [p50, p95, most] = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
  console.log(`${what}: ${p50.toFixed(1)} / ${p95.toFixed(1)}, longest ${most.toFixed(1)}`);
}

/** From the press on "earlier date" to the frame in which the matrix is of that date. */
function newDates(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (steps) => {
    const button = document.querySelector<HTMLElement>('button[aria-label="Earlier date"]');
    const grid = document.querySelector('[role="grid"]');
    const times: number[] = [];
    for (let step = 0; step < steps; step++) {
      const before = grid?.getAttribute('aria-label');
      const begun = performance.now();
      button?.click();
      while (grid?.getAttribute('aria-label') === before) await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - begun);
    }
    return times;
  }, STEPS);
}

async function openView(page: Page, name: string, sign: string): Promise<number> {
  return page.evaluate(
    async ({ view, selector }) => {
      const radio = [...document.querySelectorAll<HTMLElement>('nav [role="radio"]')].find(
        (each) => each.textContent === view,
      );
      const begun = performance.now();
      radio?.click();
      while (document.querySelector(`main ${selector}`) === null)
        await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begun;
    },
    { view: name, selector: sign },
  );
}

/** The times between frames while the timeline is looked at closer and panned. */
async function pan(page: Page): Promise<readonly number[]> {
  const plot = page.getByRole('application');
  const box = (await plot.boundingBox()) ?? { x: 400, y: 300, width: 400, height: 300 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let closer = 0; closer < 4; closer++) await page.keyboard.press('+');
  return page.evaluate(
    ({ count, x, y }) =>
      new Promise<readonly number[]>((resolve) => {
        const target = document.elementFromPoint(x, y);
        const times: number[] = [];
        let before = performance.now();
        function next(now: number): void {
          times.push(now - before);
          before = now;
          const deltaX = times.length % 100 < 50 ? 40 : -40;
          target?.dispatchEvent(
            new WheelEvent('wheel', { deltaX, bubbles: true, cancelable: true, clientX: x, clientY: y }),
          );
          if (times.length < count) requestAnimationFrame(next);
          else resolve(times.slice(1));
        }
        requestAnimationFrame(next);
      }),
    { count: FRAMES, x: box.x + box.width / 2, y: box.y + box.height / 2 },
  );
}

async function memory(electron: ElectronApplication): Promise<number> {
  const kilobytes = await electron.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory: its }) => sum + its.workingSetSize, 0),
  );
  return Math.round(kilobytes / 1024);
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
