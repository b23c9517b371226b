import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import type { BinnedRecord, Command } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import { ENTRY_TABLES, type EntryTable } from '../model';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

function restore(...items: readonly BinnedRecord[]): Command {
  return { type: 'bin.restore', items: [...items] };
}
function deletion(table: EntryTable, id: string): Command {
  switch (table) {
    case 'parties':
      return { type: 'party.delete', id };
    case 'speakers':
      return { type: 'speaker.delete', id };
    case 'issues':
      return { type: 'issue.delete', id };
    case 'sources':
      return { type: 'source.delete', id };
    case 'assessments':
      return { type: 'assessment.delete', id };
    default:
      return { type: 'position.delete', ids: [id] };
  }
}
function tryTo(command: Command): boolean {
  try {
    planning.do(command);
    return true;
  } catch (error) {
    if (error instanceof DossierError) return false;
    throw error;
  }
}
/** Everything that a person can delete, in the order in which nothing rests on what is deleted. */
function deleteAll(): void {
  planning.do({ type: 'position.delete', ids: [idOf(600), idOf(601)] });
  planning.do({ type: 'assessment.delete', id: idOf(700) });
  for (const id of [200, 201]) planning.do({ type: 'speaker.delete', id: idOf(id) });
  for (const id of [100, 101]) planning.do({ type: 'party.delete', id: idOf(id) });
  for (const id of [301, 300, 302]) planning.do({ type: 'issue.delete', id: idOf(id) });
  for (const id of [400, 401]) planning.do({ type: 'source.delete', id: idOf(id) });
}
function liveIds(): readonly string[] {
  return ENTRY_TABLES.flatMap((table) =>
    live<{ id: string; deletedAt: string | null }>(planning.dossier[table]),
  )
    .map(({ id }) => id)
    .toSorted();
}

