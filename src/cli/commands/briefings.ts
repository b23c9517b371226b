import type { Briefing } from '../../shared/briefing';
import { issuesInOrder, live, partiesInOrder } from '../../shared/dossier';
import { USUAL_ARRANGEMENT } from '../../shared/matrix-arrangement';
import type { Dossier } from '../../shared/model';
import { earliestDay, latestDay, parsePartialDate } from '../../shared/partial-date';
import { POSITION_COLUMNS } from '../../shared/tables/positions-table';
import { datesThatMatter } from '../../shared/views/dates';
import { positionRows } from '../../shared/views/positions';
import type { CliArgs } from '../cli-command';
import { issueNamed, partyNamed } from '../find-record';
import { type Io, UsageError } from '../io';

/** Options by which a matrix is chosen. */
export const MATRIX_OPTIONS = {
  'as-of': { type: 'string' },
  since: { type: 'string' },
  party: { type: 'string', multiple: true },
  issue: { type: 'string', multiple: true },
  quotes: { type: 'boolean' },
} as const;

/** Options by which a comparison of two days is chosen. */
export const COMPARE_OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  party: { type: 'string', multiple: true },
  all: { type: 'boolean' },
} as const;

/** The matrix that the options choose, as of `--as-of` or else the last day on which something was said. Throws UsageErrors. */
export function matrixBriefing(dossier: Dossier, args: CliArgs, io: Io): Briefing {
  const parties = args.list('party').map((said) => partyNamed(dossier, said, io.words).id);
  const issues = args.list('issue').map((said) => issueNamed(dossier, said, io.words).id);
  const asOf = dayOf('as-of', args, io) ?? lastDay(dossier, io);
  const hidden = [
    ...(parties.length === 0 ? [] : partiesInOrder(dossier).map(({ id }) => id)),
    ...(issues.length === 0 ? [] : besides(dossier, issues)),
  ].filter((id) => !parties.includes(id) && !issues.includes(id));
  return {
    view: 'matrix',
    asOf,
    since: dayOf('since', args, io),
    mode: args.has('quotes') ? 'quotes' : 'statements',
    arrangement: { ...USUAL_ARRANGEMENT, hidden, order: [...parties, ...issues] },
  };
}

/** The comparison that the options choose. Throws UsageErrors. */
export function compareBriefing(dossier: Dossier, args: CliArgs, io: Io): Briefing {
  const parties = args.list('party').map((said) => partyNamed(dossier, said, io.words).id);
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

/** All positions with every column, in the order of the table. */
export function positionsBriefing(dossier: Dossier): Briefing {
  return { view: 'positions', positionIds: allPositions(dossier), columns: POSITION_COLUMNS };
}

/** The passages of all positions. */
export function evidenceBriefing(dossier: Dossier): Briefing {
  return { view: 'evidence', positionIds: allPositions(dossier) };
}

function allPositions(dossier: Dossier): readonly string[] {
  return positionRows(dossier).map(({ position }) => position.id);
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

/** The ISO day that an option gives; null without it. Throws a UsageError for what is no day. */
function dayOf(option: string, args: CliArgs, { words }: Io): string | null {
  const said = args.text(option);
  if (said !== null && !isIsoDay(said)) {
    throw new UsageError(words('cli.dayInvalid', { option: `--${option}`, said }));
  }
  return said;
}

/** Whether a text is one day in the canonical form, not a month, a year or something about a day. */
function isIsoDay(text: string): boolean {
  const date = parsePartialDate(text);
  return date !== null && earliestDay(date) === text && latestDay(date) === text;
}

/** The last day on which something was said; today where nothing was. */
function lastDay(dossier: Dossier, { now }: Io): string {
  const dates = live(dossier.positions).length === 0 ? [] : datesThatMatter(dossier);
  return dates.at(-1)?.day ?? now().toISOString().slice(0, 10);
}
