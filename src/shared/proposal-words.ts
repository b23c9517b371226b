import { assertNever } from './assert-never';
import { isolated } from './direction';
import type { Dossier } from './model';
import type { Translate } from './translate';
import type { Proposal, ProposalReason } from './views/propose-assessment';

/** What a proposed assessment rests on, in words: a line for each reason, names isolated from the direction of what is around them. */
export function proposalWords({ reasons }: Proposal, dossier: Dossier, words: Translate): readonly string[] {
  return reasons.map((reason) => reasonWords(reason, dossier, words));
}

function reasonWords(reason: ProposalReason, dossier: Dossier, words: Translate): string {
  const nameOf = (id: string) => isolated(dossier.parties.get(id)?.name ?? '');
  const namesOf = (ids: readonly string[]) =>
    ids.map(nameOf).reduce((list, next) => words('uses.list', { list, next }));
  switch (reason.kind) {
    case 'scale': {
      const { gap, low, high } = reason;
      return words('matrix.reason.scale', { count: gap, low: nameOf(low), high: nameOf(high) });
    }
    case 'clash': {
      const { isFlexible, wants, refuses } = reason;
      const names = { wants: nameOf(wants), refuses: nameOf(refuses) };
      return words(isFlexible ? 'matrix.reason.flexibleClash' : 'matrix.reason.clash', names);
    }
    case 'conditions':
      return words('matrix.reason.conditions', { parties: namesOf(reason.parties) });
    case 'meeting':
      return words('matrix.reason.meeting', { parties: namesOf(reason.parties) });
    default:
      return assertNever(reason);
  }
}
