import { apply, type ChangeSet } from '../changes';
import type { Command } from '../commands';
import { DossierError, type ErrorParams } from '../errors';
import type { Dossier } from '../model';
import { plan } from '../plan';
import type { PlanContext } from '../plan/context';
import { furnishedDossier } from './furnished-dossier';
import { Past } from './past';
import { planContext } from './plan-context';

/** A furnished dossier that commands can be tried on. */
export class Planning {
  readonly texts = new Map<string, string>();
  readonly context: PlanContext;
  /** What was done; transaction 1 made what the dossier begins with. */
  readonly past: Past;
  dossier: Dossier;

  constructor(hashText: (text: string) => string) {
    const context = planContext(hashText, this.texts);
    this.dossier = furnishedDossier(context, this.texts);
    this.past = new Past(this.dossier);
    this.context = { ...context, rowAt: this.past.rowAt.bind(this.past) };
  }

  /** Carries a command out and returns what it changed. Throws what `plan` throws. */
  do(command: Command): ChangeSet {
    const changeSet = plan(this.dossier, command, this.context);
    for (const [hash, text] of Object.entries(changeSet.texts)) this.texts.set(hash, text);
    this.dossier = apply(this.dossier, changeSet);
    this.past.add(changeSet.changes);
    return changeSet;
  }

  /** With what a command is refused. Throws a plain Error when it is not. */
  refusal(command: Command): { readonly code: string; readonly params: ErrorParams } {
    try {
      plan(this.dossier, command, this.context);
    } catch (error) {
      if (error instanceof DossierError) return { code: error.code, params: error.params };
      throw error;
    }
    throw new Error(`${command.type} was not refused`);
  }
}
