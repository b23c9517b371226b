import { describe, expect, it } from 'vitest';
import { isStructureOf, type Structure } from '../../../shared/structure';
import { editedStructure } from './edited-structure';

const before = 'العنوان 🕊️\nالفقرة الأولى.\nالفقرة الثانية.\nEnd.';
const length = [...before].length;
const structure: Structure = {
  blocks: [
    { kind: 'heading', start: 0, end: 10, level: 1 },
    { kind: 'paragraph', start: 11, end: 25 },
    { kind: 'pageBreak', start: 26, end: 26, page: '2' },
    { kind: 'quotation', start: 26, end: 41 },
  ],
};
const words = (text: string, { blocks }: Structure) =>
  blocks.map(({ kind, start, end }) => [kind, [...text].slice(start, end).join('')]);

function edited(after: string) {
  const found = editedStructure(structure, before, after);
  if (found === null) throw new Error('there should be a structure');
  expect(isStructureOf(found, [...after].length)).toBe(true);
  return words(after, found);
}

describe('the structure of an edited text', () => {
  it('stays with the lines', () => {
    expect(length).toBe(46);
    expect(edited(before)).toEqual(words(before, structure));
    expect(edited(`Added 🕊️.\n${before}`)).toEqual(words(before, structure));
  });

  it('keeps a block whose line was altered, with the words that are there now', () => {
    expect(edited(before.replace('الأولى', 'الأولى من جديد'))[1]).toEqual([
      'paragraph',
      'الفقرة الأولى من جديد.',
    ]);
  });

  it('lets a block go whose line is gone, and keeps the page that began after it', () => {
    expect(edited(before.replace('الفقرة الأولى.\n', '')).map(([kind]) => kind)).toEqual([
      'heading',
      'pageBreak',
      'quotation',
    ]);
    expect(edited('')).toEqual([]);
  });

  it('is none where there was none', () => {
    expect(editedStructure(null, 'a', 'b')).toBeNull();
  });
});
