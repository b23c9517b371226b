import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codePointIndex } from '../shared/code-points';
import type { Command } from '../shared/commands';
import { errorMessage } from '../shared/error-message';
import { DossierError, ERROR_CODES, toWire } from '../shared/errors';
import { en } from '../shared/messages/en';
import type { Dossier } from '../shared/model';
import { plan } from '../shared/plan';
import {
  aDossier,
  anAssessment,
  anIssue,
  aParty,
  aPassage,
  aPosition,
  aSource,
  idOf,
} from '../shared/testing/rows';
import { createWords } from './words';

const t = createWords();
const SOURCE = join(import.meta.dirname, '..');

/** What the analyst reads when a command is refused. */
function refusalOf(dossier: Dossier, command: Command): string {
  const context = {
    now: '2025-08-09T10:00:00.000Z',
    coder: '',
    textOf: () => codePointIndex(''),
    structureOf: () => ({ blocks: [] }),
    hashText: () => '',
    rowAt: () => null,
  };
  try {
    plan(dossier, command, context);
  } catch (error) {
    return errorMessage(toWire(error), t);
  }
  throw new Error('the command was not refused');
}

const [MOSCOW, TERRITORY, CRIMEA, SPEAKER, SOURCE_ID] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)];
const scale = { lowLabel: 'None', highLabel: 'All' };
const dossier = aDossier({
  parties: [aParty(MOSCOW, { name: 'موسكو' })],
  speakers: [
    { id: SPEAKER, partyId: MOSCOW, name: 'Песков', office: '', aliases: [], notes: '', deletedAt: null },
  ],
  issues: [
    anIssue(TERRITORY, { name: 'Territory', scale }),
    anIssue(CRIMEA, { name: 'Crimea', parentId: TERRITORY }),
  ],
  sources: [aSource(SOURCE_ID, { title: 'Briefing' })],
  passages: [aPassage(idOf(6), SOURCE_ID)],
  positions: [
    aPosition(idOf(7), MOSCOW, TERRITORY, { speakerId: SPEAKER, scaleValue: 90 }),
    aPosition(idOf(8), MOSCOW, TERRITORY),
    aPosition(idOf(9), MOSCOW, CRIMEA),
  ],
  assessments: [anAssessment(idOf(10), TERRITORY), anAssessment(idOf(11), TERRITORY)],
});

describe('a refusal to delete what is in use', () => {
  it('names everything that rests on it, with counts', () => {
    const party = refusalOf(dossier, { type: 'party.delete', id: MOSCOW });
    expect(party).toContain('“موسكو” is still in use by 3 positions, 1 speaker.');
    const issue = refusalOf(dossier, { type: 'issue.delete', id: TERRITORY });
    expect(issue).toContain('“Territory” is still in use by 2 positions, 1 sub-issue, 2 assessments.');
    const speaker = refusalOf(dossier, { type: 'speaker.delete', id: SPEAKER });
    expect(speaker).toContain('“Песков” is still named by 1 position.');
    const source = refusalOf(dossier, { type: 'source.delete', id: SOURCE_ID });
    expect(source).toContain('“Briefing” still holds 1 marked passage.');
  });

  it('says of a scale that positions are placed on it', () => {
    const message = refusalOf(dossier, { type: 'issue.edit', id: TERRITORY, patch: { scale: null } });
    expect(message).toContain('The scale of “Territory” is still in use by 1 position.');
  });

  it('is understood also when nothing is said about what is in the way', () => {
    expect(errorMessage({ code: 'inUse', params: {} }, t)).toBe(en.error.inUse);
  });
});

interface Refusal {
  readonly place: string;
  readonly codes: readonly string[];
  readonly given: ReadonlySet<string>;
}

const THROWN = /new DossierError\(\s*([^{}]*?'\w+'[^{}]*?)\s*(?:,\s*\{([^}]*)\}[^)]*)?,?\s*\)/gu;

/** Every refusal that the code makes, with the blanks it fills. */
function refusals(): readonly Refusal[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: SOURCE }).filter((file) => !file.includes('.test.'));
  return files.flatMap((place) =>
    [...readFileSync(join(SOURCE, place), 'utf8').matchAll(THROWN)].map(([, codes = '', params = '']) => ({
      place,
      codes: [...codes.matchAll(/'(\w+)'/gu)].map(([, code = '']) => code),
      given: new Set(params.split(',').map((param) => param.split(':')[0]?.trim() ?? '')),
    })),
  );
}

describe('a message about a refusal', () => {
  it('has every blank filled, wherever the code refuses', () => {
    const found = refusals();
    expect(found.length).toBeGreaterThan(50);
    for (const { place, codes, given } of found) {
      for (const code of codes) {
        const known = ERROR_CODES.find((each) => each === code);
        if (known === undefined) throw new Error(`${place} refuses with the unknown code ${code}`);
        // i18next leaves a blank empty when nothing fills it, so the sentence would have a hole instead of braces.
        const blanks = [...en.error[known].matchAll(/\{\{(\w+)(?:, number)?\}\}/gu)].map(
          ([, blank]) => blank,
        );
        for (const blank of blanks) expect([...given], `${place}: ${code}`).toContain(blank);
        const isNumber = (name: string) => en.error[known].includes(`{{${name}, number}}`);
        const params = Object.fromEntries(
          [...given].filter(Boolean).map((name) => [name, isNumber(name) ? 1_234 : 'ШУМ']),
        );
        const message = errorMessage(toWire(new DossierError(known, params)), t);
        expect(message, `${place}: ${code}`).not.toMatch(/\{\{|undefined|NaN/u);
      }
    }
  });
});
