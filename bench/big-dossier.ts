import { v7 as newId } from 'uuid';
import type { Command, CommandOf } from '../src/shared/commands';
import { STANCES } from '../src/shared/vocabulary';

const PARTIES = 8;
const ISSUES = 40;
const SOURCES = 250;
const SENTENCE = 'قال المتحدث باسم الوفد إن الموقف لم يتغير وإن المطالب المعروفة ما زالت قائمة. ';

export interface BigDossier {
  /** What creates it: a frame of parties and issues, and sources of some 16,000 characters each. */
  readonly commands: readonly Command[];
  /** A position by its number, on a passage of its own. */
  readonly positionAt: (number: number) => CommandOf<'position.record'>;
}

/** A dossier as large as a long negotiation makes it: 8 parties, 40 issues, 250 Arabic sources or as many as are asked for. */
export function bigDossier(sourceCount = SOURCES): BigDossier {
  const parties = range(PARTIES).map((n) => party(n));
  const issues = range(ISSUES).map((n) => ({
    id: newId(),
    parentId: null,
    name: `Issue ${n}`,
    description: '',
    scale: null,
  }));
  const sources = range(sourceCount).map((n) => source(n));
  return {
    commands: [
      { type: 'dossier.create', id: newId(), title: 'A long negotiation' },
      ...parties,
      { type: 'issue.create', issues },
      { type: 'source.import', sources },
    ],
    positionAt: (n) => position(n, pick(parties, n).id, pick(issues, n >> 3).id, pick(sources, n).id),
  };
}

function party(n: number): CommandOf<'party.create'> {
  const colour = `#${String(200_000 + n * 1_111)}`;
  const fields = {
    name: `Party ${n}`,
    shortName: `P${n}`,
    kind: 'state',
    colour,
    aliases: [],
    notes: '',
  } as const;
  return { type: 'party.create', id: newId(), fields };
}

function source(n: number) {
  return {
    id: newId(),
    title: `مصدر ${n}`,
    author: '',
    publisher: 'A newspaper',
    publishedOn: dayOf(n),
    accessedOn: '',
    url: '',
    language: 'ar',
    reliability: 'B',
    notes: '',
    importedFrom: null,
    structure: null,
    text: `${n}\n${SENTENCE.repeat(200).replaceAll('. ', '.\n')}`,
  } as const;
}

function position(
  n: number,
  partyId: string,
  issueId: string,
  sourceId: string,
): CommandOf<'position.record'> {
  const passageId = newId();
  const start = 4 + ((n * 37) % 9_000);
  return {
    type: 'position.record',
    id: newId(),
    fields: {
      partyId,
      issueId,
      speakerId: null,
      date: dayOf(n),
      stance: pick(STANCES, n),
      firmness: 'firm',
      statement: `What party ${n % PARTIES} stated on this issue, for the ${n}th time.`,
      attribution: 'paraphrase',
      credibility: null,
      scaleValue: null,
      codedShift: null,
      notes: '',
      tags: [],
      evidence: [{ passageId, role: 'primary' }],
    },
    passages: [{ id: passageId, sourceId, start, end: start + 60, translation: '', note: '' }],
  };
}

/** ISO days of 2025, one after the other and again from the first. */
function dayOf(n: number): string {
  return new Date(Date.UTC(2025, 0, 1 + (n % 365))).toISOString().slice(0, 10);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}

function pick<T>(from: readonly T[], n: number): T {
  const picked = from[n % from.length];
  if (picked === undefined) throw new Error('there is nothing to pick from');
  return picked;
}
