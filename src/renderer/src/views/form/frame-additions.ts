import type { Command } from '../../../../shared/commands';
import { issuesInOrder, partiesInOrder } from '../../../../shared/dossier';
import { fold } from '../../../../shared/fold';
import type { Dossier } from '../../../../shared/model';
import { freeColour } from '../../../../shared/party-colours';
import { newId } from '../../api';
import { perform } from '../../perform';
import { getState } from '../../store';

/** Between an issue and its sub-issue, as paths are shown. */
const PATH = ' › ';

/** A command that adds what was typed, and the id of what it adds. */
export interface Made {
  readonly command: Command;
  readonly id: string;
}

/** Carries out what adds something, and chooses what it added. A refusal is shown. */
export async function make(made: Made | null, onChange: (id: string) => void): Promise<void> {
  if (made !== null && (await perform(made.command))) onChange(made.id);
}

/** Adds a party of this name, in the first colour that is free; null when no dossier is open. */
export function addParty(name: string): Made | null {
  const dossier = openDossier();
  if (dossier === null) return null;
  const id = newId();
  const colour = freeColour(partiesInOrder(dossier).map((party) => party.colour));
  const fields = { name, shortName: '', kind: 'state', colour, aliases: [], notes: '' } as const;
  return { id, command: { type: 'party.create', id, fields } };
}

/** Adds a speaker of a party. */
export function addSpeaker(partyId: string, name: string): Made {
  const id = newId();
  return {
    id,
    command: { type: 'speaker.create', id, fields: { partyId, name, office: '', aliases: [], notes: '' } },
  };
}

/**
 * "Territory › Crimea" adds Crimea under Territory, which is added too when it is not there. All of it is one step. Null when a
 * part of the path is empty or all of it is there already.
 */
export function addIssue(typed: string): Made | null {
  const dossier = openDossier();
  const names = typed.split(/[›>]/u).map((name) => name.trim());
  if (dossier === null || names.some((name) => name === '')) return null;
  const known = issuesInOrder(dossier);
  let parentId: string | null = null;
  const issues: Extract<Command, { type: 'issue.create' }>['issues'] = [];
  for (const [depth, name] of names.entries()) {
    const path = names
      .slice(0, depth + 1)
      .map(fold)
      .join(PATH);
    const there = known.find((each) => each.path.map(fold).join(PATH) === path);
    if (there !== undefined) parentId = there.issue.id;
    else {
      const id = newId();
      issues.push({ id, parentId, name, description: '', scale: null });
      parentId = id;
    }
  }
  const made = issues.at(-1);
  return made === undefined ? null : { id: made.id, command: { type: 'issue.create', issues } };
}

function openDossier(): Dossier | null {
  return getState().open?.dossier ?? null;
}
