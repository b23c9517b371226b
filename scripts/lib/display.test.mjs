import { describe, expect, it } from 'vitest';
import { displayNumberFor, isDisplayMissing } from './display.mjs';

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

describe('the number of a virtual display', () => {
  it('is another one for the next process, so that an ending server cannot take its socket away', () => {
    expect(displayNumberFor(4_001)).not.toBe(displayNumberFor(4_000));
  });

  it('stays clear of real displays and below the last port', () => {
    for (const pid of [1, 49_999, 50_000, 4_194_304]) {
      expect(displayNumberFor(pid)).toBeGreaterThanOrEqual(100);
      expect(6_000 + displayNumberFor(pid)).toBeLessThan(65_536);
    }
  });
});
