import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { quantile } from '../measure';

const LOADER = 'node_modules/playwright-core/lib/server/electron/loader.js';
const STEPS = 60;
const FRAMES = 200;

/** How often the window is opened, as the first opening after a pause takes longer. */
const OPENINGS = 3;

/**
 * The same dossier in the real window: opening, a new date, the other views, and memory; milliseconds. Opening counts from the empty window to the first
 * cells, each time with a profile that has never seen the dossier.
 */
export async function windowBench(path: string, folder: string): Promise<void> {
  await openingBench('from the empty window to a usable matrix', path, folder, OPENINGS - 1);
  const { electron, page } = await opened(path, folder);
  try {
    tellSteps('a new date', await newDates(page, 'step'));
    tellSteps('any other date, as the slider is dragged', await newDates(page, 'jump'));
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

/** How long a dossier takes to open, and the memory of all processes then. */
export async function openingBench(
  what: string,
  path: string,
  folder: string,
  count = OPENINGS,
): Promise<void> {
  const times: number[] = [];
  let most = 0;
  for (let opening = 0; opening < count; opening++) {
    const { electron, ms } = await opened(path, folder);
    times.push(ms);
    most = Math.max(most, await memory(electron));
    await electron.close();
  }
  console.log(`${what}: ${times.map((ms) => ms.toFixed(0)).join(', ')}; memory of all processes ${most} MB`);
}

/** Opens a dossier in a window of its own with a fresh profile, and waits for its first cells; with how many milliseconds those took. */
export async function opened(path: string, folder: string) {
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
    env: {
      ...stringsOf(env),
      PARLEY_USER_DATA: mkdtempSync(join(folder, 'profile-')),
      PARLEY_DOCUMENTS: folder,
    },
  });
  const page = await electron.firstWindow();
  await page.getByRole('gridcell').first().waitFor({ timeout: 120_000 });
  const ms = await page.evaluate(() => performance.now());
  return { electron, page, ms };
}

function tell(what: string, times: readonly number[]): void {
  const [p50, p95, most] = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
  console.log(`${what}: ${p50.toFixed(1)} / ${p95.toFixed(1)}, longest ${most.toFixed(1)}`);
}

/** What one new date took, in milliseconds. */
interface Step {
  /** Until the document is of the new date. */
  readonly script: number;
  /** Style, layout and painting of the frame that shows it. */
  readonly frame: number;
  /** From the press until that frame is handed to the compositor: what it took, and the wait for the next frame to begin, up to 16.7. */
  readonly paint: number;
}

function tellSteps(what: string, steps: readonly Step[]): void {
  tell(
    `${what}, script`,
    steps.map(({ script }) => script),
  );
  tell(
    `${what}, style, layout and painting`,
    steps.map(({ frame }) => frame),
  );
  tell(
    `${what}, both (one frame has 16.7)`,
    steps.map(({ script, frame }) => script + frame),
  );
  tell(
    `${what}, press to paint, with the wait for a frame`,
    steps.map(({ paint }) => paint),
  );
}

/** Goes to other dates, at any moment between two frames: to the earlier one by its button, or to any by the slider, which changes almost every cell. */
function newDates(page: Page, how: 'step' | 'jump'): Promise<readonly Step[]> {
  return page.evaluate(
    async ({ count, kind }) => {
      const button = document.querySelector<HTMLElement>('button[aria-label="Earlier date"]');
      const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
      const grid = document.querySelector('[role="grid"]');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const go = () => {
        if (kind === 'step' || slider === null) return button?.click();
        const [least, most] = [Number(slider.min), Number(slider.max)];
        setValue?.call(slider, String(Math.round(least + Math.random() * (most - least))));
        slider.dispatchEvent(new Event('change', { bubbles: true }));
      };
      const nextTask = () =>
        new Promise<void>((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(0);
        });
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const steps: { script: number; frame: number; paint: number }[] = [];
      for (let step = 0; step < count; step++) {
        await nextFrame();
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 16));
        const before = grid?.getAttribute('aria-label');
        const begun = performance.now();
        go();
        while (grid?.getAttribute('aria-label') === before && performance.now() - begun < 5_000)
          await nextTask();
        const script = performance.now() - begun;
        await nextFrame();
        const frameBegun = performance.now();
        // The first task after a frame's callbacks comes when it has been laid out and painted.
        await nextTask();
        const end = performance.now();
        steps.push({ script, frame: end - frameBegun, paint: end - begun });
      }
      return steps;
    },
    { count: STEPS, kind: how },
  );
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

/** The memory of all processes, in megabytes. */
export async function memory(electron: ElectronApplication): Promise<number> {
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
