import { expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { emptyDossier } from '../dossier';
import { plan } from '../plan';
import { planContext } from '../testing/plan-context';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

it('refuses a dossier without a title', () => {
  const create = { type: 'dossier.create', id: idOf(1), title: '\u200f ' } as const;
  expect(() => plan(emptyDossier(), create, planContext(sha256))).toThrow('titleMissing');
});

it('gives it another title and nothing else', () => {
  const planning = new Planning(sha256);
  expect(planning.do({ type: 'dossier.rename', title: ' مفاوضات ' }).changes).toHaveLength(1);
  expect([...planning.dossier.meta.values()]).toMatchObject([{ id: idOf(1), title: 'مفاوضات' }]);
  expect(planning.do({ type: 'dossier.rename', title: 'مفاوضات' }).changes).toEqual([]);
  expect(planning.refusal({ type: 'dossier.rename', title: '' }).code).toBe('titleMissing');
});
