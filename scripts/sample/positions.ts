import type { SamplePosition } from './content';
import type { PartyKey } from './parties';
import { EUROPE } from './positions/europe';
import { NATO, TURKIYE } from './positions/nato-turkiye';
import { RUSSIA_AUGUST_1 } from './positions/russia-august-1';
import { RUSSIA_AUGUST_6 } from './positions/russia-august-6';
import { RUSSIA_TALKS } from './positions/russia-talks';
import { UKRAINE_TALKS } from './positions/ukraine-talks';
import { UKRAINE_TERMS } from './positions/ukraine-terms';
import { UNITED_STATES } from './positions/united-states';

/** What each party stated. */
export const POSITIONS: Readonly<Record<PartyKey, readonly SamplePosition[]>> = {
  russia: [...RUSSIA_TALKS, ...RUSSIA_AUGUST_1, ...RUSSIA_AUGUST_6],
  ukraine: [...UKRAINE_TALKS, ...UKRAINE_TERMS],
  unitedStates: UNITED_STATES,
  europe: EUROPE,
  nato: NATO,
  turkiye: TURKIYE,
};
