import { perform } from '../../perform';
import { getState } from '../../store';
import { words } from '../../words';
import { flattenIssues, type IssueNode, issueTree, partyTree } from './frame-tree';
import {
  beforeAfterDrop,
  beforeAfterStep,
  type DropPosition,
  type IssuePlace,
  type IssueStep,
  placeAfterDrop,
  placeAfterStep,
} from './moves';

/** Where something went. */
export interface Moved {
  /** What a screen reader says about it. */
  readonly message: string;
  /** The issue under which it is now; null at the root and for parties. */
  readonly parentId: string | null;
}

type Ids = readonly string[];
type Siblings = readonly { readonly id: string; readonly name: string }[];

/**
 * Moves a party one step up or down. Resolves to where it went; null when it stays where it is, because there is nowhere to go or the
 * move was refused, which is then shown.
 */
export function stepParty(id: string, step: IssueStep): Promise<Moved | null> {
  return moveParty(id, (ids) =>
    step === 'up' || step === 'down' ? beforeAfterStep(ids, id, step) : undefined,
  );
}

/** Moves a party beside the one at whose edge it was dropped. As `stepParty`. */
export function dropParty(id: string, targetId: string, position: DropPosition): Promise<Moved | null> {
  return moveParty(id, (ids) => (id === targetId ? undefined : beforeAfterDrop(ids, id, targetId, position)));
}

/** Moves an issue one step in the tree. As `stepParty`. */
export function stepIssue(id: string, step: IssueStep): Promise<Moved | null> {
  return moveIssue(id, (tree) => placeAfterStep(tree, id, step));
}

/** Moves an issue to where it was dropped. As `stepParty`. */
export function dropIssue(id: string, targetId: string, position: DropPosition): Promise<Moved | null> {
  return moveIssue(id, (tree) => placeAfterDrop(tree, id, targetId, position));
}

function moveParty(id: string, placeIn: (ids: Ids) => string | null | undefined): Promise<Moved | null> {
  return inTurn(async () => {
    const before = placeIn(parties().map((party) => party.id));
    if (before === undefined || !(await perform({ type: 'party.move', id, before }))) return null;
    return movedAmong(parties(), id, null);
  });
}

function moveIssue(
  id: string,
  placeIn: (tree: readonly IssueNode[]) => IssuePlace | null,
): Promise<Moved | null> {
  return inTurn(async () => {
    const place = placeIn(issues());
    if (place === null || !(await perform({ type: 'issue.move', id, ...place }))) return null;
    const parent = flattenIssues(issues()).find((node) => node.id === place.parentId) ?? null;
    return movedAmong(parent?.children ?? issues(), id, parent);
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Whoever holds a key down is faster than the disk: each step begins where the one before has ended. */
function inTurn(move: () => Promise<Moved | null>): Promise<Moved | null> {
  const turn = last.then(move);
  last = turn.catch(() => {});
  return turn;
}

function parties(): Siblings {
  const dossier = getState().open?.dossier;
  return dossier === undefined ? [] : partyTree(dossier);
}

function issues(): readonly IssueNode[] {
  const dossier = getState().open?.dossier;
  return dossier === undefined ? [] : issueTree(dossier);
}

function movedAmong(siblings: Siblings, id: string, parent: IssueNode | null): Moved | null {
  const at = siblings.findIndex((sibling) => sibling.id === id);
  const name = siblings[at]?.name;
  if (name === undefined) return null;
  const place = { name, place: at + 1, count: siblings.length };
  return parent === null
    ? { message: words('frame.moved', place), parentId: null }
    : { message: words('frame.movedUnder', { ...place, parent: parent.name }), parentId: parent.id };
}
