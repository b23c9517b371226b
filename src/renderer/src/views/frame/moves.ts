import type { IssueNode } from './frame-tree';

/** Where an issue goes: under which parent, and before which sibling; null is the root, or the end. */
export interface IssuePlace {
  readonly parentId: string | null;
  readonly before: string | null;
}

export type IssueStep = 'up' | 'down' | 'indent' | 'outdent';
export type DropPosition = 'before' | 'on' | 'after';

interface Found {
  readonly parent: IssueNode | null;
  readonly siblings: readonly IssueNode[];
  readonly at: number;
}

function find(nodes: readonly IssueNode[], id: string, parent: IssueNode | null = null): Found | null {
  const at = nodes.findIndex((node) => node.id === id);
  if (at >= 0) return { parent, siblings: nodes, at };
  for (const node of nodes) {
    const found = find(node.children, id, node);
    if (found !== null) return found;
  }
  return null;
}

/** Where one step takes an issue; null when there is nowhere to go that way, or the issue is not in the tree. */
export function placeAfterStep(tree: readonly IssueNode[], id: string, step: IssueStep): IssuePlace | null {
  const found = find(tree, id);
  if (found === null) return null;
  const { parent, siblings, at } = found;
  const parentId = parent?.id ?? null;
  const before = siblings[at - 1];
  switch (step) {
    case 'up':
      return before === undefined ? null : { parentId, before: before.id };
    case 'down':
      return at >= siblings.length - 1 ? null : { parentId, before: siblings[at + 2]?.id ?? null };
    case 'indent':
      return before === undefined ? null : { parentId: before.id, before: null };
    case 'outdent': {
      if (parent === null) return null;
      const around = find(tree, parent.id);
      return {
        parentId: around?.parent?.id ?? null,
        before: around?.siblings[around.at + 1]?.id ?? null,
      };
    }
  }
}

/** Where an issue goes that is dropped on another one or at its edge; null when that is itself or one below it. */
export function placeAfterDrop(
  tree: readonly IssueNode[],
  id: string,
  targetId: string,
  position: DropPosition,
): IssuePlace | null {
  const moved = find(tree, id);
  const target = find(tree, targetId);
  const node = moved?.siblings[moved.at];
  if (target === null || node === undefined || id === targetId) return null;
  if (find(node.children, targetId) !== null) return null;
  if (position === 'on') return { parentId: targetId, before: null };
  const others = target.siblings.filter((sibling) => sibling.id !== id);
  const at = others.findIndex((sibling) => sibling.id === targetId);
  const next = others[position === 'before' ? at : at + 1];
  return { parentId: target.parent?.id ?? null, before: next?.id ?? null };
}

/** Before which of its siblings an item goes that takes a step up or down a list; undefined when there is nowhere to go. */
export function beforeAfterStep(
  ids: readonly string[],
  id: string,
  step: 'up' | 'down',
): string | null | undefined {
  const at = ids.indexOf(id);
  if (step === 'up') return at <= 0 ? undefined : ids[at - 1];
  return at < 0 || at >= ids.length - 1 ? undefined : (ids[at + 2] ?? null);
}

/** Before which item of a list one goes that is dropped at the edge of another; null is the end. */
export function beforeAfterDrop(
  ids: readonly string[],
  id: string,
  targetId: string,
  position: DropPosition,
): string | null {
  const others = ids.filter((other) => other !== id);
  const at = others.indexOf(targetId);
  return others[position === 'before' ? at : at + 1] ?? null;
}
