import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/table';
import { traitsOf } from '../../../shared/tables/column-traits';
import { paperTable } from '../../../shared/tables/paper-table';
import { readDocx, readXml } from '../testing/read-office';
import { docxBytes } from './document';
import type { DocxJob } from './job';

const TRICKY = [
  'قَالَ «نَعَمْ»، ثُمَّ صَمَتَ',
  '=SUM(A1)',
  '\'+1; a | b <c> &amp; "d"',
  ' spaces  at the ends ',
  'line\n\nسطر\nline',
  'tab\tand\t\ttabs',
  'a\u0001b\u000bc\uFFFDd\rend',
  '🕊️ e\u0301 \u200f\u202aembedded\u202c \u{1FFFE}\ufffe',
  '_x0041_',
  'Київ сказав «ні»',
];

function job(table: Table, patch: Partial<DocxJob> = {}): DocxJob {
  return {
    paper: paperTable(table),
    title: 'The matrix <as of> 2025-08-06',
    subtitle: 'Dossier: “محادثات”',
    caption: '2 rows',
    aboutHeading: 'About this briefing',
    about: ['Exported by Anna on 2025-08-09 10:00 UTC'],
    notesHeading: 'Sources',
    foot: 'Page {page} of {pages}',
    language: 'en',
    isRightToLeft: false,
    notes: 'endnotes',
    ...patch,
  };
}

describe('a Word document', () => {
  const table: Table = {
    columns: TRICKY.map((_, at) => `Column ${at}`),
    rows: [TRICKY, TRICKY.toReversed()],
  };

  it('gives back every cell code point by code point, also what XML forbids', async () => {
    const { rows, files } = await readDocx(await docxBytes(job(table)));
    const read = rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('\n')));
    expect(read).toEqual([table.columns, ...table.rows]);
    for (const [name, xml] of files) if (/\.(xml|rels)$/.test(name)) readXml(xml, {});
  });

  it('sets each paragraph in the direction of its first letter and each run in its language', async () => {
    const { rows } = await readDocx(await docxBytes(job(table)));
    const [arabic, , , , lines] = rows[1] ?? [];
    expect(arabic?.[0]).toMatchObject({ isRightToLeft: true, languages: ['ar'] });
    expect(lines?.map(({ isRightToLeft }) => isRightToLeft)).toEqual([false, false, true, false]);
    expect(rows[1]?.at(-1)?.[0]).toMatchObject({ isRightToLeft: false, languages: ['uk'] });
  });

  it.each(['endnotes', 'footnotes'] as const)(
    'has its citations as %s and not in the cells',
    async (notes) => {
      const traits = [traitsOf('statement', 'a'), traitsOf('citation', 'b', 'P', true)];
      const cited = {
        columns: ['a', 'b'],
        rows: [['x', 'One, ¶ 1\n\u2068“عنوان”\u2069, 2025-08-06']],
        traits,
      };
      const { rows, notes: read, files } = await readDocx(await docxBytes(job(cited, { notes })));
      expect(rows[1]?.map((cell) => cell.map(({ text }) => text).join('|'))).toEqual(['x', ',\u00a0']);
      // The isolates of a citation become the mark that every word processor knows.
      expect(read.map((note) => note.trim())).toEqual(['One, ¶ 1', '“عنوان”\u200e, 2025-08-06']);
      expect(files.get('word/document.xml')).toContain(
        notes === 'endnotes' ? '<w:endnoteReference' : '<w:footnoteReference',
      );
    },
  );

  it('repeats its header, numbers its pages, lies on its side where it is wide, and uses named styles alone', async () => {
    const { files, rows } = await readDocx(await docxBytes(job(table)));
    const xml = files.get('word/document.xml') ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('w:orient="landscape"');
    expect([...files].find(([name]) => name.startsWith('word/footer'))?.[1]).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(rows[1]?.[0]?.[0]?.style).toBe('TableRowHeading');
    const styles = files.get('word/styles.xml') ?? '';
    for (const [, id] of xml.matchAll(/w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)) {
      expect(styles).toContain(`w:styleId="${id}"`);
    }
    expect(xml).not.toMatch(/<w:(sz|color|rFonts|shd) /);
  });

  it('has its columns from the right where most of what stands in it runs so', async () => {
    const { files } = await readDocx(await docxBytes(job(table, { isRightToLeft: true })));
    expect(files.get('word/document.xml')).toMatch(/<w:bidiVisual(\/>| w:val="(on|true|1)")/);
  });

  it('names no person and no place of the machine', async () => {
    const { files } = await readDocx(await docxBytes(job(table)));
    expect(files.get('docProps/core.xml')).toMatch(/<dc:creator>Parley</);
    const user = process.env.USER ?? process.env.LOGNAME ?? 'root';
    for (const [name, xml] of files) {
      expect(xml, name).not.toContain(process.cwd());
      expect(xml, name).not.toContain(`>${user}<`);
    }
  });
});
