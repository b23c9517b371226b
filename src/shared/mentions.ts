import { live, partiesInOrder } from './dossier';
import { type Folded, fold, foldWithMap, isBoundary, isMention, originalRange, type TextRange } from './fold';
import type { Dossier } from './model';
import { withoutOverlaps } from './without-overlaps';

/** Where a text names a party: UTF-16 indices of the text. */
export interface PartyMention extends TextRange {
  readonly partyId: string;
}

/** The names of a dossier's parties, ready to be looked for. */
export interface PartyNames {
  readonly root: Branch;
}

/** What folded names go on with after the same beginning, by UTF-16 unit, and which names end here. */
interface Branch {
  readonly next: Map<number, Branch>;
  readonly ends: { readonly name: string; readonly partyId: string }[];
}

/**
 * The names that stand for a party: its name, short name and aliases in every language, and the names and aliases of its speakers. What
 * two parties are called stands for the first of them, in the order of the dossier. Keep the result as long as parties and speakers
 * stay the same.
 */
export function partyNames(dossier: Dossier): PartyNames {
  const root: Branch = { next: new Map(), ends: [] };
  const parties = partiesInOrder(dossier);
  for (const { id, name, shortName, aliases } of parties) {
    for (const text of [name, shortName, ...aliases.map((alias) => alias.text)]) add(root, text, id);
  }
  const ids = new Set(parties.map(({ id }) => id));
  for (const { partyId, name, aliases } of live(dossier.speakers)) {
    if (!ids.has(partyId)) continue;
    for (const text of [name, ...aliases.map((alias) => alias.text)]) add(root, text, partyId);
  }
  return { root };
}

/**
 * Where a text names parties, by whatever name, as `findMentions` finds one name: in folded form, whole words, in Arabic behind the
 * particles written together with them. In order and without overlaps: of names in the same place the longest counts. Ranges
 * count UTF-16 units of the original. One pass over the text, however many names there are.
 */
export function findPartyMentions(text: string | Folded, names: PartyNames): readonly PartyMention[] {
  const within = typeof text === 'string' ? foldWithMap(text) : text;
  const { folded } = within;
  const found: PartyMention[] = [];
  for (let start = 0; start < folded.length; start++) {
    let branch = names.root.next.get(folded.charCodeAt(start));
    for (let end = start + 1; branch !== undefined; end++) {
      if (branch.ends.length > 0 && isBoundary(within, start) && isBoundary(within, end)) {
        const range = originalRange(within, start, end);
        const named = branch.ends.find(({ name }) => isMention(within.original, range, name));
        if (named !== undefined) found.push({ partyId: named.partyId, ...range });
      }
      branch = end < folded.length ? branch.next.get(folded.charCodeAt(end)) : undefined;
    }
  }
  return withoutOverlaps(found);
}

function add(root: Branch, text: string, partyId: string): void {
  const name = text.trim();
  const folded = fold(name);
  let branch = root;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const next = branch.next.get(unit) ?? { next: new Map(), ends: [] };
    branch.next.set(unit, next);
    branch = next;
  }
  if (branch !== root) branch.ends.push({ name, partyId });
}
