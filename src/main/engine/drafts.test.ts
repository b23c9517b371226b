import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { readDocument } from '../import/read-document';
import type { DocumentReader } from '../import/read-order';
import { Drafts } from './drafts';
import { Offers } from './offers';

function offered(...texts: readonly string[]) {
  const folder = temporaryFolder();
  const paths = texts.map((text, place) => {
    const path = join(folder, `${place}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const offers = new Offers();
  offers.add('an offer', paths);
  let count = 0;
  const reader: DocumentReader = (order) => {
    count += 1;
    return readDocument(order);
  };
  return { paths, drafts: new Drafts(offers, reader), reads: () => count };
}

const order = (place: number) => ({
  offerId: 'an offer',
  place,
  encoding: null,
  scope: 'article' as const,
});

it('Gives the text that was seen without reading it again', async () => {
  const { drafts, reads } = offered('one', 'two');
  await drafts.read(order(0));
  const { draft } = await drafts.read(order(1));
  expect((await drafts.take(order(1), draft.textHash)).text).toBe('two');
  expect(reads()).toBe(2);
});

it('Reads again what is no longer at hand, and refuses a file that has changed since', async () => {
  const { drafts, paths } = offered('one');
  const { draft } = await drafts.read(order(0));
  drafts.forget('an offer');
  expect((await drafts.take(order(0), draft.textHash)).text).toBe('one');
  drafts.forget('an offer');
  writeFileSync(paths[0] ?? '', 'another');
  await expect(drafts.take(order(0), draft.textHash)).rejects.toMatchObject({
    code: 'documentChanged',
    params: { name: '0.txt' },
  });
});

it('Knows no document of an offer that it has not heard of', async () => {
  const { drafts } = offered('one');
  await expect(drafts.read({ ...order(0), offerId: 'another' })).rejects.toThrow('offerExpired');
});
