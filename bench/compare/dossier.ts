import { v7 as newId } from 'uuid';
import { sha256 } from '../../src/main/dossier/hash';
import { CONTEXT_LENGTH } from '../../src/shared/anchor';
import { apply, type Change } from '../../src/shared/changes';
import { codePointIndex } from '../../src/shared/code-points';
import type { Command } from '../../src/shared/commands';
import { emptyDossier } from '../../src/shared/dossier';
import type { Dossier, Passage, Position } from '../../src/shared/model';
import { plan } from '../../src/shared/plan';
import { STANCES } from '../../src/shared/vocabulary';

export const PARTIES = 8;
export const ISSUES = 200;
const SOURCES = 100;
const DAYS = 3 * 365;
const SENTENCE = 'قال المتحدث باسم الوفد إن الموقف لم يتغير وإن المطالب المعروفة ما زالت قائمة. ';
/** When everything was recorded, ISO 8601 in UTC. */
export const AT = '2025-08-09T10:00:00.000Z';

interface Begun {
  /** The whole dossier. */
  readonly dossier: Dossier;
  /** The changes that make it but for its positions, and the texts that come with them. */
  readonly frame: readonly Change[];
  readonly texts: Readonly<Record<string, string>>;
  /** What recording each position changed. */
  readonly recordings: readonly (readonly Change[])[];
}

/** A dossier with so many positions, of 8 parties on 200 issues in a tree, over three years, each on a passage of its own. */
export function dossierOf(count: number): Begun {
  const parties = range(PARTIES).map(() => newId());
  const issues = range(ISSUES).map(() => newId());
  const sources = range(SOURCES).map(() => newId());
  const text = SENTENCE.repeat(300);
  const frame: readonly Command[] = [
    { type: 'dossier.create', id: newId(), title: `${count} positions` },
    ...parties.map(
      (id, n): Command => ({
        type: 'party.create',
        id,
        fields: {
          name: `Party ${n}`,
          shortName: `P${n}`,
          kind: 'state',
          colour: `#${String(200_000 + n * 1_111)}`,
          aliases: [],
          notes: '',
        },
      }),
    ),
    {
      type: 'issue.create',
      issues: issues.map((id, n) => ({
        id,
        parentId: n % 5 === 0 ? null : (issues[n - (n % 5)] ?? null),
        name: `Issue ${n}`,
        description: '',
        scale: { lowLabel: 'None', highLabel: 'All' },
      })),
    },
    {
      type: 'source.import',
      sources: sources.map((id, n) => ({
        id,
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
        text: `${n}\n${text}`,
      })),
    },
  ];
  let dossier = emptyDossier();
  const changes: Change[] = [];
  const texts: Record<string, string> = {};
  const context = {
    now: AT,
    coder: 'Bench',
    textOf: (hash: string) => codePointIndex(texts[hash] ?? ''),
    structureOf: () => ({ blocks: [] }),
    hashText: sha256,
    rowAt: () => null,
  };
  for (const command of frame) {
    const planned = plan(dossier, command, context);
    Object.assign(texts, planned.texts);
    dossier = apply(dossier, planned);
    changes.push(...planned.changes);
  }
  const indexes = sources.map((id) => codePointIndex(texts[dossier.sources.get(id)?.textHash ?? ''] ?? ''));
  const recordings: (readonly Change[])[] = [];
  for (let n = 0; n < count; n++) {
    const place = n % SOURCES;
    const passage = passageAt(n, sources[place] ?? '', dossier, indexes[place] ?? codePointIndex(''));
    const position = positionAt(n, parties[n % PARTIES] ?? '', issues[(n >> 3) % ISSUES] ?? '', passage.id);
    recordings.push([
      { table: 'passages', id: passage.id, before: null, after: passage },
      { table: 'positions', id: position.id, before: null, after: position },
    ]);
  }
  const whole = apply(dossier, { changes: recordings.flat(), texts: {} });
  return { dossier: whole, frame: changes, texts, recordings };
}

function passageAt(
  n: number,
  sourceId: string,
  dossier: Dossier,
  index: ReturnType<typeof codePointIndex>,
): Passage {
  const start = 4 + ((n * 37) % 20_000);
  const end = start + 60;
  return {
    id: newId(),
    sourceId,
    textHash: dossier.sources.get(sourceId)?.textHash ?? '',
    start,
    end,
    paragraph: 2,
    page: '',
    quote: index.slice(start, end),
    prefix: index.slice(Math.max(start - CONTEXT_LENGTH, 0), start),
    suffix: index.slice(end, end + CONTEXT_LENGTH),
    translation: '',
    note: '',
    orphanedAt: null,
    deletedAt: null,
  };
}

function positionAt(n: number, partyId: string, issueId: string, passageId: string): Position {
  return {
    id: newId(),
    partyId,
    issueId,
    speakerId: null,
    date: dayOf(n * 7),
    stance: STANCES[(n * 5) % STANCES.length] ?? 'demands',
    firmness: n % 3 === 0 ? 'firm' : 'flexible',
    statement: `What party ${n % PARTIES} stated on this issue, for the ${n}th time.`,
    attribution: 'paraphrase',
    credibility: null,
    scaleValue: n % 4 === 0 ? n % 101 : null,
    codedShift: null,
    notes: '',
    tags: [],
    evidence: [{ passageId, role: 'primary' }],
    coder: 'Bench',
    recordedAt: AT,
    updatedAt: AT,
    deletedAt: null,
  };
}

/** ISO days of three years, one after the other and again from the first. */
function dayOf(n: number): string {
  return new Date(Date.UTC(2023, 0, 1 + (n % DAYS))).toISOString().slice(0, 10);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}
