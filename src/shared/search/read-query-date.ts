import { readDateInput } from '../date-input';
import { earliestDay, latestDay, parsePartialDate } from '../partial-date';

/**
 * The days that a typed date or range of dates means: `2025-08..2025-09`, `2025-08..`, `..2025`, `6.8.2025`, also in Arabic-Indic
 * digits. ISO days, both included; null leaves a side open. Null when it is no date. A range that runs backwards is turned round.
 */
export function readQueryDate(
  typed: string,
): { readonly from: string | null; readonly to: string | null } | null {
  const [first = '', last, ...more] = typed.split(/\.{2,3}|…/u).map((side) => side.trim());
  if (more.length > 0) return null;
  const from = daysOf(first);
  if (last === undefined) return from;
  const to = daysOf(last);
  if ((from === null && first !== '') || (to === null && last !== '')) return null;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && to.from < from.from) return { from: to.from, to: from.to };
  return { from: from?.from ?? null, to: to?.to ?? null };
}

function daysOf(typed: string): { readonly from: string; readonly to: string } | null {
  const canonical = readDateInput(typed);
  const date = canonical === null ? null : parsePartialDate(canonical);
  return date === null ? null : { from: earliestDay(date), to: latestDay(date) };
}
