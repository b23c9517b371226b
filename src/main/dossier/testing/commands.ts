import type { Command, CommandOf } from '../../../shared/commands';
import { testId } from './ids';

/** Creates the dossier whose id is `testId(1)`. */
export const createDossier: Command = { type: 'dossier.create', id: testId(1), title: 'War in Ukraine' };

/** Adds the party whose id is `testId(n)`. */
export function createParty(n: number, name = `Party ${n} · طرف`): CommandOf<'party.create'> {
  return {
    type: 'party.create',
    id: testId(n),
    fields: {
      name,
      shortName: `P${n}`,
      kind: 'state',
      colour: '#204060',
      aliases: [{ language: 'ar', text: `موسكو ${n}` }],
      notes: '',
    },
  };
}

/** Adds the issue whose id is `testId(n)`, at the root. */
export function createIssue(n: number): CommandOf<'issue.create'> {
  const issue = { id: testId(n), parentId: null, name: `Issue ${n}`, description: '', scale: null };
  return { type: 'issue.create', issues: [issue] };
}

/** Imports a text as the source whose id is `testId(n)`. */
export function importSource(n: number, text: string): CommandOf<'source.import'> {
  return {
    type: 'source.import',
    sources: [
      {
        id: testId(n),
        title: `Source ${n}`,
        author: '',
        publisher: 'Agency',
        publishedOn: '2025-08-06',
        accessedOn: '',
        url: '',
        language: 'ar',
        reliability: 'B',
        notes: '',
        importedFrom: null,
        text,
        structure: null,
      },
    ],
  };
}

/** Records the position whose id is `testId(n)` of party `party` on issue `issue`, proven by a new passage of source `source`. */
export function recordPosition(
  n: number,
  { party, issue, source }: { readonly party: number; readonly issue: number; readonly source: number },
): CommandOf<'position.record'> {
  const passageId = testId(n + 1_000_000);
  return {
    type: 'position.record',
    id: testId(n),
    fields: {
      partyId: testId(party),
      issueId: testId(issue),
      speakerId: null,
      date: '2025-08-06',
      stance: 'demands',
      firmness: 'redLine',
      statement: `Statement ${n}`,
      attribution: 'directQuote',
      credibility: 2,
      scaleValue: null,
      codedShift: null,
      notes: '',
      tags: ['territory'],
      evidence: [{ passageId, role: 'primary' }],
    },
    passages: [{ id: passageId, sourceId: testId(source), start: 0, end: 8, translation: '', note: '' }],
  };
}
