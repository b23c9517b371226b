import { isolated } from '../direction';
import type { Party } from '../model';
import type { Translate } from '../translate';
import { type CompareShift, type CompareView, countShifts } from './compare';

/** What happened to the positions of a party between two dates, in a sentence. */
export interface PartySummary {
  readonly party: Party;
  readonly sentence: string;
}

/** In the order in which a sentence tells them: what stayed, then what moved, which is told with its issues. */
const TOLD = [
  'unchanged',
  'stillWithdrawn',
  'reiterated',
  'new',
  'hardened',
  'softened',
  'changed',
  'withdrawn',
  'notYet',
] as const satisfies readonly CompareShift[];
const WITHOUT_ISSUES: ReadonlySet<CompareShift> = new Set(['unchanged', 'stillWithdrawn', 'reiterated']);
/** More issues than these are only counted. */
const MOST_NAMED = 3;

/** A sentence for each party that has said anything by one of the dates, whatever the comparison hides. */
export function compareSummaries(view: CompareView, words: Translate): readonly PartySummary[] {
  return view.parties.flatMap((party) => {
    const entries = view.all.filter(
      ({ party: { id }, before, after }) => id === party.id && (before !== null || after !== null),
    );
    if (entries.length === 0) return [];
    const counts = countShifts(entries);
    const parts = TOLD.filter((shift) => counts[shift] > 0).map((shift) => {
      const count = words(`compare.summary.${shift}`, { count: counts[shift] });
      if (WITHOUT_ISSUES.has(shift)) return count;
      const names = entries
        .filter((entry) => entry.shift === shift)
        .map(({ issue }) => isolated(issue.issue.name));
      const named = names.slice(0, MOST_NAMED).join(', ');
      const what = names.length > MOST_NAMED ? words('compare.andMore', { named }) : named;
      return words('compare.countOf', { said: count, what });
    });
    const what = parts.reduce((list, next) => words('compare.listOf', { list, next }));
    return [{ party, sentence: words('compare.summaryOf', { party: isolated(party.name), what }) }];
  });
}
