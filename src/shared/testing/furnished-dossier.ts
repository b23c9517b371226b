import { apply } from '../changes';
import type { Command } from '../commands';
import type { Dossier } from '../model';
import { plan } from '../plan';
import type { PlanContext } from '../plan/context';
import { aDossier, idOf } from './rows';

/** The texts of the furnished dossier's two sources. */
export const FURNISHED_TEXTS = [
  'Ein erster Text, 🕊️ in dem Moskau etwas verlangt.\n\nUnd Kiew lehnt es ab.',
  'وفي نصٍّ ثانٍ تَطلُب كييف ضمانات 🕊️.\nوهذا كل شيء.',
] as const;

const party = { kind: 'state', colour: '#123456', aliases: [], notes: '' } as const;
const citation = {
  author: '',
  publisher: 'Agency',
  publishedOn: '2025-08-06',
  accessedOn: '',
  url: '',
  language: '',
  reliability: 'B',
  notes: '',
  importedFrom: null,
  structure: null,
} as const;
const stated = {
  speakerId: null,
  date: '2025-08-06',
  stance: 'demands',
  firmness: 'firm',
  attribution: 'paraphrase',
  credibility: 2,
  codedShift: null,
  notes: '',
  tags: ['territory'],
} as const;
const marked = { translation: '', note: '' } as const;

/** A little of everything: ids 100… parties, 200… speakers, 300… issues, 400… sources, 500… passages, 600… positions, 700 an assessment. */
export const FURNISHED_COMMANDS: readonly Command[] = [
  { type: 'party.create', id: idOf(100), fields: { ...party, name: 'Russia', shortName: 'RU' } },
  { type: 'party.create', id: idOf(101), fields: { ...party, name: 'Ukraine', shortName: 'UA' } },
  {
    type: 'speaker.create',
    id: idOf(200),
    fields: { partyId: idOf(100), name: 'Peskov', office: 'Spokesman', aliases: [], notes: '' },
  },
  {
    type: 'speaker.create',
    id: idOf(201),
    fields: { partyId: idOf(101), name: 'Sybiha', office: 'Minister', aliases: [], notes: '' },
  },
  {
    type: 'issue.create',
    issues: [
      {
        id: idOf(300),
        parentId: null,
        name: 'Territory',
        description: '',
        scale: { lowLabel: 'None', highLabel: 'All' },
      },
      { id: idOf(301), parentId: idOf(300), name: 'Crimea', description: '', scale: null },
      { id: idOf(302), parentId: null, name: 'Arms', description: '', scale: null },
    ],
  },
  {
    type: 'source.import',
    sources: FURNISHED_TEXTS.map((text, n) => ({
      ...citation,
      id: idOf(400 + n),
      title: `Source ${n}`,
      text,
    })),
  },
  {
    type: 'position.record',
    id: idOf(600),
    fields: {
      ...stated,
      partyId: idOf(100),
      issueId: idOf(300),
      speakerId: idOf(200),
      scaleValue: 100,
      statement: 'All of it.',
      evidence: [{ passageId: idOf(500), role: 'primary' }],
    },
    passages: [{ ...marked, id: idOf(500), sourceId: idOf(400), start: 0, end: 15 }],
  },
  {
    type: 'position.record',
    id: idOf(601),
    fields: {
      ...stated,
      partyId: idOf(101),
      issueId: idOf(301),
      scaleValue: null,
      statement: 'None of it.',
      evidence: [
        { passageId: idOf(501), role: 'primary' },
        { passageId: idOf(500), role: 'context' },
      ],
    },
    passages: [{ ...marked, id: idOf(501), sourceId: idOf(401), start: 3, end: 12 }],
  },
  {
    type: 'assessment.record',
    id: idOf(700),
    fields: { issueId: idOf(301), date: '2025-08', judgement: 'opposed', note: '' },
  },
];

/** The dossier in which tests of planning begin. Its texts are put where `texts` is, for the context to find. */
export function furnishedDossier(context: PlanContext, texts: Map<string, string>): Dossier {
  let dossier = aDossier({ meta: [{ id: idOf(1), title: 'Talks', createdAt: '2025-08-01T00:00:00.000Z' }] });
  for (const command of FURNISHED_COMMANDS) {
    const changeSet = plan(dossier, command, context);
    for (const [hash, text] of Object.entries(changeSet.texts)) texts.set(hash, text);
    dossier = apply(dossier, changeSet);
  }
  return dossier;
}
