import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, withExtension } from './file-name';

describe('safeFileName', () => {
  it('keeps a title in any script as it is', () => {
    expect(safeFileName('Україна, серпень 2025', 'x')).toBe('Україна, серпень 2025');
    expect(safeFileName('الموقف من القرم', 'x')).toBe('الموقف من القرم');
  });

  it('leaves no separator, control character or invisible mark', () => {
    expect(safeFileName('Kyiv/Moscow: \u202Egnp\u202C "talks"?', 'x')).toBe('Kyiv Moscow gnp talks');
    expect(safeFileName('a\u0000b\nc', 'x')).toBe('a b c');
  });

  it('never hides a file, climbs out of a folder or takes the name of a device', () => {
    expect(safeFileName('../../.bashrc', 'x')).toBe('bashrc');
    expect(safeFileName('CON', 'x')).toBe('_CON');
    expect(safeFileName('nul.talks', 'x')).toBe('_nul.talks');
  });

  it('falls back when nothing readable is left', () => {
    expect(safeFileName(' … '.replace('…', '...'), 'Untitled')).toBe('Untitled');
    expect(safeFileName('', 'Untitled')).toBe('Untitled');
  });

  it('cuts a long title between characters, to fewer than 200 bytes', () => {
    const name = safeFileName('🕊️'.repeat(200), 'x');
    expect(Buffer.byteLength(name)).toBeLessThan(200);
    expect(name.isWellFormed()).toBe(true);
  });

  it('gives a usable name for every title, and leaves a name it gave alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = safeFileName(title, 'Untitled');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[.\s]|[.\s]$|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(200);
        expect(safeFileName(name, 'Untitled')).toBe(name);
      }),
    );
  });
});

describe('withExtension', () => {
  it('adds an extension only where it is missing', () => {
    expect(withExtension('/a/talks', '.parley')).toBe('/a/talks.parley');
    expect(withExtension('/a/talks.PARLEY', '.parley')).toBe('/a/talks.PARLEY');
    expect(withExtension('/a/talks.v2', '.parley')).toBe('/a/talks.v2.parley');
  });
});