describe('restoring from the bin', () => {
  it('brings a position back with its passages, party, speaker, sources, and its issue with all above it', () => {
    deleteAll();
    planning.do(restore({ table: 'positions', id: idOf(601) }));
    expect(liveIds()).toEqual([101, 300, 301, 400, 401, 500, 501, 601].map(idOf));
    planning.do(restore({ table: 'positions', id: idOf(600) }));
    expect(liveIds()).toEqual([100, 101, 200, 300, 301, 400, 401, 500, 501, 600, 601].map(idOf));
  });

  it('brings a speaker back with the party, and an assessment with its issue', () => {
    deleteAll();
    planning.do(restore({ table: 'speakers', id: idOf(200) }, { table: 'assessments', id: idOf(700) }));
    expect(liveIds()).toEqual([100, 200, 300, 301, 700].map(idOf));
  });

  it('is one step, and taking it back puts everything into the bin again', () => {
    const before = planning.dossier;
    deleteAll();
    const all = ENTRY_TABLES.filter((table) => table !== 'passages').flatMap((table) =>
      [...planning.dossier[table].keys()].map((id) => ({ table, id })),
    );
    planning.do(restore(...all));
    expect(planning.dossier).toEqual(before);
  });

  it('gives back exactly what was there, in whatever order things are deleted and restored', () => {
    const items = ENTRY_TABLES.filter((table) => table !== 'passages').flatMap((table) =>
      [...planning.dossier[table].keys()].map((id) => ({ table, id })),
    );
    const anyOrder = fc.shuffledSubarray(items, { minLength: items.length });
    fc.assert(
      fc.property(anyOrder, anyOrder, fc.nat(items.length), (deleted, returned, stops) => {
        planning = new Planning(sha256);
        const before = planning.dossier;
        // What is in use is refused, so that several rounds are needed; they may end before everything is gone.
        for (let round = 0; round < 4; round += 1) {
          for (const { table, id } of deleted.slice(stops)) tryTo(deletion(table, id));
        }
        for (const item of returned) tryTo(restore(item));
        expect(planning.dossier).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused for what is not in the bin', () => {
    expect(planning.refusal(restore({ table: 'parties', id: idOf(100) })).code).toBe('notFound');
    expect(planning.refusal(restore({ table: 'parties', id: idOf(199) })).code).toBe('notFound');
  });

  it('is refused with the name when a party, a speaker or a sibling issue is called so again', () => {
    deleteAll();
    const fields = {
      name: 'RUSSIA',
      shortName: '',
      kind: 'state',
      colour: '#000000',
      aliases: [],
      notes: '',
    };
    planning.do({ type: 'party.create', id: idOf(110), fields: { ...fields, kind: 'state' } });
    expect(planning.refusal(restore({ table: 'positions', id: idOf(600) }))).toEqual({
      code: 'restoreNameTaken',
      params: { name: 'RUSSIA' },
    });
    const issue = { parentId: null, name: 'arms', description: '', scale: null };
    planning.do({ type: 'issue.create', issues: [{ ...issue, id: idOf(310) }] });
    expect(planning.refusal(restore({ table: 'issues', id: idOf(302) })).params).toEqual({ name: 'arms' });
    planning.do(restore({ table: 'speakers', id: idOf(201) }));
    planning.do({ type: 'party.edit', id: idOf(110), patch: { name: 'Moscow' } });
    planning.do(restore({ table: 'positions', id: idOf(600) }));
  });

  it('is refused with both titles when the text is in the dossier again as another source', () => {
    const source = planning.dossier.sources.get(idOf(400));
    if (source === undefined) throw new Error('the source should be there');
    deleteAll();
    const { id: _id, textHash, deletedAt: _at, ...rest } = source;
    const { textLength: _length, structureHash: _structure, versions: _versions, ...citation } = rest;
    const text = planning.texts.get(textHash) ?? '';
    planning.do({
      type: 'source.import',
      sources: [{ ...citation, id: idOf(410), title: 'Again', text, structure: null }],
    });
    expect(planning.refusal(restore({ table: 'positions', id: idOf(600) }))).toEqual({
      code: 'restoreTextDuplicate',
      params: { name: 'Source 0', title: 'Again' },
    });
  });

  it('is refused for two of one name or one text that would come back together, which are both still in the bin', () => {
    const source = planning.dossier.sources.get(idOf(400));
    if (source === undefined) throw new Error('the source should be there');
    const { id: _id, textHash, deletedAt: _at, ...rest } = source;
    const { textLength: _length, structureHash: _structure, versions: _versions, ...citation } = rest;
    const text = planning.texts.get(textHash) ?? '';
    const names = { name: 'Kyiv', shortName: '', aliases: [], notes: '' };
    const fields = { ...names, kind: 'state', colour: '#000000' } as const;
    deleteAll();
    for (const n of [110, 111]) {
      planning.do({ type: 'party.create', id: idOf(n), fields });
      planning.do({ type: 'party.delete', id: idOf(n) });
    }
    planning.do({
      type: 'source.import',
      sources: [{ ...citation, id: idOf(410), title: 'Again', text, structure: null }],
    });
    planning.do({ type: 'source.delete', id: idOf(410) });
    const parties = [110, 111].map((n) => ({ table: 'parties' as const, id: idOf(n) }));
    expect(planning.refusal(restore(...parties))).toEqual({
      code: 'restoreNameTwice',
      params: { name: 'Kyiv' },
    });
    const sources = [400, 410].map((n) => ({ table: 'sources' as const, id: idOf(n) }));
    expect(planning.refusal(restore(...sources)).code).toBe('restoreTextTwice');
  });

  it('is refused for a place on a scale that the issue has lost meanwhile', () => {
    planning.do({ type: 'position.delete', ids: [idOf(600)] });
    planning.do({ type: 'issue.edit', id: idOf(300), patch: { scale: null } });
    expect(planning.refusal(restore({ table: 'positions', id: idOf(600) }))).toEqual({
      code: 'restoreWithoutScale',
      params: { name: 'Territory' },
    });
  });

  it('is refused for a passage that was taken out of its position; marking the same words brings it back', () => {
    planning.do({ type: 'passage.edit', id: idOf(501), patch: { translation: 'Kyiv asks' } });
    planning.do({ type: 'position.detach', id: idOf(601), passageId: idOf(501) });
    const passage = planning.dossier.passages.get(idOf(501));
    if (passage === undefined) throw new Error('the passage should be there');
    expect(planning.refusal(restore({ table: 'passages', id: idOf(501) })).code).toBe('restorePassageAlone');
    const { sourceId, start, end } = passage;
    planning.do({
      type: 'position.attach',
      id: idOf(600),
      evidence: { passageId: idOf(510), role: 'supporting' },
      passage: { id: idOf(510), sourceId, start, end, translation: '', note: '' },
    });
    expect(planning.dossier.passages.get(idOf(501))).toEqual({ ...passage, deletedAt: null });
    expect(planning.dossier.positions.get(idOf(600))?.evidence.at(-1)?.passageId).toBe(idOf(501));
  });
});
