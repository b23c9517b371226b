import { z } from 'zod';
import { CUE_KINDS, CueEdits, NO_CUE_EDITS } from './cues/lexicon';

/** How long the reader's lines are at most. */
export const MEASURES = ['narrow', 'medium', 'wide', 'full'] as const;
/** How far apart they are. */
export const SPACINGS = ['close', 'usual', 'open'] as const;
export const FACES = ['serif', 'sans'] as const;
/** The steps of type, the smallest first. */
export const TYPE_SIZES = ['smaller', 'small', 'usual', 'large', 'larger', 'largest'] as const;

/** How a person reads, the same in all dossiers. */
export const Reading = z.strictObject({
  measure: z.enum(MEASURES),
  size: z.enum(TYPE_SIZES),
  spacing: z.enum(SPACINGS),
  face: z.enum(FACES),
  /** Whether the names of parties are underlined. */
  arePartiesShown: z.boolean(),
  /** Whether wording that usually states a position is underlined, and of which kinds. */
  areCuesShown: z.boolean(),
  cueKinds: z.array(z.enum(CUE_KINDS)).readonly(),
  /** What the analyst has changed of the lexicons; what another version would not read is as if nothing had been. */
  cueEdits: CueEdits.catch(NO_CUE_EDITS),
});
export type Reading = Readonly<z.infer<typeof Reading>>;

/** How somebody reads who has chosen nothing. */
export const USUAL_READING: Reading = {
  measure: 'medium',
  size: 'usual',
  spacing: 'usual',
  face: 'serif',
  arePartiesShown: false,
  areCuesShown: false,
  cueKinds: [...CUE_KINDS],
  cueEdits: NO_CUE_EDITS,
};
