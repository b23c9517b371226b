import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { createSession } from '../../src/main/dossier/create-session';
import type { Command } from '../../src/shared/commands';
import { STANCES } from '../../src/shared/vocabulary';
import { type BenchText, benchTexts } from './texts';

export const SOURCES = 5_000;
const BYTES = 20_000;
const POSITIONS = 2_000;
const PARTIES = ['Russia', 'Ukraine', 'United States', 'European Union'] as const;

export interface SearchDossier {
  readonly path: string;
  readonly texts: readonly BenchText[];
  /** The date of each text, an ISO day. */
  readonly dates: readonly string[];
  /** What else can be found: the words of the positions and their passages. */
  readonly records: readonly string[];
}

/** A dossier of 5,000 sources of 20 KB in four languages, with 2,000 positions on them, in a folder. */
export async function makeSearchDossier(folder: string): Promise<SearchDossier> {
  const path = join(folder, 'searched.parley');
  const texts = benchTexts(SOURCES, BYTES);
  const dates = texts.map((_text, n) =>
    new Date(Date.UTC(2025, 0, 1 + (n % 365))).toISOString().slice(0, 10),
  );
  const sources = texts.map(({ language, text }, n) => ({
    id: newId(),
    title: `Source ${n}`,
    author: '',
    publisher: `Agency ${n % 40}`,
    publishedOn: dates[n] ?? '',
    accessedOn: '',
    url: '',
    language,
    reliability: 'B' as const,
    notes: '',
    importedFrom: null,
    structure: null,
    text,
  }));
  const parties = PARTIES.map((name) => ({ id: newId(), name }));
  const issueId = newId();
  const commands: Command[] = [
    { type: 'dossier.create', id: newId(), title: 'Searched' },
    ...parties.map(({ id, name }) => ({
      type: 'party.create' as const,
      id,
      fields: { name, shortName: '', kind: 'state' as const, colour: '#336699', aliases: [], notes: '' },
    })),
    {
      type: 'issue.create',
      issues: [{ id: issueId, parentId: null, name: 'NATO', description: '', scale: null }],
    },
    { type: 'source.import', sources },
  ];
  const session = await createSession(path, commands, { coder: 'Bench', schedule: () => () => {} });
  for (let n = 0; n < POSITIONS; n++) {
    const passageId = newId();
    session.execute(newId(), {
      type: 'position.record',
      id: newId(),
      fields: {
        partyId: parties[n % parties.length]?.id ?? '',
        issueId,
        speakerId: null,
        date: dates[n] ?? '2025-08-06',
        stance: STANCES[n % STANCES.length] ?? 'demands',
        firmness: 'firm',
        statement: `What was stated on it, for the ${n}th time.`,
        attribution: 'paraphrase',
        credibility: null,
        scaleValue: null,
        codedShift: null,
        notes: '',
        tags: [],
        evidence: [{ passageId, role: 'primary' }],
      },
      passages: [
        {
          id: passageId,
          sourceId: sources[(n * 7) % SOURCES]?.id ?? '',
          start: 10,
          end: 120,
          translation: '',
          note: '',
        },
      ],
    });
  }
  const { positions, passages } = session.dossier;
  const records = [
    ...[...positions.values()].map(({ statement }) => statement),
    ...[...passages.values()].map(({ quote }) => quote),
  ];
  await session.close();
  return { path, texts, dates, records };
}
