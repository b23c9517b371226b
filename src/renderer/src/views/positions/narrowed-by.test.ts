import { expect, it } from 'vitest';
import { loadWords } from '../../../../main/export/words';
import { aDossier, aParty, idOf } from '../../../../shared/testing/rows';
import { narrowedByWords } from './narrowed-by';

const dossier = aDossier({
  parties: [aParty(idOf(1), { name: 'روسيا' }), aParty(idOf(2), { name: 'Ukraine' })],
});

it('names the search, every column that is filtered and every choice of it', async () => {
  const words = await loadWords();
  const filters = [
    { id: 'party', value: { kind: 'choice', keys: [idOf(1), idOf(2)] } },
    { id: 'date', value: { kind: 'days', from: '2025-08-01', to: '' } },
    { id: 'unknown', value: { kind: 'text', text: 'x' } },
  ] as const;
  expect(narrowedByWords({ filters, search: ' troops ' }, dossier, words)).toEqual([
    expect.stringContaining('troops'),
    'Party: \u2068روسيا\u2069, \u2068Ukraine\u2069',
    expect.stringMatching(/^Date: from .*2025/u),
  ]);
  expect(narrowedByWords({ filters: [], search: '' }, dossier, words)).toEqual([]);
});

it('counts what is beyond a dozen', async () => {
  const keys = Array.from({ length: 15 }, (_, at) => `tag ${at}`);
  const filters = [{ id: 'tags', value: { kind: 'choice', keys } }] as const;
  const [line] = narrowedByWords({ filters, search: '' }, dossier, await loadWords());
  expect(line).toContain('tag 11');
  expect(line).not.toContain('tag 12');
  expect(line).toContain('3');
});
