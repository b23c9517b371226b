import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../structure';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import { readerView } from './reader';

const source = aSource(idOf(41));
const anyText = fc.string({ unit: fc.constantFrom('ا', 'b', '🕊', '\n', ' ', 'ّ', 'ж') });

describe('the reader', () => {
  it('numbers paragraphs as citations do, leaving empty lines out', () => {
    const view = readerView(aDossier({}), source.id, '\nأولا\n\n  \nsecond\n');
    expect(view.paragraphs.map(({ number, start, end }) => [number, start, end])).toEqual([
      [1, 1, 5],
      [2, 10, 16],
    ]);
  });

  it('cuts overlapping passages into stretches that name all of them', () => {
    const passages = [
      aPassage(idOf(51), source.id, { start: 0, end: 6 }),
      aPassage(idOf(52), source.id, { start: 3, end: 9 }),
    ];
    const view = readerView(aDossier({ sources: [source], passages }), source.id, '🕊bcdefghij');
    expect(view.paragraphs[0]?.segments.map(({ text, passageIds }) => [text, passageIds])).toEqual([
      ['🕊bc', [idOf(51)]],
      ['def', [idOf(51), idOf(52)]],
      ['ghi', [idOf(52)]],
      ['j', []],
    ]);
  });

  it('paints a passage in the colours of the parties that cite it', () => {
    const parties = [aParty(idOf(2), { colour: '#00aa00' }), aParty(idOf(1), { colour: '#aa0000' })];
    const issue = anIssue(idOf(11));
    const evidence = [{ passageId: idOf(51), role: 'primary' as const }];
    const dossier = aDossier({
      parties,
      issues: [issue],
      sources: [source],
      passages: [aPassage(idOf(51), source.id), aPassage(idOf(52), source.id)],
      positions: parties.map((party) =>
        aPosition(idOf(60 + party.ordinal), party.id, issue.id, { evidence }),
      ),
    });
    const { highlights } = readerView(dossier, source.id, 'some words');
    expect(highlights.get(idOf(51))?.colours).toEqual(['#aa0000', '#00aa00']);
    expect(highlights.get(idOf(52))?.colours).toEqual([]);
  });

  it('draws passages that overlap on lanes of their own, and uses a lane again after its passage has ended', () => {
    const at = (n: number, start: number, end: number) => aPassage(idOf(50 + n), source.id, { start, end });
    const passages = [at(1, 0, 6), at(2, 3, 9), at(3, 6, 8), at(4, 9, 10)];
    const { highlights } = readerView(aDossier({ sources: [source], passages }), source.id, '0123456789');
    expect([...highlights.values()].map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
  });

  it('gives back every character of every paragraph, whatever passages lie over it', () => {
    const ranges = fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { maxLength: 6 });
    fc.assert(
      fc.property(anyText, ranges, (text, all) => {
        const points = [...text];
        const passages = all
          .map(([start, length], place) =>
            aPassage(idOf(100 + place), source.id, {
              start,
              end: Math.min(start + length + 1, points.length),
            }),
          )
          .filter(({ start, end }) => start < end);
        const view = readerView(aDossier({ sources: [source], passages }), source.id, text);
        for (const { start, end, segments } of view.paragraphs) {
          expect(segments.map((segment) => segment.text).join('')).toBe(points.slice(start, end).join(''));
          for (const segment of segments) {
            const over = passages.filter((one) => one.start <= segment.start && one.end >= segment.end);
            expect(new Set(segment.passageIds)).toEqual(new Set(over.map(({ id }) => id)));
          }
        }
        const shown = view.paragraphs.map(({ start, end }) => points.slice(start, end).join('')).join('');
        expect(shown.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it('shapes paragraphs by the blocks that they lie in', () => {
    const text = 'Title\nfirst line\nsecond line\nitem\ncell\tcell\nplain';
    const blocks: readonly Block[] = [
      { kind: 'heading', start: 0, end: 5, level: 2 },
      { kind: 'quotation', start: 6, end: 28 },
      { kind: 'listItem', start: 29, end: 33 },
      { kind: 'tableRow', start: 34, end: 43 },
    ];
    const { paragraphs } = readerView(aDossier({}), source.id, text, { blocks });
    expect(paragraphs.map(({ kind, level, isFirst }) => [kind, level, isFirst])).toEqual([
      ['heading', 2, true],
      ['quotation', 0, true],
      ['quotation', 0, false],
      ['listItem', 0, true],
      ['tableRow', 0, true],
      ['paragraph', 0, true],
    ]);
    expect(paragraphs[4]?.segments.map((segment) => segment.text)).toEqual(['cell\t', 'cell']);
  });

  it('says where pages begin, also in the middle of a paragraph, and leaves out those without words', () => {
    const blocks: readonly Block[] = [
      { kind: 'pageBreak', start: 0, end: 0, page: 'i' },
      { kind: 'pageBreak', start: 0, end: 0, page: 'ii' },
      { kind: 'paragraph', start: 0, end: 4 },
      { kind: 'pageBreak', start: 7, end: 7, page: '3' },
      { kind: 'pageBreak', start: 9, end: 9, page: '4' },
    ];
    const { paragraphs } = readerView(aDossier({}), source.id, '🕊abc\nwords', { blocks });
    expect(paragraphs.map(({ pages }) => pages)).toEqual([
      [{ start: 0, page: 'ii' }],
      [
        { start: 7, page: '3' },
        { start: 9, page: '4' },
      ],
    ]);
    expect(paragraphs[1]?.segments.map((segment) => segment.text)).toEqual(['wo', 'rd', 's']);
  });

  it('names hidden characters, each a stretch of its own at its own place', () => {
    const { paragraphs } = readerView(aDossier({}), source.id, '🕊a\u202eb');
    expect(paragraphs[0]?.segments.map(({ start, end, hidden }) => [start, end, hidden])).toEqual([
      [0, 2, null],
      [2, 3, 'RLO'],
      [3, 4, null],
    ]);
  });

  it('paints no passage that waits for review or has lost its place', () => {
    const passages = [
      aPassage(idOf(51), source.id),
      aPassage(idOf(52), source.id, { textHash: 'b'.repeat(64) }),
      aPassage(idOf(53), source.id, { orphanedAt: '2025-08-07T00:00:00.000Z' }),
    ];
    const view = readerView(aDossier({ sources: [source], passages }), source.id, 'some words');
    expect([...view.highlights.keys()]).toEqual([idOf(51)]);
  });
});
