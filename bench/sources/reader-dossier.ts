import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { createSession } from '../../src/main/dossier/create-session';
import { codePointIndex } from '../../src/shared/code-points';
import type { Command } from '../../src/shared/commands';
import { STANCES } from '../../src/shared/vocabulary';
import { benchTexts } from './texts';

export const PASSAGES = 1_000;
const BYTES = 1_000_000;
const CHARACTERS_A_PASSAGE = 120;

/** What the reader opens: sources of 1 MB, one in each language of the texts, with 1,000 passages each. */
export interface ReaderDossier {
  readonly path: string;
  readonly titles: readonly string[];
}

/** Makes the dossier in a folder. */
export async function makeReaderDossier(folder: string): Promise<ReaderDossier> {
  const path = join(folder, 'read.parley');
  const sources = benchTexts(4, BYTES).map(({ language, text }) => ({
    id: newId(),
    title: `A long text (${language})`,
    author: '',
    publisher: '',
    publishedOn: '2025-08-06',
    accessedOn: '',
    url: '',
    language,
    reliability: 'B' as const,
    notes: '',
    importedFrom: null,
    structure: null,
    text,
  }));
  const partyId = newId();
  const issueId = newId();
  const party = { shortName: '', kind: 'state', colour: '#336699', aliases: [], notes: '' } as const;
  const commands: readonly Command[] = [
    { type: 'dossier.create', id: newId(), title: 'Read' },
    { type: 'party.create', id: partyId, fields: { name: 'Russia', ...party } },
    {
      type: 'issue.create',
      issues: [{ id: issueId, parentId: null, name: 'NATO', description: '', scale: null }],
    },
    { type: 'source.import', sources },
  ];
  const session = await createSession(path, commands, { coder: 'Bench', schedule: () => () => {} });
  for (const { id: sourceId, text } of sources) {
    const apart = Math.floor((codePointIndex(text).length - CHARACTERS_A_PASSAGE) / PASSAGES);
    for (let n = 0; n < PASSAGES; n++) {
      const passageId = newId();
      const start = n * apart;
      session.execute(newId(), {
        type: 'position.record',
        id: newId(),
        fields: {
          partyId,
          issueId,
          speakerId: null,
          date: '2025-08-06',
          stance: STANCES[n % STANCES.length] ?? 'demands',
          firmness: 'firm',
          statement: `What was stated for the ${n}th time.`,
          attribution: 'paraphrase',
          credibility: null,
          scaleValue: null,
          codedShift: null,
          notes: '',
          tags: [],
          evidence: [{ passageId, role: 'primary' }],
        },
        passages: [
          { id: passageId, sourceId, start, end: start + CHARACTERS_A_PASSAGE, translation: '', note: '' },
        ],
      });
    }
  }
  await session.close();
  return { path, titles: sources.map(({ title }) => title) };
}
