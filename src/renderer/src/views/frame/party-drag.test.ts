import { describe, expect, it } from 'vitest';
import { aDossier, aParty, idOf } from '../../../../shared/testing/rows';
import { partyTree } from './frame-tree';
import { partyDropAt } from './party-drag';

const [MOSCOW, KYIV, PUTIN, PESKOV] = [idOf(1), idOf(2), idOf(3), idOf(4)];
const speaker = { partyId: MOSCOW, office: '', aliases: [], notes: '', deletedAt: null };
const parties = partyTree(
  aDossier({
    parties: [aParty(MOSCOW), aParty(KYIV)],
    speakers: [
      { ...speaker, id: PUTIN, name: 'Putin' },
      { ...speaker, id: PESKOV, name: 'Peskov' },
    ],
  }),
);

describe('a party that is dropped', () => {
  it('goes beside the party at whose edge it is dropped', () => {
    expect(partyDropAt(parties, KYIV, 'before')).toEqual({ partyId: KYIV, position: 'before' });
    expect(partyDropAt(parties, KYIV, 'after')).toEqual({ partyId: KYIV, position: 'after' });
  });

  it('goes after a party when it is dropped below the last of its speakers', () => {
    expect(partyDropAt(parties, PESKOV, 'after')).toEqual({ partyId: MOSCOW, position: 'after' });
  });

  it('goes nowhere on a party or among its speakers', () => {
    expect(partyDropAt(parties, MOSCOW, 'on')).toBeNull();
    expect(partyDropAt(parties, PUTIN, 'before')).toBeNull();
    expect(partyDropAt(parties, PUTIN, 'after')).toBeNull();
    expect(partyDropAt(parties, PESKOV, 'before')).toBeNull();
    expect(partyDropAt(parties, idOf(9), 'after')).toBeNull();
  });
});
