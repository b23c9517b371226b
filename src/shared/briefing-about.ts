import { assertNever } from './assert-never';
import type { Briefing, ExportOptions, Origin } from './briefing';
import { isolatedWhereNeeded } from './direction';
import { live, metaOf } from './dossier';
import { filterWords } from './filter-words';
import type { Dossier } from './model';
import type { PositionFilter } from './position-filter';
import type { Translate } from './translate';

/** Who exports, and when: an ISO 8601 instant in UTC. */
export interface Exporting {
  readonly coder: string;
  readonly at: string;
}

/** Who exports, as far as that is to be said. */
export function exportingAs(exporting: Exporting, options: Pick<ExportOptions, 'namesCoder'>): Exporting {
  return options.namesCoder === false ? { ...exporting, coder: '' } : exporting;
}

/** So many names are told; of more, how many there are. */
const MOST_NAMED = 8;

/** What a briefing shows, in words: the heading of its page. */
export function briefingTitle(dossier: Dossier, briefing: Briefing, words: Translate): string {
  switch (briefing.view) {
    case 'matrix':
      return words('exports.screen.matrix', { asOf: briefing.asOf });
    case 'compare':
      return words('exports.screen.compare', { from: briefing.from, to: briefing.to });
    case 'sides':
      return words('exports.screen.sides', { asOf: briefing.asOf });
    case 'history':
      return words('briefings.title.history', { of: historyOf(dossier, briefing, words) });
    case 'positions':
      return words('exports.about.positions');
    case 'evidence':
      return words('exports.evidence');
    case 'sources':
      return words(briefing.positionIds === null ? 'briefings.title.allSources' : 'briefings.title.sources');
    default:
      return assertNever(briefing);
  }
}

/**
 * Where a briefing is from, a line for each thing that a reader has to know to judge it: the dossier, what it shows, as of when, through which filter, what
 * is left out, how many `rows` it has, who exported it and when. Never a path.
 */
export function briefingAbout(
  dossier: Dossier,
  briefing: Briefing,
  { coder, at }: Exporting,
  words: Translate,
  rows: number,
): readonly string[] {
  const filter = filterOf(briefing);
  const parts = [
    ...(filter === undefined ? [] : filterWords(filter, dossier, words)),
    ...('origin' in briefing ? (briefing.origin?.narrowedBy ?? []) : []),
  ];
  const since = 'since' in briefing ? briefing.since : null;
  const leftOut = leftOutOf(dossier, briefing);
  return [
    words('exports.about.dossier', { title: isolatedWhereNeeded(metaOf(dossier).title) }),
    briefingTitle(dossier, briefing, words),
    ...('origin' in briefing && briefing.origin !== undefined
      ? [originWords(briefing.origin, briefing.positionIds?.length ?? 0, dossier, words)]
      : []),
    ...(briefing.view === 'history' ? daysWords(briefing.from, briefing.to, words) : []),
    ...(briefing.view === 'compare' && briefing.changesOnly ? [words('compare.changesOnly')] : []),
    ...(briefing.view === 'sides' ? [words(`compare.onlyWhich.${briefing.only}`)] : []),
    ...(parts.length > 0 ? [words('exports.about.filter', { parts: parts.join('; ') })] : []),
    ...(leftOut.length > 0 ? [words('briefings.about.leftOut', { names: listed(leftOut, words) })] : []),
    ...(since ? [words('exports.about.since', { since })] : []),
    words('briefings.about.rows', { count: rows }),
    ...(SAYS_UNRECORDED.includes(briefing.view) ? [words('exports.about.unrecorded')] : []),
    words(coder === '' ? 'exports.about.exportedByNobody' : 'exports.about.exported', {
      coder: isolatedWhereNeeded(coder),
      at: `${at.slice(0, 16).replace('T', ' ')} UTC`,
    }),
  ];
}

const SAYS_UNRECORDED: readonly Briefing['view'][] = ['matrix', 'compare', 'sides'];

function filterOf(briefing: Briefing): PositionFilter | undefined {
  if ('filter' in briefing) return briefing.filter;
  return 'origin' in briefing ? briefing.origin?.filter : undefined;
}

/** Where positions were gathered; of a table, which has filters of its own, how many of all it showed. */
function originWords({ from, days }: Origin, shown: number, dossier: Dossier, words: Translate): string {
  if (from === 'positions') {
    return words('briefings.origin.positions', { shown, count: live(dossier.positions).length });
  }
  const [first = '', last = ''] = days;
  return words(`briefings.origin.${from}`, { from: first, to: last });
}

function daysWords(from: string | null, to: string | null, words: Translate): readonly string[] {
  return [
    ...(from === null ? [] : [words('briefings.about.from', { day: from })]),
    ...(to === null ? [] : [words('briefings.about.to', { day: to })]),
  ];
}

/** What a history is about: the names of its parties and issues. */
function historyOf(
  { parties, issues }: Dossier,
  { issueIds, partyIds }: Extract<Briefing, { readonly view: 'history' }>,
  words: Translate,
): string {
  const named = (rows: ReadonlyMap<string, { readonly name: string }>, ids: readonly string[]) =>
    listed(
      ids.flatMap((id) => rows.get(id)?.name ?? []),
      words,
    );
  if (partyIds.length === 0) {
    return issueIds.length === 0 ? words('briefings.title.allIssues') : named(issues, issueIds);
  }
  if (issueIds.length === 0) return named(parties, partyIds);
  return words('briefings.title.partyOnIssue', {
    party: named(parties, partyIds),
    issue: named(issues, issueIds),
  });
}

/** The names of the parties, speakers and issues that a person left out. */
function leftOutOf(dossier: Dossier, briefing: Briefing): readonly string[] {
  const ids =
    briefing.view === 'compare'
      ? briefing.leftOut
      : briefing.view === 'matrix'
        ? briefing.arrangement?.hidden
        : undefined;
  return (ids ?? []).flatMap((id) => {
    const row = dossier.parties.get(id) ?? dossier.issues.get(id) ?? dossier.speakers.get(id);
    return row?.deletedAt === null ? [row.name] : [];
  });
}

function listed(names: readonly string[], words: Translate): string {
  const told = names.slice(0, MOST_NAMED).map(isolatedWhereNeeded).join(', ');
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? words('briefings.andMore', { names: told, count: rest }) : told;
}
