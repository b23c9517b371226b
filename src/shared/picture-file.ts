import { z } from 'zod';

/** The most that a picture may have, in bytes. */
const MOST_BYTES = 100_000_000;

/** A picture that the page drew, as the bytes of a file: SVG in UTF-8, or PNG. */
export const PictureFile = z.strictObject({
  shows: z.enum(['timeline', 'scale']),
  format: z.enum(['svg', 'png']),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= MOST_BYTES),
});
export type PictureFile = Readonly<z.infer<typeof PictureFile>>;
