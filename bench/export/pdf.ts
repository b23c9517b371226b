import { statSync } from 'node:fs';
import { join } from 'node:path';
import { USUAL_EXPORT } from '../../src/shared/briefing';
import type { ShellAnswer } from '../../src/shared/ipc';
import { memory, opened } from '../compare/window';
import { median } from '../measure';

const ROUNDS = 3;

/** The evidence list of these positions as PDF from the real window: from the request to the file on the disk, in milliseconds, and the memory of all processes then. */
export async function pdfBench(positionIds: readonly string[], path: string, folder: string): Promise<void> {
  const out = join(folder, 'out.pdf');
  const { electron, page } = await opened(path, folder);
  try {
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, out);
    const options = { ...USUAL_EXPORT, format: 'pdf' } as const;
    const times: number[] = [];
    let most = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const watch = setInterval(
        () =>
          void memory(electron).then(
            (now) => {
              most = Math.max(most, now);
            },
            () => {},
          ),
        100,
      );
      const { ms, answer } = await page.evaluate(
        async ({ chosen, ids }) => {
          const begun = performance.now();
          const briefing = { view: 'evidence', positionIds: ids } as const;
          const got = (await window.parley.call('exportBriefing', {
            briefing,
            options: chosen,
          })) as ShellAnswer<'exportBriefing'>;
          return { ms: performance.now() - begun, answer: got };
        },
        { chosen: options, ids: positionIds },
      );
      clearInterval(watch);
      if (!answer.ok) throw new Error(`refused: ${answer.error.code}`);
      times.push(ms);
    }
    console.log(
      `${'pdf'.padEnd(40)} ${median(times).toFixed(0).padStart(7)} ms   ${(statSync(out).size / 1e6).toFixed(1)} MB, memory of all processes up to ${most} MB`,
    );
  } finally {
    await electron.close();
  }
}
