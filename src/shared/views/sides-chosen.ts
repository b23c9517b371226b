import { type CompareState, MOST_SIDES } from '../compare-state';
import { live, partiesInOrder } from '../dossier';
import type { Dossier, Party } from '../model';
import type { MatrixHead } from './matrix-frame';

/** A party, a speaker, or what no speaker is named for. */
export type Side = Exclude<MatrixHead, { readonly kind: 'issue' }>;

/** Which parties stand side by side, or whose speakers and which of them; see `CompareState`. */
export type SidesChoice =
  | { readonly kind: 'parties'; readonly ids: readonly string[] }
  | { readonly kind: 'speakers'; readonly of: string | null; readonly ids: readonly string[] };

/** What is chosen to stand side by side; null while two dates are compared. */
export function sidesChoice({ mode, partyIds, speakersOf, speakerIds }: CompareState): SidesChoice | null {
  switch (mode) {
    case 'dates':
      return null;
    case 'parties':
      return { kind: 'parties', ids: partyIds };
    case 'speakers':
      return { kind: 'speakers', of: speakersOf, ids: speakerIds };
  }
}

/**
 * The sides that are chosen, as far as they are there, at most three; where fewer than two are chosen, with the first parties, or the speakers of whom
 * most is recorded.
 */
export function sidesChosen(dossier: Dossier, choice: SidesChoice): readonly Side[] {
  const all = sidesToChoose(dossier, choice);
  const chosen = [...new Set(choice.ids)].flatMap((id) => all.find((side) => side.id === id) ?? []);
  const rest = mostHeardFirst(
    dossier,
    all.filter((side) => !chosen.includes(side)),
  );
  const missing = Math.max(0, 2 - chosen.length);
  return [...chosen, ...rest.slice(0, missing)].slice(0, MOST_SIDES);
}

/** All that can stand side by side: the parties, or the speakers of one by name and last what was said for it by nobody who is named. */
export function sidesToChoose(dossier: Dossier, choice: SidesChoice): readonly Side[] {
  if (choice.kind === 'parties') {
    return partiesInOrder(dossier).map((party) => ({ kind: 'party', id: party.id, party, isPinned: false }));
  }
  const party = speakingParty(dossier, choice.of);
  return party === null ? [] : speakerSides(dossier, party);
}

/** The party whose speakers are compared: the chosen one, or else the one with the most, the first of those; null when there is none. */
export function speakingParty(dossier: Dossier, chosen: string | null): Party | null {
  const parties = partiesInOrder(dossier);
  const found = parties.find(({ id }) => id === chosen);
  if (found !== undefined) return found;
  const counts = new Map<string, number>();
  for (const { partyId } of live(dossier.speakers)) counts.set(partyId, (counts.get(partyId) ?? 0) + 1);
  return parties.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0] ?? null;
}

/** Parties as they are; speakers by how many positions are theirs, those of as many as they are, and what no speaker is named for last. */
function mostHeardFirst(dossier: Dossier, sides: readonly Side[]): readonly Side[] {
  const counts = new Map<string, number>();
  for (const { speakerId } of live(dossier.positions)) {
    if (speakerId !== null) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
  }
  const heard = (side: Side) => {
    if (side.kind === 'party') return 0;
    return side.speaker === null ? -1 : (counts.get(side.id) ?? 0);
  };
  return sides.toSorted((a, b) => heard(b) - heard(a));
}

function speakerSides(dossier: Dossier, party: Party): readonly Side[] {
  const speakers = live(dossier.speakers)
    .filter(({ partyId }) => partyId === party.id)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [...speakers, null].map((speaker) => {
    return { kind: 'speaker', id: speaker?.id ?? party.id, party, speaker, isPinned: false };
  });
}
