import { emptyDossier } from '../dossier';
import type {
  Assessment,
  Dossier,
  Event,
  Issue,
  Party,
  Passage,
  Position,
  RowOf,
  Source,
  Speaker,
  TableName,
} from '../model';

/** A valid id that differs from all made with other numbers. */
export function idOf(number: number): string {
  return `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const NOW = '2025-08-09T10:00:00.000Z';
const HASH = '0'.repeat(64);

/** A valid row of each table, for tests: what the patch does not say is plain and the same for all. */
export function aParty(id: string, patch: Partial<Party> = {}): Party {
  return {
    id,
    name: `Party ${id.slice(-2)}`,
    shortName: '',
    kind: 'state',
    colour: '#336699',
    aliases: [],
    parentId: null,
    ordinal: Number(id.slice(-6)),
    notes: '',
    deletedAt: null,
    ...patch,
  };
}

/** A speaker of a party. */
export function aSpeaker(id: string, partyId: string, patch: Partial<Speaker> = {}): Speaker {
  const fields = { office: '', aliases: [], notes: '', deletedAt: null };
  return { id, partyId, name: `Speaker ${id.slice(-2)}`, ...fields, ...patch };
}

/** A meeting of 6 August 2025. */
export function anEvent(id: string, patch: Partial<Event> = {}): Event {
  const fields = { until: '', partyIds: [], notes: '', coder: 'Coder', recordedAt: NOW, deletedAt: null };
  return { id, kind: 'meeting', name: `Event ${id.slice(-2)}`, date: '2025-08-06', ...fields, ...patch };
}

/** An issue at the top of the tree, without a scale. */
export function anIssue(id: string, patch: Partial<Issue> = {}): Issue {
  const ordinal = Number(id.slice(-6));
  return {
    id,
    parentId: null,
    name: `Issue ${id.slice(-2)}`,
    ordinal,
    description: '',
    scale: null,
    deletedAt: null,
    ...patch,
  };
}

/** A source in English whose text has 100 code points. */
export function aSource(id: string, patch: Partial<Source> = {}): Source {
  return {
    id,
    title: 'A statement',
    author: '',
    publisher: '',
    publishedOn: '',
    accessedOn: '',
    url: '',
    language: 'en',
    reliability: 'B',
    notes: '',
    textHash: HASH,
    textLength: 100,
    structureHash: null,
    versions: [],
    importedFrom: null,
    deletedAt: null,
    ...patch,
  };
}

/** The first five code points of a source. */
export function aPassage(id: string, sourceId: string, patch: Partial<Passage> = {}): Passage {
  return {
    id,
    sourceId,
    textHash: HASH,
    start: 0,
    end: 5,
    paragraph: 1,
    page: '',
    quote: 'words',
    prefix: '',
    suffix: '',
    translation: '',
    note: '',
    orphanedAt: null,
    deletedAt: null,
    ...patch,
  };
}

/** A firm demand of 6 August 2025, which nothing proves. */
export function aPosition(
  id: string,
  partyId: string,
  issueId: string,
  patch: Partial<Position> = {},
): Position {
  return {
    id,
    partyId,
    issueId,
    speakerId: null,
    date: '2025-08-06',
    stance: 'demands',
    firmness: 'firm',
    statement: `Statement ${id.slice(-2)}`,
    attribution: 'paraphrase',
    credibility: null,
    scaleValue: null,
    codedShift: null,
    notes: '',
    tags: [],
    evidence: [],
    coder: 'A. Analyst',
    recordedAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    ...patch,
  };
}

/** A judgement of 6 August 2025 that the parties are opposed. */
export function anAssessment(id: string, issueId: string, patch: Partial<Assessment> = {}): Assessment {
  const fields = { date: '2025-08-06', note: '', coder: 'A. Analyst', recordedAt: NOW, deletedAt: null };
  return { id, issueId, judgement: 'opposed', ...fields, ...patch };
}

/** A dossier with these rows and nothing else. */
export function aDossier(rows: { readonly [T in TableName]?: readonly RowOf<T>[] }): Dossier {
  const tables = Object.entries(rows).map(([table, its]) => [
    table,
    new Map(its.map((row) => [row.id, row])),
  ]);
  return { ...emptyDossier(), ...Object.fromEntries(tables) };
}
