import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/main/dossier/open-session';
import type { Session } from '../../src/main/dossier/session';
import { verify } from '../../src/shared/anchor';
import { live } from '../../src/shared/dossier';
import type { Dossier, Passage } from '../../src/shared/model';
import { earliestDay, parsePartialDate } from '../../src/shared/partial-date';
import { ATTRIBUTIONS, FIRMNESSES, STANCES } from '../../src/shared/vocabulary';
import type { SampleSource } from './content';
import { SOURCES } from './sources';
import { writeSample } from './write-sample';

const COMMITTED = join(import.meta.dirname, '..', '..', 'resources', 'sample.parley');
/** A press report on the same days; it lies beside the repository on machines that have it. */
const ARTICLE = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'article-ar-2025-08-06.txt');

let folder: string;
let built: Session;
let committed: Session;
let dossier: Dossier;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-sample-'));
  const path = join(folder, 'built.parley');
  await writeSample(path);
  built = await openSession(path, { coder: 'A. Analyst' });
  committed = await openSession(COMMITTED, { coder: 'A. Analyst' });
  dossier = committed.dossier;
});

afterAll(async () => {
  await built.close();
  await committed.close();
  rmSync(folder, { recursive: true });
});

describe('the file', () => {
  it('holds what the script writes: otherwise it is stale and `npm run sample` builds it anew', () => {
    expect(readFileSync(COMMITTED).equals(readFileSync(built.path))).toBe(true);
    expect(dossier).toEqual(built.dossier);
    for (const { textHash } of live(dossier.sources)) {
      expect(committed.textOf(textHash)).toBe(built.textOf(textHash));
    }
  });

  it('is the same, byte for byte, whenever it is built', async () => {
    const again = join(folder, 'again.parley');
    await writeSample(again);
    expect(readFileSync(again).equals(readFileSync(built.path))).toBe(true);
  });

  it('is left without a log, and nothing of it can be undone', () => {
    const name = basename(COMMITTED);
    expect(readdirSync(join(COMMITTED, '..')).filter((file) => file.startsWith(name))).toEqual([name]);
    expect(committed.undoState).toEqual({ undo: null, redo: null });
    expect(committed.notices).toEqual([]);
  });

  it('stays small', () => {
    expect(readFileSync(COMMITTED).length).toBeLessThan(1_000_000);
  });
});

