import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isRoot, sandboxArguments } from './sandbox.mjs';

/** @type {string[]} what the person was told */
let told;

beforeEach(() => {
  told = [];
  vi.spyOn(console, 'log').mockImplementation((line) => told.push(line));
});
afterEach(() => vi.restoreAllMocks());

describe('Chromium’s sandbox', () => {
  it.skipIf(process.platform !== 'linux')('is off for root, and the console says so', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    expect(await sandboxArguments(process.execPath)).toEqual(['--no-sandbox']);
    expect(told).toEqual(["parley: Chromium's sandbox is off, as it cannot run as root"]);
  });

  it('is never turned off for anybody else, whatever the system allows', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(isRoot()).toBe(false);
    expect(await sandboxArguments(process.execPath)).toEqual([]);
    for (const line of told) expect(line).toMatch(/user namespaces.*sudo chown root:root/);
  });
});
