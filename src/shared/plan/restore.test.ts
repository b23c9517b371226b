import { describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { apply, reverse } from '../changes';
import type { CommandOf } from '../commands';
import type { TableName } from '../model';
import { FURNISHED_COMMANDS } from '../testing/furnished-dossier';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

function restore(table: TableName, id: number, seq: number): CommandOf<'record.restore'> {
  return { type: 'record.restore', table, id: idOf(id), seq };
}

/** Takes back what was done last, as undo does. */
function undo(planning: Planning): void {
  const changeSet = reverse({ changes: planning.past.transactions.at(-1) ?? [], texts: {} });
  planning.dossier = apply(planning.dossier, changeSet);
  planning.past.add(changeSet.changes);
}

function withoutPositions(): Planning {
  const planning = new Planning(sha256);
  planning.do({ type: 'position.delete', ids: [idOf(600), idOf(601)] });
  return planning;
}

describe('restoring an earlier state', () => {
  it('gives a record back as it was then, but for the time of its last change', () => {
    const planning = new Planning(sha256);
    const then = planning.dossier.positions.get(idOf(600));
    planning.do({ type: 'position.edit', id: idOf(600), patch: { statement: 'Half of it.', tags: [] } });
    planning.do(restore('positions', 600, 1));
    expect(planning.dossier.positions.get(idOf(600))).toEqual({ ...then, updatedAt: planning.context.now });
  });

  it('is nothing to undo when the record is like that already', () => {
    const planning = new Planning(sha256);
    for (const [table, id] of [
      ['positions', 600],
      ['parties', 100],
      ['issues', 301],
      ['sources', 400],
    ] as const) {
      expect(planning.do(restore(table, id, 1)).changes).toEqual([]);
    }
  });

  it('brings a deleted position back with the passages that prove it', () => {
    const planning = withoutPositions();
    expect(planning.dossier.passages.get(idOf(500))?.deletedAt).not.toBeNull();
    planning.do(restore('positions', 600, planning.past.seq));
    expect(planning.dossier.positions.get(idOf(600))?.deletedAt).toBeNull();
    expect(planning.dossier.passages.get(idOf(500))?.deletedAt).toBeNull();
    expect(planning.dossier.passages.get(idOf(501))?.deletedAt).not.toBeNull();
  });

  it('leaves no passage on the text that the position cited since and does not cite any more', () => {
    const planning = new Planning(sha256);
    const mark = { id: idOf(510), sourceId: idOf(400), start: 4, end: 9, translation: '', note: '' };
    planning.do({
      type: 'position.attach',
      id: idOf(600),
      evidence: { passageId: idOf(510), role: 'supporting' },
      passage: mark,
    });
    planning.do(restore('positions', 600, 1));
    expect(planning.dossier.positions.get(idOf(600))?.evidence).toHaveLength(1);
    expect(planning.dossier.passages.get(idOf(510))?.deletedAt).not.toBeNull();
  });

  it('brings back what was undone altogether', () => {
    const planning = new Planning(sha256);
    const fields = { kind: 'state', colour: '#123456', aliases: [], notes: '', shortName: '' } as const;
    planning.do({ type: 'party.create', id: idOf(110), fields: { ...fields, name: 'Türkiye' } });
    const created = planning.past.seq;
    undo(planning);
    expect(planning.dossier.parties.has(idOf(110))).toBe(false);
    planning.do(restore('parties', 110, created));
    expect(planning.dossier.parties.get(idOf(110))?.name).toBe('Türkiye');
    expect(planning.refusal(restore('parties', 110, 1))).toMatchObject({ code: 'notFound' });
  });

  it('says what has to be restored first when that was deleted', () => {
    const planning = withoutPositions();
    planning.do({ type: 'speaker.delete', id: idOf(200) });
    expect(planning.refusal(restore('positions', 600, 1))).toEqual({
      code: 'restoreFirst',
      params: { context: 'speaker', name: 'Peskov' },
    });
    planning.do({ type: 'party.delete', id: idOf(100) });
    expect(planning.refusal(restore('speakers', 200, 1)).params).toEqual({
      context: 'party',
      name: 'Russia',
    });
    planning.do({ type: 'source.delete', id: idOf(400) });
    planning.do({ type: 'assessment.delete', id: idOf(700) });
    planning.do({ type: 'issue.delete', id: idOf(301) });
    planning.do({ type: 'issue.delete', id: idOf(300) });
    expect(planning.refusal(restore('issues', 301, 1)).params).toEqual({
      context: 'issue',
      name: 'Territory',
    });
    expect(planning.refusal(restore('assessments', 700, 1)).params).toEqual({
      context: 'issue',
      name: 'Crimea',
    });
    expect(planning.refusal(restore('passages', 500, 1)).params).toEqual({
      context: 'source',
      name: 'Source 0',
    });

    for (const [table, id] of [
      ['parties', 100],
      ['speakers', 200],
      ['issues', 300],
    ] as const) {
      planning.do(restore(table, id, 1));
    }
    expect(planning.refusal(restore('positions', 600, 1)).params).toEqual({
      context: 'source',
      name: 'Source 0',
    });
    planning.do(restore('sources', 400, 1));
    planning.do(restore('positions', 600, 1));
    expect(planning.dossier.positions.get(idOf(600))?.deletedAt).toBeNull();
  });

  it('brings no passage back that would prove nothing', () => {
    const planning = withoutPositions();
    expect(planning.refusal(restore('passages', 500, 1))).toMatchObject({
      code: 'restoreFirst',
      params: { context: 'passage' },
    });
    planning.do(restore('positions', 600, 1));
    planning.do({ type: 'passage.edit', id: idOf(500), patch: { translation: 'A first text' } });
    planning.do(restore('passages', 500, 1));
    expect(planning.dossier.passages.get(idOf(500))?.translation).toBe('');
  });

  it('refuses a name that somebody else bears meanwhile', () => {
    const planning = new Planning(sha256);
    planning.do({ type: 'party.edit', id: idOf(100), patch: { name: 'Kremlin' } });
    planning.do({ type: 'party.edit', id: idOf(101), patch: { name: 'Russia' } });
    expect(planning.refusal(restore('parties', 100, 1))).toEqual({
      code: 'nameTaken',
      params: { name: 'Russia' },
    });
  });

  it('keeps the tree of issues a tree, and a scale while positions stand on it', () => {
    const planning = new Planning(sha256);
    planning.do({ type: 'issue.move', id: idOf(301), parentId: null, before: null });
    planning.do({ type: 'issue.move', id: idOf(300), parentId: idOf(301), before: null });
    expect(planning.refusal(restore('issues', 301, 1))).toMatchObject({ code: 'parentIsDescendant' });
    planning.do({ type: 'issue.edit', id: idOf(302), patch: { scale: { lowLabel: 'a', highLabel: 'b' } } });
    planning.do({ type: 'position.edit', id: idOf(600), patch: { issueId: idOf(302) } });
    expect(planning.refusal(restore('issues', 302, 1))).toMatchObject({
      code: 'inUse',
      params: { context: 'scale' },
    });
  });

  it('brings no text into the dossier twice', () => {
    const planning = withoutPositions();
    planning.do({ type: 'source.delete', id: idOf(400) });
    for (const command of FURNISHED_COMMANDS) {
      if (command.type !== 'source.import') continue;
      const sources = command.sources
        .slice(0, 1)
        .map((source) => ({ ...source, id: idOf(410), title: 'Again' }));
      planning.do({ ...command, sources });
    }
    expect(planning.refusal(restore('sources', 400, 1))).toEqual({
      code: 'textDuplicate',
      params: { name: 'Source 0', title: 'Again' },
    });
  });

  it('gives the dossier its earlier title', () => {
    const planning = new Planning(sha256);
    planning.do({ type: 'dossier.rename', title: 'Other talks' });
    planning.do(restore('meta', 1, 1));
    expect(planning.dossier.meta.get(idOf(1))?.title).toBe('Talks');
  });
});
