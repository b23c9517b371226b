import { type IssueInTree, issuesInOrder, live, partiesInOrder } from '../dossier';
import type { MatrixArrangement } from '../matrix-arrangement';
import type { Dossier, Party, Speaker } from '../model';

/** What a row or a column of a matrix is about. */
export type MatrixHead =
  | {
      readonly kind: 'issue';
      readonly id: string;
      readonly issue: IssueInTree;
      /** The ids of the issues under it, at any depth. */
      readonly below: readonly string[];
      readonly isFolded: boolean;
      readonly isPinned: boolean;
    }
  | { readonly kind: 'party'; readonly id: string; readonly party: Party; readonly isPinned: boolean }
  | {
      readonly kind: 'speaker';
      /** The speaker's id, or the party's for what no speaker is named for. */
      readonly id: string;
      readonly party: Party;
      readonly speaker: Speaker | null;
      readonly isPinned: boolean;
    };
export type IssueHead = Extract<MatrixHead, { readonly kind: 'issue' }>;

/** The rows and columns of a matrix, whatever the date; those that are pinned come first. */
export interface MatrixFrame {
  readonly layout: MatrixArrangement['layout'];
  readonly rowHeads: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** The parties that are compared: those of the columns, of the rows, or the one whose speakers are. */
  readonly parties: readonly Party[];
}

/** Rows and columns as they are arranged. */
export function matrixFrame(dossier: Dossier, arrangement: MatrixArrangement): MatrixFrame {
  const issues = issueHeads(dossier, arrangement);
  const { layout } = arrangement;
  if (layout === 'issuesBySpeakers') {
    const party = speakingParty(dossier, arrangement);
    const columns = party === null ? [] : speakerHeads(dossier, party, arrangement);
    return { layout, rowHeads: issues, columns, parties: party === null ? [] : [party] };
  }
  const heads = partyHeads(dossier, arrangement);
  const parties = heads.map(({ party }) => party);
  return layout === 'issuesByParties'
    ? { layout, rowHeads: issues, columns: heads, parties }
    : { layout, rowHeads: heads, columns: issues, parties };
}

/** The party whose speakers are compared; null when there is none. */
function speakingParty(dossier: Dossier, { speakersOf }: MatrixArrangement): Party | null {
  const parties = partiesInOrder(dossier);
  return parties.find(({ id }) => id === speakersOf) ?? parties[0] ?? null;
}

function partyHeads(dossier: Dossier, arrangement: MatrixArrangement) {
  const heads = partiesInOrder(dossier).map((party) => ({
    kind: 'party' as const,
    id: party.id,
    party,
    isPinned: arrangement.pinned.includes(party.id),
  }));
  return arranged(heads, arrangement);
}

/** The party's speakers by name, and last what was said for it by nobody who is named. */
function speakerHeads(dossier: Dossier, party: Party, arrangement: MatrixArrangement): readonly MatrixHead[] {
  const speakers = live(dossier.speakers)
    .filter(({ partyId }) => partyId === party.id)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const heads = [...speakers, null].map((speaker) => {
    const id = speaker?.id ?? party.id;
    return { kind: 'speaker' as const, id, party, speaker, isPinned: arrangement.pinned.includes(id) };
  });
  return arranged(heads, arrangement);
}

function arranged<H extends { readonly id: string; readonly isPinned: boolean }>(
  heads: readonly H[],
  { order, hidden }: MatrixArrangement,
): readonly H[] {
  const shown = inOrder(
    heads.filter(({ id }) => !hidden.includes(id)),
    order,
    ({ id }) => id,
  );
  return [...shown.filter(({ isPinned }) => isPinned), ...shown.filter(({ isPinned }) => !isPinned)];
}

/** Those that an order names first, in that order, then the others as they are. */
function inOrder<T>(items: readonly T[], order: readonly string[], idOf: (item: T) => string): readonly T[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = (item: T) => places.get(idOf(item)) ?? order.length;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function issueHeads(dossier: Dossier, arrangement: MatrixArrangement): readonly MatrixHead[] {
  const { order, hidden, pinned, folded } = arrangement;
  const groups = groupsOf(issuesInOrder(dossier));
  const heads: IssueHead[] = [];
  function place(group: readonly IssueGroup[], isPinnedAbove: boolean, isFoldedAway: boolean): void {
    for (const { issue, children } of inOrder(group, order, (each) => each.issue.issue.id)) {
      const { id } = issue.issue;
      if (hidden.includes(id)) continue;
      const isFolded = children.length > 0 && folded.includes(id);
      const isPinned = isPinnedAbove || pinned.includes(id);
      const below = idsBelow(children);
      if (!isFoldedAway) heads.push({ kind: 'issue', id, issue, below, isFolded, isPinned });
      place(children, isPinned, isFoldedAway || isFolded);
    }
  }
  place(groups, false, false);
  return [...heads.filter(({ isPinned }) => isPinned), ...heads.filter(({ isPinned }) => !isPinned)];
}

/** An issue with those right under it. */
interface IssueGroup {
  readonly issue: IssueInTree;
  readonly children: IssueGroup[];
}

/** The tree that a list depth first is. */
function groupsOf(issues: readonly IssueInTree[]): readonly IssueGroup[] {
  const roots: IssueGroup[] = [];
  const above: IssueGroup[] = [];
  for (const issue of issues) {
    const group: IssueGroup = { issue, children: [] };
    above.length = issue.depth;
    (above.at(-1)?.children ?? roots).push(group);
    above.push(group);
  }
  return roots;
}

function idsBelow(children: readonly IssueGroup[]): readonly string[] {
  return children.flatMap(({ issue, children: their }) => [issue.issue.id, ...idsBelow(their)]);
}
