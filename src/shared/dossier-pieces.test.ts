import { describe, expect, it } from 'vitest';
import { sha256 } from '../main/dossier/hash';
import { addPiece, growingDossier, piecesOf, wholeDossier } from './dossier-pieces';
import type { Dossier } from './model';
import { furnishedDossier } from './testing/furnished-dossier';
import { planContext } from './testing/plan-context';
import { aDossier, anIssue, aParty, aPosition, idOf } from './testing/rows';

function acrossProcesses(dossier: Dossier): Dossier {
  const growing = growingDossier();
  for (const piece of piecesOf(dossier)) addPiece(growing, structuredClone(piece));
  return wholeDossier(growing);
}

describe('a dossier in pieces', () => {
  it('is the same dossier when it is put together, in every table, with lists and records in the rows', () => {
    const texts = new Map<string, string>();
    const dossier = furnishedDossier(planContext(sha256, texts), texts);
    expect(acrossProcesses(dossier)).toEqual(dossier);
  });

  it('keeps the order of the rows over many pieces, and tells apart what looks alike', () => {
    const texts = ['', '0', 'null', ' ', '\u0000', '\ud800', 'ليس', '"', 'a\u2028b'];
    const positions = Array.from({ length: 5_000 }, (_, at) =>
      aPosition(idOf(100 + at), idOf(1), idOf(2), {
        statement: texts[at % texts.length] ?? '',
        scaleValue: at % 3 === 0 ? null : at % 101,
        credibility: at % 2 === 0 ? null : 1,
        tags: at % 5 === 0 ? ['one', 'two'] : [],
        notes: at % 2 === 0 ? `note ${at}` : '',
      }),
    );
    const dossier = aDossier({ parties: [aParty(idOf(1))], issues: [anIssue(idOf(2))], positions });
    const there = acrossProcesses(dossier);
    expect(there).toEqual(dossier);
    expect([...there.positions.keys()]).toEqual([...dossier.positions.keys()]);
  });

  it('of no rows is no piece', () => {
    expect([...piecesOf(growingDossier() as unknown as Dossier)]).toEqual([]);
  });
});
