import type { Position } from '../model';
import type { Judgement } from '../vocabulary';

/** What a proposal rests on; the parties by their ids. */
export type ProposalReason =
  /** Where the outermost parties stand on the scale, and how far apart, in points of 0–100. */
  | { readonly kind: 'scale'; readonly gap: number; readonly low: string; readonly high: string }
  /** One wants what the other refuses. */
  | { readonly kind: 'clash'; readonly wants: string; readonly refuses: string; readonly isFlexible: boolean }
  | { readonly kind: 'conditions'; readonly parties: readonly string[] }
  /** One offers or accepts what the other wants or offers too, or both refuse. */
  | { readonly kind: 'meeting'; readonly parties: readonly string[] };

export interface Proposal {
  readonly judgement: Judgement;
  readonly reasons: readonly ProposalReason[];
}

/** Up to this many points apart on the scale the parties count as aligned, and up to this many as bridgeable. */
const SCALE_LIMITS = { aligned: 10, bridgeable: 40 } as const;

type Standing = Pick<Position, 'partyId' | 'stance' | 'firmness' | 'scaleValue' | 'codedShift'>;

/** What a proposal looks at: a party's current position on the issue, and what says the opposite on the same day. */
export interface Stated {
  readonly current: Standing | null;
  readonly contradicts: readonly unknown[];
}

/**
 * How far apart parties look by their current positions on one issue, at most one of each; null when that cannot be told. Only a
 * proposal: the judgement is the analyst's. The rules are those of docs/comparison.md.
 */
export function proposeAssessment(cells: readonly Stated[]): Proposal | null {
  const counting = cells.filter(({ current }) => current !== null && current.codedShift !== 'withdrawn');
  const standing = counting.flatMap(({ current }) => (current === null ? [] : [current]));
  const proposal = byScale(standing) ?? byStance(standing);
  // Whoever says yes and no on one day agrees with nobody.
  const isUnsettled = counting.some(({ contradicts }) => contradicts.length > 0);
  return isUnsettled && proposal?.judgement === 'aligned' ? null : proposal;
}

/** Where two or more parties are placed on the scale, the scale decides: it is the finer word. */
function byScale(standing: readonly Standing[]): Proposal | null {
  const placed = standing
    .filter((one): one is Standing & { readonly scaleValue: number } => one.scaleValue !== null)
    .toSorted((a, b) => a.scaleValue - b.scaleValue);
  const [low, high] = [placed[0], placed.at(-1)];
  if (low === undefined || high === undefined || low === high) return null;
  const gap = high.scaleValue - low.scaleValue;
  const reason = { kind: 'scale', gap, low: low.partyId, high: high.partyId } as const;
  return { judgement: judgementOf(gap, low, high), reasons: [reason] };
}

function judgementOf(gap: number, low: Standing, high: Standing): Judgement {
  if (gap <= SCALE_LIMITS.aligned) return 'aligned';
  const ends = [low.firmness, high.firmness];
  if (gap <= SCALE_LIMITS.bridgeable)
    return ends.every((firmness) => firmness === 'redLine') ? 'opposed' : 'bridgeable';
  return ends.every((firmness) => firmness === 'flexible') ? 'bridgeable' : 'opposed';
}

function byStance(standing: readonly Standing[]): Proposal | null {
  const spoken = standing.filter(({ stance }) => stance !== 'signals');
  if (spoken.length < 2) return null;
  const clashes = clashesIn(spoken);
  const conditional = spoken.filter(({ stance }) => stance === 'conditions').map(({ partyId }) => partyId);
  const conditions = conditional.length > 0 ? ([{ kind: 'conditions', parties: conditional }] as const) : [];
  if (clashes.length > 0) {
    const isHard = clashes.some(({ isFlexible }) => !isFlexible);
    return { judgement: isHard ? 'opposed' : 'bridgeable', reasons: [...clashes, ...conditions] };
  }
  if (conditions.length > 0) return { judgement: 'bridgeable', reasons: conditions };
  return meeting(spoken);
}

/** Every pair of which one wants, offers or accepts what the other rejects. */
function clashesIn(spoken: readonly Standing[]): readonly Extract<ProposalReason, { kind: 'clash' }>[] {
  const refusing = spoken.filter(({ stance }) => stance === 'rejects');
  const wanting = spoken.filter(({ stance }) => ['demands', 'offers', 'accepts'].includes(stance));
  return wanting.flatMap((one) =>
    refusing.map((other) => ({
      kind: 'clash' as const,
      wants: one.partyId,
      refuses: other.partyId,
      isFlexible: one.firmness === 'flexible' || other.firmness === 'flexible',
    })),
  );
}

/** Whether two demands want the same cannot be told from the stance; an offer or acceptance beside a demand can. */
function meeting(spoken: readonly Standing[]): Proposal | null {
  const isUnclear = spoken.filter(({ stance }) => stance === 'demands').length > 1;
  if (isUnclear) return null;
  return {
    judgement: 'aligned',
    reasons: [{ kind: 'meeting', parties: spoken.map(({ partyId }) => partyId) }],
  };
}
