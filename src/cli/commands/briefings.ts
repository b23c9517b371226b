import type { BriefingOf, Origin } from '../../shared/briefing';
import { MOST_SIDES } from '../../shared/compare-state';
import { readDateInput } from '../../shared/date-input';
import { issuesInOrder, live, partiesInOrder } from '../../shared/dossier';
import { USUAL_ARRANGEMENT } from '../../shared/matrix-arrangement';
import type { Dossier } from '../../shared/model';
import { earliestDay, latestDay, parsePartialDate } from '../../shared/partial-date';
import { POSITION_COLUMNS } from '../../shared/tables/positions-table';
import { datesThatMatter } from '../../shared/views/dates';
import { positionRows } from '../../shared/views/positions';
import { issuesUnder } from '../../shared/views/statements';
import type { CliArgs } from '../cli-command';
import { issueNamed, partyNamed } from '../find-record';
import { type Io, UsageError } from '../io';

/** Options by which parties and issues are chosen: one at a time, or several in a list. */
const SUBJECTS = {
  party: { type: 'string', multiple: true },
  parties: { type: 'string', multiple: true },
  issue: { type: 'string', multiple: true },
  issues: { type: 'string', multiple: true },
} as const;

/** Options by which a matrix is chosen. */
export const MATRIX_OPTIONS = {
  ...SUBJECTS,
  'as-of': { type: 'string' },
  since: { type: 'string' },
  quotes: { type: 'boolean' },
} as const;

/** Options by which a comparison of two days is chosen. */
export const COMPARE_OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  party: SUBJECTS.party,
  parties: SUBJECTS.parties,
  all: { type: 'boolean' },
} as const;

/** The matrix that the options choose, as of `--as-of` or else the last day on which something was said. Throws UsageErrors. */
export function matrixBriefing(dossier: Dossier, args: CliArgs, io: Io): BriefingOf<'matrix'> {
  const parties = partiesNamed(dossier, args, io);
  const issues = issuesNamed(dossier, args, io);
  const hidden = [
    ...(parties.length === 0 ? [] : partiesInOrder(dossier).map(({ id }) => id)),
    ...(issues.length === 0 ? [] : besides(dossier, issues)),
  ].filter((id) => !parties.includes(id) && !issues.includes(id));
  return {
    view: 'matrix',
    asOf: asOfDay(dossier, args, io),
    since: dayOf('since', args, io),
    mode: args.has('quotes') ? 'quotes' : 'statements',
    arrangement: { ...USUAL_ARRANGEMENT, hidden, order: [...parties, ...issues] },
  };
}

/** The comparison that the options choose. Throws UsageErrors. */
export function compareBriefing(dossier: Dossier, args: CliArgs, io: Io): BriefingOf<'compare'> {
  const parties = partiesNamed(dossier, args, io);
  const others = partiesInOrder(dossier).filter(({ id }) => !parties.includes(id));
  const [from, to] = ['from', 'to'].map((option) => {
    args.required(option);
    return dayOf(option, args, io) ?? '';
  });
  return {
    view: 'compare',
    from: from ?? '',
    to: to ?? '',
    changesOnly: !args.has('all'),
    leftOut: parties.length === 0 ? [] : others.map(({ id }) => id),
  };
}

/** Parties side by side: those that are named, or the first two. Throws UsageErrors. */
export function sidesBriefing(dossier: Dossier, args: CliArgs, io: Io): BriefingOf<'sides'> {
  const ids = partiesNamed(dossier, args, io);
  if (ids.length > MOST_SIDES) throw new UsageError(io.words('cli.tooManySides', { most: MOST_SIDES }));
  return {
    view: 'sides',
    asOf: asOfDay(dossier, args, io),
    choice: { kind: 'parties', ids },
    only: 'all',
    hasQuotes: args.has('quotes'),
  };
}

/** The history of the issues and parties that are named, or of all. Throws UsageErrors. */
export function historyBriefing(dossier: Dossier, args: CliArgs, io: Io): BriefingOf<'history'> {
  return {
    view: 'history',
    issueIds: issuesNamed(dossier, args, io),
    partyIds: partiesNamed(dossier, args, io),
    from: dayOf('from', args, io),
    to: dayOf('to', args, io),
  };
}

