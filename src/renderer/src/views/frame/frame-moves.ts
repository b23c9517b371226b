import { perform } from '../../actions';
import { getState } from '../../store';
import { words } from '../../words';
import { flattenIssues, type IssueNode, issueTree, type PartyNode, partyTree } from './frame-tree';
import {
  beforeAfterDrop,
  beforeAfterStep,
  type DropPosition,
  type IssuePlace,
  type IssueStep,
  placeAfterDrop,
  placeAfterStep,
} from './moves';

/**
 * Moves a party one step up or down. Resolves to what a screen reader says about it; null when it stays where it is, because it is at
 * the end or was refused, which is then shown.
 */
export function stepParty(
  parties: readonly PartyNode[],
  id: string,
  step: IssueStep,
): Promise<string | null> {
  if (step === 'indent' || step === 'outdent') return Promise.resolve(null);
  const before = beforeAfterStep(
    parties.map((party) => party.id),
    id,
    step,
  );
  return before === undefined ? Promise.resolve(null) : moveParty(id, before);
}

/** Moves a party beside the one at whose edge it was dropped. As `stepParty`. */
export function dropParty(
  parties: readonly PartyNode[],
  id: string,
  targetId: string,
  position: DropPosition,
): Promise<string | null> {
  if (id === targetId) return Promise.resolve(null);
  const ids = parties.map((party) => party.id);
  return moveParty(id, beforeAfterDrop(ids, id, targetId, position));
}

/** Moves an issue one step in the tree. As `stepParty`. */
export function stepIssue(tree: readonly IssueNode[], id: string, step: IssueStep): Promise<string | null> {
  return moveIssue(id, placeAfterStep(tree, id, step));
}

/** Moves an issue to where it was dropped. As `stepParty`. */
export function dropIssue(
  tree: readonly IssueNode[],
  id: string,
  targetId: string,
  position: DropPosition,
): Promise<string | null> {
  return moveIssue(id, placeAfterDrop(tree, id, targetId, position));
}

async function moveParty(id: string, before: string | null): Promise<string | null> {
  const isDone = await perform({ type: 'party.move', id, before });
  const dossier = getState().open?.dossier;
  if (!isDone || dossier === undefined) return null;
  return placeIn(partyTree(dossier), id, null);
}

async function moveIssue(id: string, place: IssuePlace | null): Promise<string | null> {
  if (place === null) return null;
  const isDone = await perform({ type: 'issue.move', id, ...place });
  const dossier = getState().open?.dossier;
  if (!isDone || dossier === undefined) return null;
  const tree = issueTree(dossier);
  const parent = flattenIssues(tree).find((node) => node.id === place.parentId);
  return placeIn(parent?.children ?? tree, id, parent?.name ?? null);
}

function placeIn(
  siblings: readonly { readonly id: string; readonly name: string }[],
  id: string,
  parent: string | null,
): string | null {
  const at = siblings.findIndex((sibling) => sibling.id === id);
  const name = siblings[at]?.name;
  if (name === undefined) return null;
  const place = { name, place: at + 1, count: siblings.length };
  return parent === null ? words('frame.moved', place) : words('frame.movedUnder', { ...place, parent });
}
