import { expect, it } from 'vitest';
import type { SavedMap } from '../../../../shared/table-import/table-map';
import { MOST_NAMED, mapNamed, mapNameProblem, withMap } from './named-maps';

function map(name: string, header = 'who\nwhat', date = 'When'): SavedMap {
  return { name, header, map: { columns: { date } } };
}

const names = (maps: readonly SavedMap[]) => maps.map(({ name }) => name);

it('keeps a mapping in the place of the one whose name is the same to a reader', () => {
  const maps = [map('Ministry'), map('Bank')];
  expect(mapNamed(maps, ' ministry ')?.name).toBe('Ministry');
  expect(names(withMap(maps, map(' ministry ')))).toEqual(['ministry', 'Bank']);
});

it('keeps one mapping without a name for each set of columns, and the latest of those', () => {
  const maps = withMap([map('', 'a'), map('', 'b'), map('Bank', 'a')], map('', 'a', 'Day'));
  expect(maps).toEqual([map('', 'a', 'Day'), map('', 'b'), map('Bank', 'a')]);
  const many = Array.from({ length: 30 }, (_, at) => map('', `header ${at}`)).reduce(withMap, maps);
  expect(many.filter(({ name }) => name === '').length).toBe(20);
  expect(many.at(0)?.header).toBe('header 29');
  expect(names(many)).toContain('Bank');
});

it('says that a name is missing, also when nothing of it can be seen', () => {
  expect(mapNameProblem([], '  ')).toBe('error.nameMissing');
  expect(mapNameProblem([], '\u200b\u2060')).toBe('error.nameMissing');
  expect(mapNameProblem([map('')], 'Ministry')).toBeNull();
});

it('lets go of no mapping that has a name, but says that there are too many', () => {
  const full = Array.from({ length: MOST_NAMED }, (_, at) => map(`Mapping ${at}`));
  expect(mapNameProblem(full, 'One more')).toBe('tableImport.mappingsTooMany');
  expect(mapNameProblem(full, 'mapping 7')).toBeNull();
  expect(withMap(full, map('')).length).toBe(MOST_NAMED + 1);
});
