import { expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

it('gives a passage another translation or note and never another quote', () => {
  const planning = new Planning(sha256);
  const before = planning.dossier.passages.get(idOf(500));
  planning.do({ type: 'passage.edit', id: idOf(500), patch: { note: ' kept as typed ' } });
  expect(planning.dossier.passages.get(idOf(500))).toEqual({ ...before, note: ' kept as typed ' });
  expect(planning.refusal({ type: 'passage.edit', id: idOf(509), patch: {} }).code).toBe('notFound');
  planning.do({ type: 'position.delete', ids: [idOf(600), idOf(601)] });
  expect(planning.refusal({ type: 'passage.edit', id: idOf(500), patch: {} }).code).toBe('notFound');
});
