import { useSyncExternalStore } from 'react';
import { USUAL_EXPORT } from '../../shared/briefing';
import { NO_BRIEFING_CHOICES } from '../../shared/briefing-choices';
import { USUAL_COMPARE } from '../../shared/compare-state';
import type { FileStatus } from '../../shared/file-status';
import type { ChangeProgress, UndoState } from '../../shared/ipc/changes';
import type { DamagedDossier } from '../../shared/ipc/damaged';
import type { RecentDossier } from '../../shared/ipc/opening';
import type { Dossier } from '../../shared/model';
import { NO_FILTER } from '../../shared/position-filter';
import { USUAL_POSITIONS } from '../../shared/positions-state';
import { USUAL_READING } from '../../shared/reading';
import type { SalvageReport } from '../../shared/salvage-report';
import type { SearchProgress } from '../../shared/search/answer';
import {
  NO_SEARCH,
  NO_SPLIT,
  type Settings,
  USUAL_MATRIX,
  USUAL_TIMELINE,
  type ViewState,
  WHOLE_HISTORY,
} from '../../shared/settings';
import type { NotImported } from './dialogs/import-report';

/** A selection of a source's text, in code points of the canonical text. */
export interface TextRange {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
}

/** Places in a source's text, in code points, in their order. */
export interface FoundRanges {
  readonly sourceId: string;
  /** The text in which they are. */
  readonly textHash: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly count: number;
}

/** What the position form is filled in for. A form that records may be given further passages while it is open. */
export type FormTarget =
  | { readonly kind: 'record'; readonly formId: string; readonly ranges: readonly TextRange[] }
  | { readonly kind: 'edit'; readonly positionId: string };

/** What the evidence panel shows. */
export type EvidenceTarget =
  | { readonly kind: 'cell'; readonly partyId: string; readonly issueId: string }
  | { readonly kind: 'position'; readonly positionId: string }
  | { readonly kind: 'passage'; readonly passageIds: readonly string[] };

/** The dialog that is open; there is at most one. */
export type DialogState =
  | { readonly kind: 'newDossier' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'export' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'cues' }
  | { readonly kind: 'event'; readonly eventId: string | null; readonly date: string }
  | { readonly kind: 'imported'; readonly count: number; readonly report: readonly NotImported[] }
  | { readonly kind: 'import'; readonly offerId: string; readonly fileNames: readonly string[] }
  | { readonly kind: 'table'; readonly offerId: string }
  | { readonly kind: 'tableDrop'; readonly offerId: string; readonly fileNames: readonly string[] }
  | { readonly kind: 'attach'; readonly range: TextRange }
  | { readonly kind: 'correct'; readonly sourceId: string }
  | { readonly kind: 'damaged'; readonly damaged: DamagedDossier }
  | { readonly kind: 'salvaged'; readonly from: string; readonly report: SalvageReport };

export interface OpenState {
  readonly fileName: string;
  readonly dossier: Dossier;
  readonly undoState: UndoState;
  readonly isReadOnly: boolean;
  readonly file: FileStatus;
}

export interface AppState {
  /** `starting` before main has answered; `opening` while the engine reads a file. */
  readonly phase: 'starting' | 'start' | 'opening' | 'open';
  readonly settings: Settings;
  readonly recents: readonly RecentDossier[];
  readonly open: OpenState | null;
  /** The process that keeps the file: `lost` while it is being started again, `gone` when that was given up. */
  readonly engine: 'running' | 'lost' | 'gone';
  readonly viewState: ViewState;
  readonly evidence: EvidenceTarget | null;
  readonly form: FormTarget | null;
  /** Whether a form holds words that closing it would lose. */
  readonly isFormUnsaved: boolean;
  /** The passage that the reader scrolls to and marks; `count` grows so that the same one can be asked for twice. */
  readonly focusedPassage: { readonly passageId: string; readonly count: number } | null;
  /** What the search found in a source, for the reader to scroll to and mark; `count` grows so that the same can be asked for twice. */
  readonly found: FoundRanges | null;
  /** How much the search can find by now; null until the engine has said so. */
  readonly searchProgress: SearchProgress | null;
  /** How far a change is that takes long; null while none does. */
  readonly changeProgress: ChangeProgress | null;
  /** Whether the rows of a table are being imported: then nothing else may change the dossier. */
  readonly isImportingTable: boolean;
  /** How far a table of positions has been looked through, or imported, in steps; null before the first. */
  readonly tableProgress: { readonly done: number; readonly of: number } | null;
  /** The passage that is being placed anew in the reader; null when none is. */
  readonly reselectedId: string | null;
  /** The earlier text of a source that is shown instead of the present one, by its hash. */
  readonly shownVersion: { readonly sourceId: string; readonly textHash: string } | null;
  /** The positions as the table shows them, filtered and sorted, for the export to be the same. */
  readonly shownPositionIds: readonly string[];
  /** By what the table is narrowed down to them, in words. */
  readonly shownPositionsNarrowedBy: readonly string[];
  /** How much of an export is done, from 0 to 1, or that nobody can tell; null when none takes long. */
  readonly exportShare: number | 'unknown' | null;
  readonly dialog: DialogState | null;
}

/** What a dossier shows that was never open before. */
export const INITIAL_VIEW_STATE: ViewState = {
  view: 'matrix',
  asOf: null,
  compareFrom: null,
  compareTo: null,
  changesOnly: true,
  sourceId: null,
  isSourceListShown: true,
  readerOffset: 0,
  history: WHOLE_HISTORY,
  search: NO_SEARCH,
  split: NO_SPLIT,
  matrix: USUAL_MATRIX,
  compare: USUAL_COMPARE,
  exportOptions: USUAL_EXPORT,
  briefings: NO_BRIEFING_CHOICES,
  timeline: USUAL_TIMELINE,
  positions: USUAL_POSITIONS,
  filter: NO_FILTER,
  // The positions table begins with what tells positions apart; the rest is a choice away.
  hiddenColumns: [
    'speaker',
    'attribution',
    'credibility',
    'scaleValue',
    'quotes',
    'citations',
    'tags',
    'notes',
    'coder',
    'recordedAt',
    'updatedAt',
  ],
};

let state: AppState = {
  phase: 'starting',
  settings: {
    coder: '',
    theme: 'system',
    fileNamePattern: '',
    keepsOriginals: false,
    reading: USUAL_READING,
    tableMaps: [],
  },
  recents: [],
  open: null,
  engine: 'running',
  viewState: INITIAL_VIEW_STATE,
  evidence: null,
  form: null,
  isFormUnsaved: false,
  focusedPassage: null,
  found: null,
  searchProgress: null,
  changeProgress: null,
  isImportingTable: false,
  tableProgress: null,
  reselectedId: null,
  shownVersion: null,
  shownPositionIds: [],
  shownPositionsNarrowedBy: [],
  exportShare: null,
  dialog: null,
};

const listeners = new Set<() => void>();

/** The state of the window as it is now. */
export function getState(): AppState {
  return state;
}

/** Replaces some of the state and draws what depends on it. */
export function setState(patch: Partial<AppState>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

/** Calls `listener` after every change of state; returns the function that ends it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A part of the state in a component. `select` must return the same value for the same state. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}

/** The open dossier's snapshot. Only for components that are shown while one is open; throws a plain Error otherwise. */
export function useDossier(): Dossier {
  const dossier = useAppState((current) => current.open?.dossier ?? null);
  if (dossier === null) throw new Error('no dossier is open');
  return dossier;
}
