import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../dossier/testing/temporary-folder';
import type { DocxJob } from './job';
import { docxIn } from './thread';

const JOB: DocxJob = {
  ...{ paper: { columns: [], rows: [], hasRowHeads: false }, title: '', subtitle: '', caption: '' },
  ...{ aboutHeading: '', about: [], notesHeading: '', foot: '', language: 'en' },
  ...{ isRightToLeft: false, notes: 'endnotes' },
};

/** The script of a thread that does this with its job. */
function script(body: string): string {
  const path = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';\nparentPort.once('message', (job) => { ${body} });\n`,
  );
  return path;
}

it('A thread gives the bytes of its document', async () => {
  const answers = script(
    'parentPort.postMessage({ ok: true, bytes: Uint8Array.of(job.rows ? 0 : 1) }); parentPort.close();',
  );
  expect([...(await docxIn(answers)(JOB, null))]).toEqual([1]);
});

it('A thread that nobody wants any more is ended, however busy it is', async () => {
  const controller = new AbortController();
  const making = docxIn(script('for (;;);'))(JOB, controller.signal);
  setImmediate(() => controller.abort());
  await expect(making).rejects.toMatchObject({ code: 'exportCancelled' });
  await expect(docxIn(script(''))(JOB, controller.signal)).rejects.toMatchObject({ code: 'exportCancelled' });
});

it('A thread that ends without an answer, or refuses, is heard', async () => {
  await expect(docxIn(script('process.exit(1)'))(JOB, null)).rejects.toThrow('ended without an answer');
  const refuses = script(
    "parentPort.postMessage({ ok: false, error: { code: 'unexpected', params: {} } }); parentPort.close();",
  );
  await expect(docxIn(refuses)(JOB, null)).rejects.toMatchObject({ code: 'unexpected' });
});
