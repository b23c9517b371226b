import { afterAll, beforeAll, expect, vi } from 'vitest';

/*
 * Test files share a worker's modules and globals, so none may leave anything behind: one that does fails itself, instead of
 * helping or harming another that happens to run after it.
 */

let before: ReadonlySet<string>;

/** What pdf.js makes for itself when it is first loaded; like every module it stays, and nothing of Parley asks for these. */
const OF_PDF_JS = new Set(['__core-js_shared__', '_pdfjsTestingUtils', 'pdfjsLib', 'pdfjsWorker', 'self']);

beforeAll(() => {
  before = surroundings();
});

afterAll(() => {
  const after = surroundings();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  // Names only: what the environment holds is nobody's business in a report.
  const changed = [...before, ...after].filter((entry) => !before.has(entry) || !after.has(entry));
  const left = new Set(changed.map((entry) => entry.split('=')[0]));
  expect([...left], 'what this file leaves behind').toEqual([]);
});

/** What a test can change for others: the environment, the folder, globals, clocks, and the functions that are commonly spied on. */
function surroundings(): ReadonlySet<string> {
  return new Set([
    ...Object.entries(process.env).map(([name, value]) => `variable ${name}=${value}`),
    `folder=${process.cwd()}`,
    ...Object.getOwnPropertyNames(globalThis)
      .filter((name) => !OF_PDF_JS.has(name))
      .map((name) => `global ${name}`),
    ...(vi.isFakeTimers() ? ['fake timers'] : []),
    ...spies(),
  ]);
}

function spies(): readonly string[] {
  const objects = { Atomics, console, Date, globalThis, JSON, Math, performance, process };
  return Object.entries(objects).flatMap(([name, object]) =>
    Object.entries(Object.getOwnPropertyDescriptors(object))
      .filter(([, { value }]) => vi.isMockFunction(value))
      .map(([key]) => `spy on ${name}.${key}`),
  );
}
