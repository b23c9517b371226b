import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleProgram } from '../dossier/testing/bundle-program';
import { drawsOf } from '../dossier/testing/draws';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { GuardedReader } from '../parser/guarded-reader';
import { readDocument } from './read-document';
import type { ReadDocument, ReadOrder } from './read-order';
import { Fuzz } from './testing/fuzz';
import { fuzzSpecimens } from './testing/fuzz-specimens';
import { whatIsWrong } from './testing/what-is-wrong';

/** `npm run fuzz` goes on for longer, on the built thread. */
const COUNT = 250;
let thread = { script: '', folder: '' };

beforeAll(async () => {
  thread = await bundleProgram('../../parser/parse-worker');
}, 60_000);
afterAll(() => rmSync(thread.folder, { recursive: true, force: true }));

it(`reads or refuses ${COUNT} documents that came to harm, each with its reason, and none brings the reader down`, async () => {
  const seed = Date.now() % 1_000_000;
  const complaints: string[] = [];
  const reader = new GuardedReader(thread.script);
  const specimens = await fuzzSpecimens();
  const fuzz = new Fuzz(reader.read, specimens, temporaryFolder(), drawsOf(seed), (words) => {
    complaints.push(`seed ${seed}, ${words}`);
  });
  for (let n = 0; n < COUNT; n += 1) await fuzz.one();
  await reader.close();
  expect(complaints).toEqual([]);
  // Some were read and some refused, or this proves nothing.
  expect(fuzz.tally.imported).toBeGreaterThan(COUNT / 10);
  expect(fuzz.tally.refused).toBeGreaterThan(COUNT / 10);
}, 600_000);

it('would notice a document that could not be kept, and a refusal without a reason', async () => {
  const from = { kind: 'pasted', html: '<h1>Talks</h1><p>Kyiv refuses.' } as const;
  const order: ReadOrder = { fileName: 'a', from, encoding: null, scope: 'page' };
  const document = await readDocument(order);
  const { draft } = document;
  expect(whatIsWrong(order, document)).toBeNull();
  const wrong: readonly ReadDocument[] = [
    { ...document, text: 'Talks\r\nKyiv' },
    { ...document, text: `${document.text}\0` },
    { ...document, text: `${document.text}\ud83d` },
    { ...document, text: document.text.toUpperCase() },
    { ...document, structure: { blocks: [{ kind: 'paragraph', start: 3, end: 1_000 }] } },
    { ...document, structure: { blocks: [{ kind: 'pageBreak', start: 0, end: 0, page: 'x'.repeat(99) }] } },
    { ...document, draft: { ...draft, textHash: '0'.repeat(64) } },
    { ...document, draft: { ...draft, length: 3 } },
    { ...document, draft: { ...draft, beginning: 'Otherwise' } },
    { ...document, draft: { ...draft, proposed: { title: '\u200b' } } },
    { ...document, draft: { ...draft, proposed: { ...draft.proposed, url: 'javascript:1' } } },
    { ...document, draft: { ...draft, proposed: { ...draft.proposed, author: 'x'.repeat(2_000) } } },
    { ...document, draft: { ...draft, error: { code: 'unexpected', params: {} } } },
    { ...document, draft: { ...draft, error: { code: 'textEmpty', params: {} } } },
  ];
  for (const one of wrong) expect(whatIsWrong(order, one), JSON.stringify(one)).not.toBeNull();
});
