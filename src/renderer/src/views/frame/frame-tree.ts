import { live, partiesInOrder } from '../../../../shared/dossier';
import type { Dossier, Issue, Party, Speaker } from '../../../../shared/model';

export interface SpeakerNode {
  readonly kind: 'speaker';
  readonly id: string;
  readonly name: string;
  readonly speaker: Speaker;
  readonly positionCount: number;
}

export interface PartyNode {
  readonly kind: 'party';
  readonly id: string;
  readonly name: string;
  readonly party: Party;
  readonly positionCount: number;
  readonly speakers: readonly SpeakerNode[];
}

export interface IssueNode {
  readonly id: string;
  readonly name: string;
  readonly issue: Issue;
  /** How many positions are recorded on this very issue, sub-issues not counted. */
  readonly positionCount: number;
  readonly children: readonly IssueNode[];
}

/** The parties in the analyst's order, each with its speakers in the order in which they were recorded. */
export function partyTree(dossier: Dossier): readonly PartyNode[] {
  const speakers = Map.groupBy(live(dossier.speakers), (speaker) => speaker.partyId);
  const counts = countPositions(dossier, 'partyId');
  const speakerCounts = countPositions(dossier, 'speakerId');
  return partiesInOrder(dossier).map((party) => ({
    kind: 'party',
    id: party.id,
    name: party.name,
    party,
    positionCount: counts.get(party.id) ?? 0,
    speakers: (speakers.get(party.id) ?? []).map((speaker) => ({
      kind: 'speaker',
      id: speaker.id,
      name: speaker.name,
      speaker,
      positionCount: speakerCounts.get(speaker.id) ?? 0,
    })),
  }));
}

/** The issues as a tree in the analyst's order; an issue whose parent is in the bin stands at the root. */
export function issueTree(dossier: Dossier): readonly IssueNode[] {
  const all = live(dossier.issues);
  const known = new Set(all.map((issue) => issue.id));
  const children = Map.groupBy(all, (issue) =>
    issue.parentId !== null && known.has(issue.parentId) ? issue.parentId : null,
  );
  const counts = countPositions(dossier, 'issueId');
  function nodesUnder(parentId: string | null): readonly IssueNode[] {
    return (children.get(parentId) ?? [])
      .toSorted((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))
      .map((issue) => ({
        id: issue.id,
        name: issue.name,
        issue,
        positionCount: counts.get(issue.id) ?? 0,
        children: nodesUnder(issue.id),
      }));
  }
  return nodesUnder(null);
}

/** All issues of a tree, depth first. */
export function flattenIssues(nodes: readonly IssueNode[]): readonly IssueNode[] {
  return nodes.flatMap((node) => [node, ...flattenIssues(node.children)]);
}

function countPositions(
  dossier: Dossier,
  by: 'partyId' | 'speakerId' | 'issueId',
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const position of live(dossier.positions)) {
    counts.set(position[by], (counts.get(position[by]) ?? 0) + 1);
  }
  return counts;
}
