import { describe, expect, it } from 'vitest';
import { loadWords } from '../../main/export/words';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import { briefingTable } from './briefing-table';
import { blocksOf, isWide, paperTable } from './paper-table';

const parties = ['Russia', 'Ukraine', 'Türkiye', 'Europe'].map((name, at) => aParty(idOf(at + 1), { name }));
const issue = anIssue(idOf(11), { name: 'Territory' });
const source = aSource(idOf(41), { language: 'ar' });
const passage = aPassage(idOf(51), source.id, { quote: 'قال\nنعم', translation: 'He said yes' });
const position = aPosition(idOf(61), idOf(1), issue.id, {
  evidence: [{ passageId: passage.id, role: 'primary' }],
});
const dossier = aDossier({
  parties,
  issues: [issue],
  sources: [source],
  passages: [passage],
  positions: [position],
});

describe('a table on paper', () => {
  it('stacks what each party has in one column, its citations as notes, and leaves out nothing', async () => {
    const table = briefingTable(dossier, { view: 'matrix', asOf: '2025-08-06' }, await loadWords());
    const paper = paperTable(table);
    expect(paper.columns.map(({ head }) => head)).toEqual([
      'Issue',
      'Russia',
      'Ukraine',
      'Türkiye',
      'Europe',
      'Assessment',
    ]);
    expect(isWide(paper)).toBe(true);
    const written = paper.rows[0]?.flatMap(({ parts, notes }) => [
      ...parts.map(({ text }) => text),
      ...notes,
    ]);
    expect(written?.toSorted()).toEqual(
      table.rows[0]?.filter((cell) => cell !== null && cell !== '').toSorted(),
    );
    expect(paper.rows[0]?.[1]?.notes).toHaveLength(1);
  });

  it('gives a column with nothing in it room for its header in bold, unbroken', async () => {
    const table = briefingTable(dossier, { view: 'matrix', asOf: '2025-08-06' }, await loadWords());
    const { columns } = paperTable(table);
    const sum = columns.reduce((all, { weight }) => all + weight, 0);
    const assessment = columns.find(({ head }) => head === 'Assessment');
    // 267 mm of paper on its side; ten bold letters of 9 points and the space beside them take 26 of them.
    expect(((assessment?.weight ?? 0) / sum) * 267).toBeGreaterThan(26);
  });

  it('says of a quote in which language it is, and of a translation that it is one', async () => {
    const list = { view: 'evidence', positionIds: [position.id] } as const;
    const paper = paperTable(briefingTable(dossier, list, await loadWords()));
    expect(paper.columns.map(({ head }) => head)).toEqual(['Position', 'Passage', 'Source', 'Recorded']);
    const parts = paper.rows[0]?.[1]?.parts ?? [];
    expect(parts.find(({ kind }) => kind === 'quote')).toMatchObject({
      text: 'قال\nنعم',
      language: 'ar',
      label: null,
    });
    expect(parts.find(({ text }) => text === 'He said yes')).toMatchObject({
      label: 'Translation',
      language: null,
    });
  });

  it('puts short words beside each other and keeps everything else on its own', () => {
    const part = (kind: 'mark' | 'fact' | 'quote', text: string, label: string | null = null) => ({
      ...{ kind, text, label },
      language: null,
    });
    const blocks = blocksOf([
      part('mark', 'Demands'),
      part('mark', 'Red line'),
      part('quote', 'a'),
      part('quote', 'b'),
      part('fact', '1', 'Page'),
      part('fact', '2', 'Paragraph'),
    ]);
    expect(blocks.map(({ text }) => text)).toEqual(['Demands · Red line', 'a', 'b', '1 · Paragraph: 2']);
  });

  it('is upright and has plain cells where nothing is known of its columns', () => {
    const paper = paperTable({ columns: ['a', 'b'], rows: [['x', 1]] });
    expect(isWide(paper)).toBe(false);
    expect(paper.rows[0]?.map(({ parts }) => parts.map(({ text }) => text))).toEqual([['x'], ['1']]);
  });
});