/** All positions with every column, in the order of the table, or those of the parties and issues that are named. Throws UsageErrors. */
export function positionsBriefing(dossier: Dossier, args: CliArgs, io: Io): BriefingOf<'positions'> {
  return { view: 'positions', ...gathered(dossier, args, io), columns: POSITION_COLUMNS };
}

/** The passages of those positions. Throws UsageErrors. */
export function evidenceBriefing(dossier: Dossier, args: CliArgs, io: Io): BriefingOf<'evidence'> {
  return { view: 'evidence', ...gathered(dossier, args, io) };
}

/** All sources, or with `--cited` or names those that prove positions. Throws UsageErrors. */
export function sourcesBriefing(dossier: Dossier, args: CliArgs, io: Io): BriefingOf<'sources'> {
  const { positionIds, origin } = gathered(dossier, args, io);
  if (origin !== undefined && !args.has('cited')) return { view: 'sources', positionIds: null };
  return { view: 'sources', positionIds, ...(origin !== undefined && { origin }) };
}

/** Positions, and that they are all there are where they are. */
function gathered(
  dossier: Dossier,
  args: CliArgs,
  io: Io,
): { readonly positionIds: readonly string[]; readonly origin?: Origin } {
  const parties = partiesNamed(dossier, args, io);
  const issues = issuesNamed(dossier, args, io);
  const all = positionRows(dossier).map(({ position }) => position);
  if (parties.length === 0 && issues.length === 0)
    return { positionIds: all.map(({ id }) => id), origin: { from: 'dossier', days: [] } };
  const under = new Set(issuesUnder(dossier, issues).map(({ issue }) => issue.id));
  const some = all.filter(
    ({ partyId, issueId }) => under.has(issueId) && (parties.length === 0 || parties.includes(partyId)),
  );
  return { positionIds: some.map(({ id }) => id) };
}

function partiesNamed(dossier: Dossier, args: CliArgs, { words }: Io): readonly string[] {
  return [...args.list('party'), ...inLists(args, 'parties')].map(
    (said) => partyNamed(dossier, said, words).id,
  );
}

function issuesNamed(dossier: Dossier, args: CliArgs, { words }: Io): readonly string[] {
  return [...args.list('issue'), ...inLists(args, 'issues')].map(
    (said) => issueNamed(dossier, said, words).id,
  );
}

/** What stands in lists with commas; a name that has a comma itself has an option of its own. */
function inLists(args: CliArgs, option: string): readonly string[] {
  return args
    .list(option)
    .flatMap((list) => list.split(','))
    .map((said) => said.trim())
    .filter((said) => said !== '');
}

/** The issues to leave out so that those that are named are there: not those above them, which would take them along, nor those under them. */
function besides(dossier: Dossier, named: readonly string[]): readonly string[] {
  const parentOf = (id: string) => dossier.issues.get(id)?.parentId ?? null;
  const isUnder = (id: string | null, above: string): boolean =>
    id !== null && (id === above || isUnder(parentOf(id), above));
  return issuesInOrder(dossier)
    .map(({ issue }) => issue.id)
    .filter((id) => !named.some((each) => isUnder(id, each) || isUnder(each, id)));
}

/** The ISO day that an option gives, in any form that the window's fields understand; null without it. Throws a UsageError for what is no day. */
function dayOf(option: string, args: CliArgs, { words }: Io): string | null {
  const said = args.text(option);
  if (said === null) return null;
  const day = readDateInput(said);
  if (day === null || !isIsoDay(day))
    throw new UsageError(words('cli.dayInvalid', { option: `--${option}`, said }));
  return day;
}

/** Whether a text is one day in the canonical form, not a month, a year or something about a day. */
function isIsoDay(text: string): boolean {
  const date = parsePartialDate(text);
  return date !== null && earliestDay(date) === text && latestDay(date) === text;
}

/** `--as-of`, or else the last day on which something was said. Throws a UsageError. */
function asOfDay(dossier: Dossier, args: CliArgs, io: Io): string {
  return dayOf('as-of', args, io) ?? lastDay(dossier, io);
}

/** The last day on which something was said; today where nothing was. */
function lastDay(dossier: Dossier, { now }: Io): string {
  const dates = live(dossier.positions).length === 0 ? [] : datesThatMatter(dossier);
  return dates.at(-1)?.day ?? now().toISOString().slice(0, 10);
}
