import { describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { apply, type Change, reverse } from '../changes';
import type { Command } from '../commands';
import { differenceOf } from '../difference';
import { FURNISHED_TEXTS } from '../testing/furnished-dossier';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

const AT = '2025-09-01T08:00:00.000Z';

function restoring(changes: readonly Change[], texts: Readonly<Record<string, string>> = {}): Command {
  return { type: 'backup.restore', changes: [...changes], texts };
}

describe('restoring a backup', () => {
  it('makes the dossier what it was, and can be taken back', () => {
    const planning = new Planning(sha256);
    const then = planning.dossier;
    planning.do({ type: 'position.delete', ids: [idOf(600)] });
    planning.do({ type: 'party.edit', id: idOf(100), patch: { name: 'Российская Федерация' } });
    planning.do({ type: 'dossier.rename', title: 'Spoiled' });
    const now = planning.dossier;
    const done = planning.do(restoring(differenceOf(now, then, AT).changes));
    expect(planning.dossier).toEqual(then);
    expect(apply(planning.dossier, reverse(done))).toEqual(now);
    expect(planning.do(restoring([])).changes).toEqual([]);
  });

  it('is refused when the changes do not fit the dossier, or would remove something for good', () => {
    const planning = new Planning(sha256);
    const party = planning.dossier.parties.get(idOf(100));
    if (party === undefined) throw new Error('the party is there');
    const other = { ...party, name: 'Other' };
    const refused: readonly Change[] = [
      { table: 'parties', id: party.id, before: other, after: party },
      { table: 'parties', id: party.id, before: null, after: party },
      { table: 'parties', id: party.id, before: party, after: null },
      { table: 'parties', id: party.id, before: party, after: { ...party, id: idOf(999) } },
      { table: 'meta', id: idOf(2), before: null, after: { id: idOf(2), title: 'Two', createdAt: AT } },
    ];
    for (const change of refused) {
      expect(planning.refusal(restoring([change])), JSON.stringify(change)).toMatchObject({
        code: 'requestInvalid',
      });
    }
  });

  it('is refused when a reference or a text would be missing', () => {
    const planning = new Planning(sha256);
    const [position] = planning.dossier.positions.values();
    const [source] = planning.dossier.sources.values();
    if (position === undefined || source === undefined) throw new Error('both are there');
    const lost: Change = {
      table: 'positions',
      id: position.id,
      before: position,
      after: { ...position, partyId: idOf(999) },
    };
    const unproven: Change = {
      ...lost,
      after: { ...position, evidence: [{ passageId: idOf(998), role: 'primary' }] },
    };
    const textHash = sha256('a text that is nowhere');
    const textless: Change = {
      table: 'sources',
      id: source.id,
      before: source,
      after: { ...source, textHash },
    };
    for (const change of [lost, unproven, textless]) {
      expect(planning.refusal(restoring([change]))).toMatchObject({ code: 'requestInvalid' });
    }
    expect(planning.refusal(restoring([textless], { [textHash]: FURNISHED_TEXTS[0] }))).toMatchObject({
      code: 'requestInvalid',
    });
    const { texts } = planning.do(restoring([textless], { [textHash]: 'a text that is nowhere' }));
    expect(Object.keys(texts)).toEqual([textHash]);
  });
});
