import type { Change } from '../changes';
import type { CommandOf } from '../commands';
import { isSame } from '../is-same';
import type { Dossier, TableName } from '../model';
import { plan } from '../plan';
import type { PlanContext } from '../plan/context';

/** What moves when two parties or two issues are merged, counted; what is in the bin is not. */
export interface MergePreview {
  readonly positions: number;
  readonly speakers: number;
  /** Speakers of one name that become one. */
  readonly joinedSpeakers: number;
  /** Parties that belong to the merged one. */
  readonly members: number;
  readonly issues: number;
  readonly assessments: number;
  readonly events: number;
  /** The names that become aliases of the party that stays. */
  readonly aliases: readonly string[];
  /** How many positions have a place on a scale that is not the other issue's. */
  readonly onOtherScale: number;
}

type Merge = CommandOf<'party.merge'> | CommandOf<'issue.merge'>;

/** What a merge would move, by the changes that it plans itself. Throws what planning it throws, such as `nameTaken`. */
export function mergePreview(dossier: Dossier, command: Merge): MergePreview {
  const { changes } = plan(dossier, command, NOW);
  const others = changes.filter(({ id }) => id !== command.id && id !== command.into);
  const moved = (table: TableName) => others.filter((change) => change.table === table && isLive(change));
  return {
    positions: moved('positions').length,
    speakers: moved('speakers').filter(hasOtherParty).length,
    joinedSpeakers: others.filter((change) => change.table === 'speakers' && goesToBin(change)).length,
    members: moved('parties').length,
    issues: moved('issues').length,
    assessments: moved('assessments').length,
    events: moved('events').length,
    aliases: newAliases(changes, command.into),
    onOtherScale: command.type === 'issue.merge' ? onOtherScale(dossier, command) : 0,
  };
}

/** Merging reads no text and no past. */
const NOW: PlanContext = {
  now: '1970-01-01T00:00:00.000Z',
  coder: '',
  textOf: unused,
  structureOf: unused,
  hashText: unused,
  rowAt: unused,
};

function unused(): never {
  throw new Error('merging reads no text and no past');
}

function isLive({ after }: Change): boolean {
  return after !== null && 'deletedAt' in after && after.deletedAt === null;
}

function goesToBin(change: Change): boolean {
  const { before } = change;
  return !isLive(change) && before !== null && 'deletedAt' in before && before.deletedAt === null;
}

function hasOtherParty(change: Change): boolean {
  return change.table === 'speakers' && change.before?.partyId !== change.after?.partyId;
}

function newAliases(changes: readonly Change[], id: string): readonly string[] {
  const change = changes.find((each) => each.table === 'parties' && each.id === id);
  if (change?.table !== 'parties') return [];
  const known = new Set(change.before?.aliases.map(({ text }) => text));
  return (change.after?.aliases ?? []).map(({ text }) => text).filter((text) => !known.has(text));
}

function onOtherScale(dossier: Dossier, { id, into }: CommandOf<'issue.merge'>): number {
  const [one, other] = [dossier.issues.get(id)?.scale ?? null, dossier.issues.get(into)?.scale ?? null];
  if (one === null || other === null || isSame(one, other)) return 0;
  let count = 0;
  for (const position of dossier.positions.values())
    if (position.issueId === id && position.scaleValue !== null && position.deletedAt === null) count += 1;
  return count;
}
