import { z } from 'zod';

const Ids = z.array(z.string().max(64)).readonly();

/** How many parties or speakers stand side by side at most. */
export const MOST_SIDES = 3;

/** All issues, those on which two or more sides have spoken, or those on which two differ. */
export const SidesOnly = z.enum(['all', 'spoken', 'differing']);
export type SidesOnly = z.infer<typeof SidesOnly>;

/** What is compared with what, and how it is drawn. Choices name only what differs from comparing everything. */
export const CompareState = z.strictObject({
  /** Two dates, a few parties as of one date, or a few speakers of one party. */
  mode: z.enum(['dates', 'parties', 'speakers']),
  /** Parties that are not compared between two dates. */
  leftOut: Ids,
  /** The parties side by side, in this order; the first two for fewer than two. */
  partyIds: Ids,
  /** Whose speakers are compared; null for the first party that has two. */
  speakersOf: z.string().max(64).nullable(),
  /** The speakers side by side, in this order, a party's own id for what no speaker is named for; the first two for fewer than two. */
  speakerIds: Ids,
  /** Which issues are shown of parties, and which of speakers. */
  only: z.strictObject({ parties: SidesOnly, speakers: SidesOnly }),
  /** Whether passages are shown under the positions of parties and speakers. */
  hasQuotes: z.boolean(),
  /** Whether the words that differ between two statements are marked. */
  marksWords: z.boolean(),
});
export type CompareState = Readonly<z.infer<typeof CompareState>>;

/** All parties between two dates; side by side, what is proved by what. */
export const USUAL_COMPARE: CompareState = {
  mode: 'dates',
  leftOut: [],
  partyIds: [],
  speakersOf: null,
  speakerIds: [],
  only: { parties: 'all', speakers: 'spoken' },
  hasQuotes: true,
  marksWords: true,
};
