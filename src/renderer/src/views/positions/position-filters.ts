import { assertNever } from '../../../../shared/assert-never';
import { earliestDay, parsePartialDate } from '../../../../shared/partial-date';
import type { FilterValue } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import type { FilterSpec } from './position-columns';
import { foldForSearch } from './position-search';

/** The filter as a column's state may hold it; undefined when it lets everything pass. */
export function meaningful(value: FilterValue): FilterValue | undefined {
  switch (value.kind) {
    case 'choice':
      return value.keys.length > 0 ? value : undefined;
    case 'text':
      return value.text.trim() !== '' ? value : undefined;
    case 'days':
      return value.from !== '' || value.to !== '' ? value : undefined;
    case 'range':
      return value.min !== null || value.max !== null ? value : undefined;
    default:
      return assertNever(value);
  }
}

/** The test that a row must pass. A value of another kind than the column's lets everything pass. */
export function filterTest(spec: FilterSpec, value: FilterValue): (row: PositionRow) => boolean {
  if (spec.kind === 'choice' && value.kind === 'choice') {
    const keys = new Set(value.keys);
    return (row) => spec.keysOf(row).some((key) => keys.has(key));
  }
  if (spec.kind === 'text' && value.kind === 'text') {
    const sought = foldForSearch(value.text.trim());
    return (row) => foldForSearch(spec.textOf(row)).includes(sought);
  }
  if (spec.kind === 'days' && value.kind === 'days') return daysTest(spec.dateOf, value.from, value.to);
  if (spec.kind === 'range' && value.kind === 'range') {
    const min = value.min ?? Number.NEGATIVE_INFINITY;
    const max = value.max ?? Number.POSITIVE_INFINITY;
    return (row) => {
      const number = spec.numberOf(row);
      return number !== null && number >= min && number <= max;
    };
  }
  return () => true;
}

function daysTest(dateOf: (row: PositionRow) => string, from: string, to: string) {
  const first = from === '' ? '' : dayOf(from);
  // "~" sorts after every digit and hyphen, so that "2025-08" reaches to the end of August.
  const last = to === '' ? '~' : `${to.replace(/[~?%]/gu, '')}~`;
  const days = new Map<string, string>();
  return (row: PositionRow) => {
    const date = dateOf(row);
    let day = days.get(date);
    if (day === undefined) {
      day = dayOf(date);
      days.set(date, day);
    }
    return day >= first && day <= last;
  };
}

/** The ISO day on which a partial date begins, or on which an instant was where the analyst is. */
function dayOf(date: string): string {
  if (date.includes('T')) {
    const at = new Date(date);
    const month = String(at.getMonth() + 1).padStart(2, '0');
    return `${at.getFullYear()}-${month}-${String(at.getDate()).padStart(2, '0')}`;
  }
  const parsed = parsePartialDate(date);
  return parsed === null ? date : earliestDay(parsed);
}