describe('the content', () => {
  it('has parties, issues, sources and positions enough to show every view', () => {
    expect(live(dossier.parties).length).toBeGreaterThanOrEqual(4);
    expect(live(dossier.issues).length).toBeGreaterThanOrEqual(15);
    expect(live(dossier.issues).some((issue) => issue.scale !== null)).toBe(true);
    expect(live(dossier.sources).length).toBeGreaterThanOrEqual(8);
    expect(live(dossier.positions).length).toBeGreaterThanOrEqual(36);
    expect(live(dossier.assessments).length).toBeGreaterThanOrEqual(3);
  });

  it('proves every position by passages that stand in their sources exactly as quoted', () => {
    for (const position of live(dossier.positions)) {
      expect(position.evidence.filter(({ role }) => role === 'primary')).toHaveLength(1);
      for (const { passageId } of position.evidence) {
        const passage = passageOf(passageId);
        const hash = dossier.sources.get(passage.sourceId)?.textHash ?? '';
        expect(verify(passage, committed.textOf(hash), hash)).toEqual({ state: 'ok' });
      }
    }
  });

  it('cites no source that was published before the position', () => {
    for (const position of live(dossier.positions)) {
      for (const { passageId } of position.evidence) {
        const source = dossier.sources.get(passageOf(passageId).sourceId);
        expect(dayOf(source?.publishedOn ?? '') >= dayOf(position.date)).toBe(true);
      }
    }
  });

  it('spans at least five days, partial dates among them', () => {
    const dates = live(dossier.positions).map((position) => position.date);
    expect(new Set(dates).size).toBeGreaterThanOrEqual(5);
    expect(dates.some((date) => dateOf(date).day === null)).toBe(true);
    expect(dates.some((date) => dateOf(date).isApproximate)).toBe(true);
  });

  it('uses every stance and every firmness, and most ways of attribution', () => {
    const positions = live(dossier.positions);
    expect(new Set(positions.map(({ stance }) => stance))).toEqual(new Set(STANCES));
    expect(new Set(positions.map(({ firmness }) => firmness))).toEqual(new Set(FIRMNESSES));
    const attributions = new Set(positions.map(({ attribution }) => attribution));
    // Texts written for the sample quote nobody: words in quotation marks would be invented.
    expect(attributions).toEqual(new Set(ATTRIBUTIONS.filter((each) => each !== 'directQuote')));
  });

  it('names every party and reads in English, Russian, Ukrainian and Arabic', () => {
    const languages = new Set(['en', 'ru', 'uk', 'ar']);
    for (const party of live(dossier.parties)) {
      expect(new Set(party.aliases.map(({ language }) => language))).toEqual(languages);
    }
    expect(new Set(live(dossier.sources).map(({ language }) => language))).toEqual(languages);
  });

  it('translates every passage that is not in English, and no other', () => {
    for (const passage of live(dossier.passages)) {
      const isEnglish = dossier.sources.get(passage.sourceId)?.language === 'en';
      expect([passage.quote, passage.translation === '']).toEqual([passage.quote, isEnglish]);
    }
  });

  it('has passages that overlap and positions with several', () => {
    const passages = live(dossier.passages);
    expect(
      passages.some((a) =>
        passages.some((b) => a !== b && a.sourceId === b.sourceId && a.start < b.end && b.start < a.end),
      ),
    ).toBe(true);
    const several = live(dossier.positions).filter(({ evidence }) => evidence.length > 1);
    expect(several.length).toBeGreaterThanOrEqual(10);
  });

  it('says both sides’ terms with the days on which they stood', () => {
    expect(statedOn('Russia', 'demands', '2025-08-01')).toEqual(expect.arrayContaining(MOSCOW));
    expect(statedOn('Russia', 'demands', '2025-08-06')).toEqual(expect.arrayContaining(MOSCOW));
    expect(statedOn('Russia', 'rejects', '2025-08-05')).toContain('Secondary tariffs');
    expect(statedOn('Ukraine', 'rejects', '2025-08-01')).toContain('Territory');
    expect(statedOn('Ukraine', 'demands', '2025-08-06')).toEqual(
      expect.arrayContaining([
        'Withdrawal of forces',
        'Security guarantees',
        'European contingent',
        'Western arms',
      ]),
    );
    expect(statedOn('United States', 'demands', '2025-07-29')).toContain('Deadline of 8 August');
    expect(statedOn('Europe', 'offers', '2025-08-04')).toEqual(['Purchases for Ukraine']);
    expect(statedOn('Europe', 'offers', '2025-08-05')).toEqual(['Purchases for Ukraine']);
  });

  it.skipIf(!existsSync(ARTICLE))('shares no eight words in a row with the press report', () => {
    const report = runsOf(readFileSync(ARTICLE, 'utf8'), 8);
    expect(report.size).toBeGreaterThan(500);
    const texts = Object.values<SampleSource>(SOURCES).map(({ title, paragraphs }) => [title, ...paragraphs]);
    for (const text of texts) {
      expect([...runsOf(text.join('\n'), 8)].filter((run) => report.has(run))).toEqual([]);
    }
  });
});

const MOSCOW = [
  'Territory',
  'Donetsk',
  'Luhansk',
  'Zaporizhzhia',
  'Kherson',
  'Crimea',
  'Western arms',
  'NATO membership',
];

/** The names of the issues on which a party took a stance on a day. */
function statedOn(party: string, stance: string, date: string): readonly string[] {
  return live(dossier.positions)
    .filter((each) => each.stance === stance && each.date === date)
    .filter((each) => dossier.parties.get(each.partyId)?.shortName === party)
    .map((each) => dossier.issues.get(each.issueId)?.name ?? '');
}

/** Every run of `length` words of a text, without regard to case, punctuation and vowel signs. */
function runsOf(text: string, length: number): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, at) => words.slice(at, at + length).join(' ')).slice(0, 1 - length));
}

function passageOf(id: string): Passage {
  const passage = dossier.passages.get(id);
  if (passage === undefined || passage.deletedAt !== null) throw new Error(`no live passage ${id}`);
  return passage;
}

function dateOf(text: string) {
  const date = parsePartialDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return date;
}

function dayOf(text: string): string {
  return earliestDay(dateOf(text));
}
