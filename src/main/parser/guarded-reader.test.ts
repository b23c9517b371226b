import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { bundleProgram } from '../dossier/testing/bundle-program';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import type { ReadOrder } from '../import/read-order';
import { GuardedReader } from './guarded-reader';

let script = '';
let folder = '';

beforeAll(async () => {
  ({ script, folder } = await bundleProgram('../../parser/parse-worker'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function order(name: string, content: string): ReadOrder {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return { fileName: name, from: { kind: 'file', path }, encoding: null, scope: 'article' };
}

/** A PDF of which pdf.js gives up one page while it still waits for another. */
const LEFT_BEHIND =
  '\n1 0 obj<<///Pages 2 0R 2 0 obj<<///Count 3/Kids[R 1004 0R]>>1004 0 obj)\nendobj\ntrailer<</Root 1 0R%%EOF';

/** A reader whose thread is a program of these words, which is handed the orders. */
function readerOf(program: string, limits = { time: 1_000, memory: 512 }): GuardedReader {
  const path = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     const answer = (order) => parentPort.postMessage({ text: order.fileName, draft: { error: null } });
     parentPort.on('message', (order) => { if (order.fileName !== 'bad') return answer(order); ${program} });`,
  );
  const reader = new GuardedReader(path, limits);
  onTestFinished(() => reader.close());
  return reader;
}

it('reads one document after the other in the thread that is built', async () => {
  const reader = new GuardedReader(script);
  onTestFinished(() => reader.close());
  const orders = [order('a.txt', 'one'), order('b.html', '<p>two'), order('c.md', '# three')];
  const read = await Promise.all(orders.map(reader.read));
  expect(read.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});

it('has nobody suffer from what the parser of a document left behind', async () => {
  const reader = new GuardedReader(script);
  onTestFinished(() => reader.close());
  const orders = [order('bad.pdf', `%PDF-1.7${LEFT_BEHIND}`), order('a.pdf', 'x'), order('b.txt', 'two')];
  const read = await Promise.all(orders.map(reader.read));
  expect(read.map(({ draft }) => draft.error?.code)).toEqual([
    'documentWithoutText',
    'documentDamaged',
    undefined,
  ]);
});

it.each([
  ['that hangs', 'for (;;) {}', 'documentTooSlow'],
  ['at which the thread ends', 'process.exit(3)', 'documentStopped'],
  ['at which the thread throws', 'throw new Error("x")', 'documentStopped'],
  [
    'that takes too much memory for objects',
    'const all = []; for (;;) all.push({ all: [1, 2, 3] })',
    'documentTooLarge',
  ],
  [
    'that takes too much memory for bytes',
    'const all = []; setInterval(() => all.push(new Uint8Array(2e7).fill(1)), 5)',
    'documentTooLarge',
  ],
])(
  'refuses a document %s by its name, and reads the next',
  async (_, program, code) => {
    const reader = readerOf(program, { time: code === 'documentTooLarge' ? 60_000 : 1_000, memory: 64 });
    const [before, bad, after] = await Promise.all(
      ['before', 'bad', 'after'].map((name) => reader.read(order(name, 'x'))),
    );
    expect([before?.text, after?.text]).toEqual(['before', 'after']);
    expect(bad?.draft.error).toMatchObject({ code, params: { name: 'bad' } });
  },
  120_000,
);
