import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { quantile } from '../measure';
import { makeReaderDossier, PASSAGES } from './reader-dossier';

const LOADER = 'node_modules/playwright-core/lib/server/electron/loader.js';
/** How far the text moves between two frames while it is scrolled through, in pixels, and for how many frames. */
const STEP = 400;
const FRAMES = 300;

/** Opening and scrolling sources of 1 MB with 1,000 passages each in a real window: time to the first paint, and the times of frames. */
export async function readerBench(folder: string): Promise<void> {
  const { path, titles } = await makeReaderDossier(folder);
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
    await page.getByRole('main').waitFor();
    await page.getByRole('navigation').getByRole('radio', { name: 'Sources' }).click();
    console.log(`Reading sources of 1 MB with ${PASSAGES} passages each; milliseconds.\n`);
    console.log('source               first paint   blocked at most   frame p50 / p95 / longest');
    for (const title of titles) {
      const { painted, blocked } = await open(page, title);
      const frames = await scroll(page);
      console.log(
        `${title.padEnd(20)} ${ms(painted, 11)}   ${ms(blocked, 15)}   ` +
          `${ms(quantile(frames, 0.5))} / ${ms(quantile(frames, 0.95))} / ${ms(Math.max(...frames))}`,
      );
    }
  } finally {
    await electron.close();
  }
}

/** From the press on a source in the list to the frame after the one in which its passages stand, and the longest time the page was blocked meanwhile. */
async function open(page: Page, title: string) {
  const row = page.getByRole('grid', { name: 'Sources' }).getByRole('row').filter({ hasText: title });
  await row.scrollIntoViewIfNeeded();
  const measured = page.evaluate(
    (sought) =>
      new Promise<{ painted: number; blocked: number }>((resolve) => {
        let blocked = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
        });
        observer.observe({ type: 'longtask' });
        document.addEventListener('pointerdown', ({ timeStamp }) => look(timeStamp), {
          once: true,
          capture: true,
        });
        function look(from: number): void {
          const text = [...document.querySelectorAll('article')].find(
            (article) => article.getAttribute('aria-label') === sought,
          );
          if (text?.querySelector('[data-passages]') == null) requestAnimationFrame(() => look(from));
          else requestAnimationFrame(() => setTimeout(() => finish(performance.now() - from)));
        }
        function finish(painted: number): void {
          setTimeout(() => {
            observer.disconnect();
            resolve({ painted, blocked });
          }, 1_000);
        }
      }),
    title,
  );
  await row.click();
  return measured;
}

/** The times between frames while the text is scrolled through, in milliseconds. */
function scroll(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    ({ step, count }) =>
      new Promise<readonly number[]>((resolve) => {
        const scroller = document.querySelector('article')?.parentElement;
        const times: number[] = [];
        let before = performance.now();
        function next(now: number): void {
          times.push(now - before);
          before = now;
          scroller?.scrollBy({ top: step, behavior: 'instant' });
          if (times.length < count) requestAnimationFrame(next);
          else resolve(times.slice(1));
        }
        requestAnimationFrame(next);
      }),
    { step: STEP, count: FRAMES },
  );
}

function ms(value: number, width = 0): string {
  return value.toFixed(0).padStart(width);
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
