import fc from 'fast-check';
import type { Briefing } from '../../../shared/briefing';
import type { Dossier, Position } from '../../../shared/model';
import {
  aDossier,
  anIssue,
  aParty,
  aPassage,
  aPosition,
  aSource,
  aSpeaker,
  idOf,
} from '../../../shared/testing/rows';
import type { Translate } from '../../../shared/translate';
import { ATTRIBUTIONS, EVIDENCE_ROLES, FIRMNESSES, SHIFTS, STANCES } from '../../../shared/vocabulary';

const HASH = { now: '0'.repeat(64), before: '1'.repeat(64) } as const;
const partyIds = [1, 2, 3].map(idOf);
const issueIds = [11, 12, 13].map(idOf);
const passageIds = [51, 52, 53, 54].map(idOf);

const position: fc.Arbitrary<Partial<Position>> = fc.record({
  partyId: fc.constantFrom(...partyIds),
  issueId: fc.constantFrom(...issueIds),
  speakerId: fc.constantFrom(null, idOf(31)),
  date: fc.constantFrom('2025-08', '2025-08-01', '2025-08-02', '2025-08-06', '2025'),
  stance: fc.constantFrom(...STANCES),
  firmness: fc.constantFrom(...FIRMNESSES),
  attribution: fc.constantFrom(...ATTRIBUTIONS),
  codedShift: fc.constantFrom(null, ...SHIFTS),
  evidence: fc
    .uniqueArray(fc.constantFrom(...passageIds), { maxLength: 3 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((passageId) =>
          fc.record({ passageId: fc.constant(passageId), role: fc.constantFrom(...EVIDENCE_ROLES) }),
        ),
      ),
    ),
  deletedAt: fc.constantFrom(null, null, null, '2025-08-09T10:00:00.000Z'),
});

/** Dossiers of three parties, three issues, of which two are under the first, and passages that stand in every way; one of them is in the bin. */
export const talks: fc.Arbitrary<Dossier> = fc.array(position, { maxLength: 12 }).map((patches) =>
  aDossier({
    meta: [{ id: idOf(99), title: 'Talks', createdAt: '2025-08-01T00:00:00.000Z' }],
    parties: partyIds.map((id) => aParty(id)),
    issues: issueIds.map((id, place) => anIssue(id, { parentId: place === 0 ? null : idOf(11) })),
    speakers: [aSpeaker(idOf(31), idOf(1))],
    sources: [aSource(idOf(41), { title: 'One' }), aSource(idOf(42), { title: 'Two', textHash: HASH.now })],
    passages: [
      aPassage(idOf(51), idOf(41), { quote: '«نعم»\nلا', translation: 'Yes\nno' }),
      aPassage(idOf(52), idOf(42), { quote: '=1+1', textHash: HASH.before }),
      aPassage(idOf(53), idOf(42), { textHash: HASH.before, orphanedAt: '2025-08-09T10:00:00.000Z' }),
      aPassage(idOf(54), idOf(41), { deletedAt: '2025-08-09T10:00:00.000Z' }),
    ],
    positions: patches.map((patch, place) =>
      aPosition(idOf(60 + place), patch.partyId ?? idOf(1), patch.issueId ?? idOf(11), patch),
    ),
  }),
);

/** The ids of its parties and issues. */
export const TALKS = { partyIds, issueIds } as const;

/** Every message as its key and what is filled in. */
export const words: Translate = (key, params) =>
  params === undefined ? key : `${key}(${Object.values(params).join('|')})`;

/** The ids of all its positions. */
export const idsOf = (dossier: Dossier) => [...dossier.positions.keys()];
/** Days before, between and after its positions. */
export const asOf = fc.constantFrom('2025-01-01', '2025-07-31', '2025-08-01', '2025-08-06', '2026-01-01');

/** Every kind of briefing of a dossier, some with chosen columns. */
export const briefings = (dossier: Dossier): readonly Briefing[] => [
  { view: 'matrix', asOf: '2025-08-06' },
  { view: 'matrix', asOf: '2025-08-06', since: '2025-08-02', columns: ['quotes', 'citation'] },
  { view: 'matrix', asOf: '2025-08-06', isTogether: true, columns: ['quotes', 'stance'] },
  { view: 'compare', from: '2025-08-01', to: '2025-08-06', changesOnly: false },
  {
    view: 'sides',
    asOf: '2025-08-06',
    choice: { kind: 'parties', ids: TALKS.partyIds.slice(0, 2) },
    only: 'all',
    hasQuotes: true,
  },
  { view: 'history', issueIds: [], partyIds: [], from: null, to: null },
  { view: 'history', issueIds: [], partyIds: [], from: null, to: null, columns: ['quotes'] },
  { view: 'positions', positionIds: idsOf(dossier), columns: ['statement', 'quotes'] },
  { view: 'evidence', positionIds: idsOf(dossier) },
  { view: 'evidence', positionIds: idsOf(dossier), columns: ['quote'] },
  { view: 'sources', positionIds: idsOf(dossier) },
  { view: 'sources', positionIds: null, columns: ['title'] },
];
