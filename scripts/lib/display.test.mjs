import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isDisplayMissing, readLine } from './display.mjs';

describe('a display', () => {
  it('is missing on Linux with neither X nor Wayland', () => {
    expect(isDisplayMissing({}, 'linux')).toBe(true);
    expect(isDisplayMissing({ DISPLAY: '', WAYLAND_DISPLAY: '' }, 'linux')).toBe(true);
  });

  it('is there with either', () => {
    expect(isDisplayMissing({ DISPLAY: ':0' }, 'linux')).toBe(false);
    expect(isDisplayMissing({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
  });

  it('is always there on other systems', () => {
    expect(isDisplayMissing({}, 'darwin')).toBe(false);
    expect(isDisplayMissing({}, 'win32')).toBe(false);
  });
});

describe('the number that Xvfb tells', () => {
  it('is complete only with its line end, in however many pieces it comes', async () => {
    const pipe = new PassThrough();
    const line = readLine(pipe);
    let isRead = false;
    line.then(() => {
      isRead = true;
    });
    pipe.write('1');
    pipe.write('03');
    await setImmediate();
    expect(isRead).toBe(false);
    pipe.write('\n');
    expect(await line).toBe('103');
  });

  it('is none when Xvfb ends before it', async () => {
    const pipe = new PassThrough();
    const line = readLine(pipe);
    pipe.destroy();
    expect(await line).toBeNull();
  });
});
