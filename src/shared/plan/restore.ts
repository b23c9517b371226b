import { assertNever } from '../assert-never';
import type { Change, ChangeSet } from '../changes';
import type { CommandOf } from '../commands';
import { DossierError } from '../errors';
import { isSame } from '../is-same';
import type { Dossier, Issue, Position, RowOf, TableName } from '../model';
import { checkAssessment } from './assessment';
import type { PlanContext } from './context';
import { checkEvent } from './event';
import { checkIssueAt } from './issue';
import { checkParty } from './party';
import { binUncited } from './passage';
import { checkPosition } from './position';
import { changeSet, created, edited, requiredTitle } from './rows';
import { checkSourceText } from './source';
import { checkSpeaker } from './speaker';

/** What has to be brought back before an entry that refers to it, as `error.restoreFirst_<context>` words it. */
export type RestoreFirstContext = 'party' | 'speaker' | 'issue' | 'source' | 'passage';

/**
 * A record in the state that it had after a transaction; one that was in the bin then, or is now, comes out of it. A position brings
 * the passages that prove it back along, and those that it then no longer cites go into the bin. Throws `notFound` when it was not
 * there after that transaction, `restoreFirst` when what it refers to is not there or in the bin, and what recording it anew would
 * throw: `nameTaken`, `speakerOfOtherParty`, `scaleValueWithoutScale`, `parentIsDescendant`, `inUse` for a scale, `textDuplicate`.
 */
export function restoreRecord(
  dossier: Dossier,
  { table, id, seq }: CommandOf<'record.restore'>,
  context: PlanContext,
): ChangeSet {
  const past = new Past(dossier, seq, context);
  switch (table) {
    case 'meta': {
      const title = requiredTitle(past.stateOf('meta', id).title);
      return changeSet(
        ...[...dossier.meta.values()].flatMap((row) => edited('meta', row, { ...row, title })),
      );
    }
    case 'parties': {
      const party = past.stateOf('parties', id);
      if (party.parentId !== null) past.require('parties', party.parentId);
      return past.replace('parties', checkParty(dossier, party));
    }
    case 'speakers': {
      const speaker = past.stateOf('speakers', id);
      past.require('parties', speaker.partyId);
      return past.replace('speakers', checkSpeaker(dossier, speaker));
    }
    case 'issues':
      return past.replace('issues', restoredIssue(dossier, past, id));
    case 'sources': {
      const source = past.stateOf('sources', id);
      checkSourceText(dossier, source);
      return past.replace('sources', source);
    }
    case 'passages': {
      const passage = past.stateOf('passages', id);
      past.require('sources', passage.sourceId);
      // A mark that proves nothing would stay on the text for ever: it comes back with what it proves.
      if (dossier.passages.get(id)?.deletedAt !== null) {
        throw new DossierError('restoreFirst', { context: 'passage', name: passage.quote.slice(0, 80) });
      }
      return past.replace('passages', passage);
    }
    case 'positions':
      return restorePosition(dossier, past, id, context);
    case 'assessments': {
      const assessment = past.stateOf('assessments', id);
      past.require('issues', assessment.issueId);
      return past.replace('assessments', checkAssessment(assessment));
    }
    case 'events': {
      const event = past.stateOf('events', id);
      for (const partyId of event.partyIds) past.require('parties', partyId);
      return past.replace('events', checkEvent(dossier, event));
    }
    default:
      return assertNever(table);
  }
}

const CONTEXTS = {
  parties: 'party',
  speakers: 'speaker',
  issues: 'issue',
  sources: 'source',
} as const satisfies { readonly [T in TableName]?: RestoreFirstContext };
type Referred = keyof typeof CONTEXTS;

/** The dossier as it is, and what its records were after a transaction. */
class Past {
  readonly #dossier: Dossier;
  readonly #seq: number;
  readonly #context: PlanContext;

  constructor(dossier: Dossier, seq: number, context: PlanContext) {
    this.#dossier = dossier;
    this.#seq = seq;
    this.#context = context;
  }

  /** What a record was, out of the bin. Throws `notFound` when it was not there. */
  stateOf<T extends TableName>(table: T, id: string): RowOf<T> {
    const row = this.#context.rowAt(table, id, this.#seq);
    if (row === null) throw new DossierError('notFound');
    return 'deletedAt' in row ? { ...row, deletedAt: null } : row;
  }

  /** Checks that a record which is referred to is there. Throws `restoreFirst` with its name, of today or of then. */
  require(table: Referred, id: string): void {
    const row = this.#dossier[table].get(id);
    if (row?.deletedAt === null) return;
    const known = row ?? this.#context.rowAt(table, id, this.#seq);
    const name = known === null ? '' : 'title' in known ? known.title : known.name;
    throw new DossierError('restoreFirst', { context: CONTEXTS[table], name });
  }

  /** The change that gives a record this state, whether it is there now or not. */
  replace<T extends TableName>(table: T, row: RowOf<T>): ChangeSet {
    return changeSet(...this.changesTo(table, row));
  }

  /** As `replace`, but as changes. */
  changesTo<T extends TableName>(table: T, row: RowOf<T>): readonly Change[] {
    const rows: ReadonlyMap<string, RowOf<T>> = this.#dossier[table];
    const now = rows.get(row.id);
    return now === undefined ? [created(table, row)] : edited(table, now, row);
  }
}

function restoredIssue(dossier: Dossier, past: Past, id: string): Issue {
  const issue = past.stateOf('issues', id);
  if (issue.parentId !== null) past.require('issues', issue.parentId);
  return checkIssueAt(dossier, issue);
}

function restorePosition(dossier: Dossier, past: Past, id: string, context: PlanContext): ChangeSet {
  const position = past.stateOf('positions', id);
  past.require('parties', position.partyId);
  past.require('issues', position.issueId);
  if (position.speakerId !== null) past.require('speakers', position.speakerId);
  const row = checkPosition(dossier, position);
  const now = dossier.positions.get(id);
  if (now !== undefined && isSame({ ...row, updatedAt: now.updatedAt }, now)) return changeSet();
  const passages = row.evidence.flatMap(({ passageId }) => {
    const passage = dossier.passages.get(passageId) ?? past.stateOf('passages', passageId);
    past.require('sources', passage.sourceId);
    return past.changesTo('passages', { ...passage, deletedAt: null });
  });
  const cited = row.evidence.map(({ passageId }) => passageId);
  return changeSet(
    ...passages,
    ...past.changesTo('positions', { ...row, updatedAt: context.now } satisfies Position),
    ...(now?.deletedAt === null ? binUncited(dossier, new Map([[id, cited]]), context) : []),
  );
}
