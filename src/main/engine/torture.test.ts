import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawsOf } from '../dossier/testing/draws';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { bundleEngine } from './testing/bundle-engine';
import { Torture } from './testing/torture';

/** `npm run torture` goes on for longer, on the built engine. */
const CYCLES = 15;
let engine = { script: '', folder: '' };

beforeAll(async () => {
  engine = await bundleEngine();
}, 60_000);
afterAll(() => rmSync(engine.folder, { recursive: true, force: true }));

it(`loses nothing that was acknowledged, and never tears a dossier, when its engine is killed ${CYCLES} times while it works`, async () => {
  const complaints: string[] = [];
  const seed = Date.now() % 1_000_000;
  const torture = new Torture(engine.script, temporaryFolder(), drawsOf(seed), (words) => {
    complaints.push(`seed ${seed}, ${words}`);
  });
  for (let n = 0; n < CYCLES; n += 1) await torture.cycle();
  await torture.inspectBackups();
  expect(complaints).toEqual([]);
  const { acknowledged, replayed } = torture.tally;
  // It was killed in the middle of things, or this proves nothing.
  expect(acknowledged).toBeGreaterThan(CYCLES);
  expect(replayed).toBeGreaterThan(CYCLES / 5);
}, 180_000);
