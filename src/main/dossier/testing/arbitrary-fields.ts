import fc from 'fast-check';
import { countCodePoints } from '../../../shared/code-points';
import type { Structure } from '../../../shared/structure';
import { idOf } from '../../../shared/testing/rows';
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
  STANCES,
} from '../../../shared/vocabulary';

/*
 * What commands are made of: the ids, words, dates and fields that arbitrary-commands.ts puts together.
 */

/** So few ids of each kind that commands meet: the same is created twice, used, deleted and used again. */
export function some(first: number, count: number): fc.Arbitrary<string> {
  return fc.integer({ min: first, max: first + count - 1 }).map((n) => idOf(n));
}
export const partyId = some(100, 3);
export const speakerId = some(200, 3);
export const issueId = some(300, 4);
export const sourceId = some(400, 3);
export const passageId = some(500, 8);
export const positionId = some(600, 5);
export const assessmentId = some(700, 3);
export const eventId = some(800, 3);

export const name = fc.constantFrom(
  'Moscow',
  'moscow',
  ' Kyiv ',
  'Киев',
  'موسكو',
  '__proto__',
  'constructor',
  '🕊️',
  '',
  ' ',
  '\u200f',
);
export const words = fc.constantFrom('', ' ', 'words', 'كلمات بِتَشْكيل', 'two\nlines', '<b>&"', '👩🏽‍⚖️');
export const statement = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Withdraw.', ' Withdraw. ', 'انسحاب', 'x'.repeat(2_000)) },
  fc.constantFrom('', '\u200e'),
);
const date = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('2025-08-06', '2025-08', '2025', '6.8.2025', '٢٠٢٥/٨/٦', '2025-08~'),
  },
  fc.constantFrom('', 'soon'),
);
const language = fc.constantFrom('', 'ar', ' uk ');
export const aliases = fc.array(fc.record({ language, text: name }), { maxLength: 3 });
const scale = fc.option(
  fc.record({ lowLabel: fc.constantFrom('None', ' '), highLabel: fc.constantFrom('All', 'All') }),
);
export const role = fc.constantFrom(...EVIDENCE_ROLES);
export const evidence = fc.record({ passageId, role });

const text = fc.constantFrom(
  'Москва требует вывода войск.\nКиев против.',
  'تطالب موسكو بانسحاب القوات 🕊️.\n\nوترفض كييف ذلك.',
  'A third text, which says something else.',
  'Москва требует вывода всех войск.\nКиев против.',
  ' \n\u200f',
  'bina\0ry',
  'half \ud83d of a pair',
);
/** A text with a structure, without one, or now and then with that of another text. */
export const textWithStructure = fc.oneof(
  { weight: 3, arbitrary: text.map((its) => ({ text: its, structure: null })) },
  { weight: 3, arbitrary: text.map((its) => ({ text: its, structure: structureOf(its) })) },
  fc.tuple(text, text).map(([its, other]) => ({ text: its, structure: structureOf(other) })),
);

function structureOf(its: string): Structure {
  const end = countCodePoints(its);
  return {
    blocks: [
      { kind: 'pageBreak', start: 0, end: 0, page: '1' },
      { kind: 'paragraph', start: 0, end },
    ],
  };
}

export const mark = fc
  .record({
    id: passageId,
    sourceId,
    start: fc.nat(30),
    length: fc.nat(20),
    translation: words,
    note: words,
  })
  .map(({ length, ...range }) => ({ ...range, end: range.start + length }));

export const partyFields = fc.record({
  name,
  shortName: name,
  kind: fc.constantFrom(...PARTY_KINDS),
  colour: fc.constantFrom('#000000', '#a1b2c3'),
  aliases,
  notes: words,
  parentId: fc.option(partyId, { freq: 1 }),
});
export const speakerFields = fc.record({ partyId, name, office: name, aliases, notes: words });
export const issueFields = fc.record({ parentId: fc.option(issueId), name, description: words, scale });
export const citation = fc.record({
  title: name,
  author: name,
  publisher: words,
  publishedOn: date,
  accessedOn: date,
  url: fc.constantFrom('', ' https://example.org/a?b#c ', 'http://пример.рф:80/', 'javascript:alert(1)'),
  language,
  reliability: fc.constantFrom(...RELIABILITIES),
  notes: words,
});
export const positionFields = fc.record({
  partyId,
  issueId,
  speakerId: fc.option(speakerId, { freq: 1 }),
  date,
  stance: fc.constantFrom(...STANCES),
  firmness: fc.constantFrom(...FIRMNESSES),
  statement,
  attribution: fc.constantFrom(...ATTRIBUTIONS),
  credibility: fc.option(fc.constantFrom(...CREDIBILITIES)),
  scaleValue: fc.option(fc.constantFrom(0, 33.5, 100), { freq: 1 }),
  codedShift: fc.option(fc.constantFrom(...SHIFTS)),
  notes: words,
  tags: fc.array(name, { maxLength: 3 }),
});
export const assessmentFields = fc.record({
  issueId,
  date,
  judgement: fc.constantFrom(...JUDGEMENTS),
  note: words,
});
/** One that a position is likely to bear. */
export const tag = fc.oneof(fc.constantFrom('territory', 'Moscow', 'Киев'), name);
export const eventFields = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  name,
  date,
  until: fc.constantFrom('', '2025-08-06', '2025-08', '1999'),
  partyIds: fc.array(partyId, { maxLength: 2 }),
  notes: words,
});
export const importedFrom = fc.option(
  fc.record({
    fileName: fc.constantFrom('a.txt', ''),
    size: fc.nat(),
    encoding: fc.constant('utf-8'),
    lineEnds: fc.constantFrom('lf', 'mixed'),
    format: fc.constantFrom('text', 'pdf'),
    hash: fc.constantFrom('', 'a'.repeat(64)),
    scope: fc.constantFrom('', 'article'),
  }),
);
