import fc from 'fast-check';
import type { Change } from '../../../shared/changes';
import type { RowOf, TableName } from '../../../shared/model';
import {
  ATTRIBUTIONS,
  CREDIBILITIES,
  EVENT_KINDS,
  EVIDENCE_ROLES,
  FIRMNESSES,
  JUDGEMENTS,
  PARTY_KINDS,
  RELIABILITIES,
  SHIFTS,
  SOURCE_FORMATS,
  STANCES,
} from '../../../shared/vocabulary';
import { sha256 } from '../hash';
import { testId } from './ids';

/** Any text that a file can hold: all of Unicode but U+0000, with the scripts and oddities of the field well represented. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom(
    '',
    '\n',
    '\r\n',
    '  ',
    'الانسحاب من دونيتسك',
    'Ґанок і їжак',
    '🕊️👩🏽‍⚖️',
    'e\u0301',
    "'; DROP TABLE meta; --",
  ),
);

const instant = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
  .map((date) => date.toISOString());
const deletedAt = fc.option(instant);
const ordinal = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const aliases = fc.array(fc.record({ language: fc.constantFrom('ar', 'uk', ''), text: anyText }), {
  maxLength: 3,
});
const offset = fc.nat(1_000_000);
const hash = sha256('a text');

/** The text that every arbitrary source and passage refers to. */
export const arbitraryTexts = { [hash]: 'a text' };

/** How many rows each table has: row n of a table may refer to row n, or row 0, of another. */
const IDS = {
  meta: 1,
  parties: 10,
  speakers: 20,
  issues: 30,
  sources: 40,
  passages: 50,
  positions: 60,
  assessments: 70,
  events: 80,
};

function idOf(table: TableName, n: number): string {
  return testId(IDS[table] * 100 + n);
}
function someId(table: TableName) {
  return fc.constantFrom(0, 1).map((n) => idOf(table, n));
}

const ROWS: { readonly [T in TableName]: fc.Arbitrary<Omit<RowOf<T>, 'id'>> } = {
  meta: fc.record({ title: anyText, createdAt: instant }),
  parties: fc.record({
    name: anyText,
    shortName: anyText,
    kind: fc.constantFrom(...PARTY_KINDS),
    colour: fc.constantFrom('#000000', '#a1b2c3'),
    aliases,
    parentId: fc.option(someId('parties')),
    ordinal,
    notes: anyText,
    deletedAt,
  }),
  speakers: fc.record({
    partyId: someId('parties'),
    name: anyText,
    office: anyText,
    aliases,
    notes: anyText,
    deletedAt,
  }),
  issues: fc.record({
    parentId: fc.option(someId('issues')),
    name: anyText,
    ordinal,
    description: anyText,
    scale: fc.option(fc.record({ lowLabel: anyText, highLabel: anyText })),
    deletedAt,
  }),
  sources: fc.record({
    title: anyText,
    author: anyText,
    publisher: anyText,
    publishedOn: fc.constantFrom('', '2025-08-06', '2025-08~'),
    accessedOn: fc.constantFrom('', '2025'),
    url: anyText,
    language: fc.constantFrom('', 'ar'),
    reliability: fc.constantFrom(...RELIABILITIES),
    notes: anyText,
    textHash: fc.constant(hash),
    textLength: offset,
    structureHash: fc.constantFrom(null, hash),
    versions: fc.array(
      fc.record({
        textHash: fc.constant(hash),
        textLength: offset,
        structureHash: fc.constantFrom(null, hash),
        replacedAt: instant,
        coder: anyText,
        reason: anyText,
      }),
      { maxLength: 2 },
    ),
    importedFrom: fc.option(
      fc.record({
        fileName: anyText,
        size: fc.maxSafeNat(),
        encoding: fc.constantFrom('utf-8', 'windows-1256'),
        lineEnds: fc.constantFrom('none', 'lf', 'crlf', 'cr', 'mixed'),
        format: fc.constantFrom(...SOURCE_FORMATS),
        hash: fc.constantFrom('', hash),
        scope: fc.constantFrom('', 'article', 'page'),
      }),
    ),
    deletedAt,
  }),
  passages: fc
    .record({
      sourceId: someId('sources'),
      textHash: fc.constant(hash),
      start: offset,
      length: fc.integer({ min: 1, max: 1_000 }),
      paragraph: fc.integer({ min: 1, max: 1_000 }),
      page: fc.constantFrom('', '12', 'xii'),
      quote: anyText,
      prefix: anyText,
      suffix: anyText,
      translation: anyText,
      note: anyText,
      orphanedAt: fc.option(instant),
      deletedAt,
    })
    .map(({ length, ...passage }) => ({ ...passage, end: passage.start + length })),
  positions: fc.record({
    partyId: someId('parties'),
    issueId: someId('issues'),
    speakerId: fc.option(someId('speakers')),
    date: fc.constantFrom('2025-08-06', '2025-08'),
    stance: fc.constantFrom(...STANCES),
    firmness: fc.constantFrom(...FIRMNESSES),
    statement: anyText,
    attribution: fc.constantFrom(...ATTRIBUTIONS),
    credibility: fc.option(fc.constantFrom(...CREDIBILITIES)),
    scaleValue: fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0)),
    codedShift: fc.option(fc.constantFrom(...SHIFTS)),
    notes: anyText,
    tags: fc.array(anyText, { maxLength: 3 }),
    evidence: fc.uniqueArray(
      fc.record({ passageId: someId('passages'), role: fc.constantFrom(...EVIDENCE_ROLES) }),
      { selector: (evidence) => evidence.passageId },
    ),
    coder: anyText,
    recordedAt: instant,
    updatedAt: instant,
    deletedAt,
  }),
  assessments: fc.record({
    issueId: someId('issues'),
    date: fc.constantFrom('2025-08-06', '2025'),
    judgement: fc.constantFrom(...JUDGEMENTS),
    note: anyText,
    coder: anyText,
    recordedAt: instant,
    deletedAt,
  }),
  events: fc.record({
    kind: fc.constantFrom(...EVENT_KINDS),
    name: anyText,
    date: fc.constantFrom('2025-08-06', '2025'),
    until: fc.constantFrom('', '2025-08-08'),
    partyIds: fc.uniqueArray(someId('parties'), { maxLength: 2 }),
    notes: anyText,
    coder: anyText,
    recordedAt: instant,
    deletedAt,
  }),
};

function creations<T extends TableName>(table: T): fc.Arbitrary<readonly Change[]> {
  const count = table === 'meta' ? 1 : 2;
  const rows: fc.Arbitrary<readonly object[]> = fc.array(ROWS[table], { minLength: count, maxLength: count });
  return rows.map((found) =>
    found.map((row, n) => {
      const id = idOf(table, n);
      return { table, id, before: null, after: { ...row, id } } as unknown as Change;
    }),
  );
}

/** Changes that create two rows in every table (one in `meta`), in any order whatever they refer to. */
export const anyCreations: fc.Arbitrary<readonly Change[]> = fc
  .tuple(...(Object.keys(ROWS) as TableName[]).map((table) => creations(table)))
  .chain((all) => {
    const changes = all.flat();
    return fc.shuffledSubarray(changes, { minLength: changes.length });
  });
