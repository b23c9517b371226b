import { z } from 'zod';
import type { Change } from './changes';
import type { CommandType } from './commands';
import { Id, TableNames } from './model';

/** What a transaction can have been, as the history is filtered by it. */
export const HISTORY_ACTIONS = ['added', 'changed', 'deleted', 'restored', 'undone', 'redone'] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

/** What a command comes to when it is carried out; an undo is `undone` and a redo `redone`, whatever they undo or redo. */
export const COMMAND_ACTIONS = {
  'dossier.create': 'added',
  'dossier.rename': 'changed',
  'party.create': 'added',
  'party.edit': 'changed',
  'party.move': 'changed',
  'party.delete': 'deleted',
  'party.merge': 'changed',
  'speaker.create': 'added',
  'speaker.edit': 'changed',
  'speaker.delete': 'deleted',
  'issue.create': 'added',
  'issue.edit': 'changed',
  'issue.move': 'changed',
  'issue.delete': 'deleted',
  'issue.merge': 'changed',
  'issue.split': 'changed',
  'source.import': 'added',
  'source.edit': 'changed',
  'source.delete': 'deleted',
  'source.correct': 'changed',
  'passage.edit': 'changed',
  'passage.reanchor': 'changed',
  'passage.reanchorAll': 'changed',
  'passage.orphan': 'changed',
  'position.record': 'added',
  'position.edit': 'changed',
  'position.editAll': 'changed',
  'position.importAll': 'added',
  'position.attach': 'changed',
  'position.detach': 'changed',
  'position.delete': 'deleted',
  'assessment.record': 'added',
  'assessment.edit': 'changed',
  'assessment.delete': 'deleted',
  'event.create': 'added',
  'event.edit': 'changed',
  'event.delete': 'deleted',
  'tag.rename': 'changed',
  'tag.delete': 'changed',
  'record.restore': 'restored',
  'bin.restore': 'restored',
  'backup.restore': 'restored',
} as const satisfies Readonly<Record<CommandType, HistoryAction>>;

/** Which transactions of the history are wanted; null leaves a question open. */
export const HistoryFilter = z.strictObject({
  /** Those that changed this record. */
  recordId: Id.nullable(),
  coder: z.string().nullable(),
  /** Those that changed a record of this kind. */
  table: TableNames.nullable(),
  action: z.enum(HISTORY_ACTIONS).nullable(),
  /** The first instant, ISO 8601 in UTC. */
  since: z.iso.datetime().nullable(),
  /** The instant before which they happened, ISO 8601 in UTC. */
  until: z.iso.datetime().nullable(),
});
export type HistoryFilter = Readonly<z.infer<typeof HistoryFilter>>;

/** How many changes of one transaction a page of the history brings at most: an import may have thousands. */
export const MOST_CHANGES = 100;

/** A transaction as the history tells it. */
export interface HistoryTransaction {
  /** Its place in the dossier's transactions, from 1. */
  readonly seq: number;
  /** When, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly coder: string;
  /** Of an undo or a redo, the command that it took back or did again. */
  readonly command: CommandType;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The row changes that the filter is about, in their order, at most `MOST_CHANGES`. */
  readonly changes: readonly Change[];
  /** How many there are of them. */
  readonly changeCount: number;
  /** How many further ones the transaction made to other records than the filter is about. */
  readonly otherCount: number;
}

/** Some of the history, newest first. */
export interface HistoryPage {
  readonly transactions: readonly HistoryTransaction[];
  /** Whether older ones pass the filter. */
  readonly hasMore: boolean;
}
