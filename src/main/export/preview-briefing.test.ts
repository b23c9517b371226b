import { describe, expect, it } from 'vitest';
import { USUAL_EXPORT } from '../../shared/briefing';
import type { Dossier } from '../../shared/model';
import { briefingTable } from '../../shared/tables/briefing-table';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../../shared/testing/rows';
import { type BriefingOrder, briefingPieces } from './briefing-pieces';
import { docxHere } from './docx/here';
import { NO_PAUSE } from './pace';
import { previewBriefing, weighBriefing } from './preview-briefing';
import { loadWords } from './words';

const words = await loadWords();
const BY = { coder: 'Anna', at: '2025-08-09T10:00:00.000Z' } as const;
const FORMATS = ['csv', 'md', 'json', 'html'] as const;

/** A dossier with so many positions, each on a passage of its own with this quote. */
function withPositions(count: number, quote = '«نعم»,\n=1'): Dossier {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return aDossier({
    meta: [{ id: idOf(99), title: 'Talks', createdAt: '2025-08-01T00:00:00.000Z' }],
    parties: [aParty(idOf(1))],
    issues: [anIssue(idOf(11))],
    sources: [aSource(idOf(41))],
    passages: numbers.map((at) => aPassage(idOf(1_000 + at), idOf(41), { quote })),
    positions: numbers.map((at) =>
      aPosition(idOf(100_000 + at), idOf(1), idOf(11), {
        evidence: [{ passageId: idOf(1_000 + at), role: 'primary' }],
      }),
    ),
  });
}

/** The bytes of the whole file. */
async function bytesOf(order: BriefingOrder): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const { pieces } = briefingPieces(order, { words, pace: NO_PAUSE, makeDocx: docxHere });
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}

const evidenceOf = (dossier: Dossier) =>
  ({ view: 'evidence', positionIds: [...dossier.positions.keys()] }) as const;

describe('the preview of a briefing', () => {
  it('is the file itself, to the last letter, where all of it is shown', async () => {
    const dossier = withPositions(3);
    for (const format of FORMATS)
      for (const hasAbout of [false, true]) {
        const options = { ...USUAL_EXPORT, format, csv: { ...USUAL_EXPORT.csv, hasAbout } };
        const order = { dossier, briefing: evidenceOf(dossier), options, exporting: BY };
        const bytes = await bytesOf(order);
        const { output, shown, rows, bytes: length } = await previewBriefing(order, words);
        const said = output.kind === 'text' ? output.text : output.kind === 'page' ? output.html : '';
        expect(said).toBe(new TextDecoder().decode(bytes));
        expect([shown, rows]).toEqual([3, 3]);
        expect(Math.abs((length ?? 0) - bytes.length)).toBeLessThanOrEqual(3);
      }
  });

  it('has the first rows of a long one, and says how many there are', async () => {
    const dossier = withPositions(500);
    const options = { ...USUAL_EXPORT, format: 'xlsx' } as const;
    const order = { dossier, briefing: evidenceOf(dossier), options, exporting: BY };
    const preview = await previewBriefing(order, words);
    const whole = briefingTable(dossier, evidenceOf(dossier), words);
    expect(preview).toMatchObject({ rows: 500, columns: whole.columns.length, bytes: null });
    expect(preview.output).toEqual({
      kind: 'table',
      table: { ...whole, rows: whole.rows.slice(0, preview.shown) },
    });
    expect(preview.about).toContain('500 rows');
  });

  it('has fewer rows of long ones, but always one', async () => {
    const dossier = withPositions(5, 'x'.repeat(1_000_000));
    const order = { dossier, briefing: evidenceOf(dossier), options: USUAL_EXPORT, exporting: BY };
    expect((await previewBriefing(order, words)).shown).toBe(1);
  });

  it('of a document for paper is the page that it looks like, with the count of all of it', async () => {
    const dossier = withPositions(500);
    for (const format of ['docx', 'pdf'] as const) {
      const options = { ...USUAL_EXPORT, format };
      const order = { dossier, briefing: evidenceOf(dossier), options, exporting: BY };
      const { output, bytes, rows } = await previewBriefing(order, words);
      expect([rows, bytes]).toEqual([500, null]);
      if (output.kind !== 'page') throw new Error('not a page');
      expect(output.html).toContain('<caption dir="auto">500 rows</caption>');
      // The window’s policy would complain of styles that it does not know.
      expect(output.html.match(/<style>|style=/gu)).toHaveLength(1);
      expect(output.html).not.toContain('@page');
    }
  });

  it('of a long layout has its rows, their count, and what the guard would alter in them', async () => {
    const dossier = withPositions(3);
    const options = { ...USUAL_EXPORT, layout: 'long' } as const;
    const briefing = { view: 'compare', from: '2025-08-01', to: '2025-08-06', changesOnly: false } as const;
    const preview = await previewBriefing({ dossier, briefing, options, exporting: BY }, words);
    expect(preview).toMatchObject({ groupsAre: 'Day', rows: 2, shown: 2 });
  });

  it('of nothing has no row and no size', async () => {
    const nothing = { view: 'evidence', positionIds: [] } as const;
    const order = { dossier: withPositions(1), briefing: nothing, options: USUAL_EXPORT, exporting: BY };
    expect(await previewBriefing(order, words)).toMatchObject({
      rows: 0,
      shown: 0,
      bytes: null,
    });
  });
});

describe('the weight of a briefing', () => {
  it('counts what the formula guard alters in all of it, and the longest cell', async () => {
    const dossier = withPositions(1_200, '=1+1');
    const weight = await weighBriefing(
      { dossier, briefing: evidenceOf(dossier), options: USUAL_EXPORT },
      words,
      () => true,
    );
    expect(weight).toEqual({ guarded: 1_200, longest: 64 });
  });

  it('is not told any more once nobody wants to know', async () => {
    const dossier = withPositions(2_000);
    let asked = 0;
    const isWanted = () => {
      asked += 1;
      return asked < 2;
    };
    expect(
      await weighBriefing({ dossier, briefing: evidenceOf(dossier), options: USUAL_EXPORT }, words, isWanted),
    ).toBeNull();
    expect(asked).toBe(2);
  });
});
