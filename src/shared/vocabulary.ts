/** The closed vocabularies of the field. Every list is in the order in which it is shown and, where one is stronger, ranked. */

/** What a party does with an issue. */
export const STANCES = ['demands', 'offers', 'accepts', 'rejects', 'conditions', 'signals'] as const;
export type Stance = (typeof STANCES)[number];

/** How much room a stance leaves, from none to much; `unclear` is outside the ranking. */
export const FIRMNESSES = ['redLine', 'firm', 'flexible', 'unclear'] as const;
export type Firmness = (typeof FIRMNESSES)[number];

/** How the words reached the source. */
export const ATTRIBUTIONS = ['directQuote', 'officialDocument', 'paraphrase', 'thirdPartyReport'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** Admiralty Code, reliability of a source: A completely reliable … E unreliable, F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty Code, credibility of one piece of information: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** What a party is; a mediator negotiates without a claim of its own. */
export const PARTY_KINDS = ['state', 'organisation', 'mediator', 'other'] as const;

/** What an event of the negotiation is. */
export const EVENT_KINDS = ['deadline', 'talks', 'meeting', 'other'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a passage does for a position. */
export const EVIDENCE_ROLES = ['primary', 'supporting', 'context'] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

/** How a position differs from the party's previous one on that issue. */
export const SHIFTS = ['new', 'reiterated', 'hardened', 'softened', 'changed', 'withdrawn'] as const;
export type Shift = (typeof SHIFTS)[number];

/** The analyst's judgement of the gap between the parties on an issue. */
export const JUDGEMENTS = ['aligned', 'bridgeable', 'opposed'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** The formats in which texts come in; `paste` is the clipboard. */
export const SOURCE_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'odt',
  'epub',
  'rtf',
  'mail',
  'paste',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];
