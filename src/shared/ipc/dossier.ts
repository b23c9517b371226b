import { z } from 'zod';
import type { FileStatus } from '../file-status';
import { HistoryFilter, type HistoryPage } from '../history';
import { type Dossier, TextHash } from '../model';
import type { Notice } from '../notices';
import type { Structure } from '../structure';
import type { UndoState } from './changes';

/** The page asks the engine for the dossier. */
export const ENGINE_DOSSIER_METHODS = {
  state: z.strictObject({}),
  text: z.strictObject({ hash: TextHash }),
  /** The structure that is kept under a hash. */
  structure: z.strictObject({ hash: TextHash }),
  /** Some of the history, newest first: before the transaction `before`, or the newest. */
  history: z.strictObject({
    filter: HistoryFilter,
    before: z.int().min(1).nullable(),
    limit: z.int().min(1).max(200),
  }),
  /** Everybody who ever changed the dossier. */
  coders: z.strictObject({}),
} as const;

/** What a page is told of the dossier when it begins, or begins again. */
export interface EngineState {
  readonly dossier: Dossier;
  readonly undoState: UndoState;
  readonly isReadOnly: boolean;
  readonly file: FileStatus;
  /** What the analyst has to know about how the file was opened; keys of `notice.*` messages. */
  readonly notices: readonly Notice[];
}

/** What answers them. */
export interface EngineDossierResults {
  readonly state: EngineState;
  readonly text: string;
  readonly structure: Structure;
  readonly history: HistoryPage;
  readonly coders: readonly string[];
}

/** What the engine tells every page of the dossier. */
export type EngineDossierEvent =
  | { readonly type: 'notice'; readonly notice: Notice }
  /** The dossier was read anew: the page reads its state anew as well. */
  | { readonly type: 'reopened' };
