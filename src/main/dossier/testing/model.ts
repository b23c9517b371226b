import { apply } from '../../../shared/changes';
import { codePointIndex } from '../../../shared/code-points';
import type { Command } from '../../../shared/commands';
import { emptyDossier } from '../../../shared/dossier';
import { DossierError } from '../../../shared/errors';
import type { Dossier } from '../../../shared/model';
import { plan } from '../../../shared/plan';
import { Structure } from '../../../shared/structure';
import { sha256 } from '../hash';

/** What a person asks of a session. */
export type Act = Command | 'undo' | 'redo';

/** The dossier after each transaction, the last first. */
type States = { readonly seq: number; readonly dossier: Dossier; readonly below: States } | null;

type Dossiers = { readonly dossier: Dossier; readonly below: Dossiers } | null;

/**
 * What a dossier has to be, by the pure functions alone: no file, no log, no database, and undo by remembering how it was.
 * What a session holds and what a file gives back are compared with it.
 */
export interface Model {
  readonly dossier: Dossier;
  readonly past: Dossiers;
  readonly future: Dossiers;
  readonly states: States;
  /** Canonical texts by their hash: those that came in, whether or not they were taken back. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Before there is a dossier. */
export const EMPTY_MODEL: Model = {
  dossier: emptyDossier(),
  past: null,
  future: null,
  states: null,
  texts: {},
};

/** Who does it, and when: an ISO instant. */
export interface Circumstances {
  readonly coder: string;
  readonly now: string;
}

/** The model after an act; the same model when nothing changes. Throws what a session throws for it. */
export function modelAfter(model: Model, act: Act, circumstances: Circumstances): Model {
  const after = outcomeOf(model, act, circumstances);
  if (after === model) return model;
  const seq = (model.states?.seq ?? 0) + 1;
  return { ...after, states: { seq, dossier: after.dossier, below: model.states } };
}

function outcomeOf(model: Model, act: Act, circumstances: Circumstances): Model {
  const { dossier, past, future } = model;
  if (act === 'undo') {
    if (past === null) throw new DossierError('nothingToUndo');
    return { ...model, dossier: past.dossier, past: past.below, future: { dossier, below: future } };
  }
  if (act === 'redo') {
    if (future === null) throw new DossierError('nothingToRedo');
    return { ...model, dossier: future.dossier, past: { dossier, below: past }, future: future.below };
  }
  const changeSet = plan(dossier, act, {
    ...circumstances,
    textOf: (hash) => codePointIndex(textIn(model, hash)),
    structureOf: (hash) => Structure.parse(JSON.parse(textIn(model, hash))),
    hashText: sha256,
    rowAt: (table, id, seq) => dossierAt(model, seq)?.[table].get(id) ?? null,
  });
  if (changeSet.changes.length === 0) return model;
  const after = {
    ...model,
    dossier: apply(dossier, changeSet),
    texts: { ...model.texts, ...changeSet.texts },
    future: null,
  };
  // Creating the dossier cannot be taken back.
  return { ...after, past: act.type === 'dossier.create' ? null : { dossier, below: past } };
}

function dossierAt({ states }: Model, seq: number): Dossier | null {
  let state = states;
  while (state !== null && state.seq > seq) state = state.below;
  return state?.dossier ?? null;
}

function textIn({ texts }: Model, hash: string): string {
  const text = texts[hash];
  if (text === undefined) throw new DossierError('notFound');
  return text;
}
