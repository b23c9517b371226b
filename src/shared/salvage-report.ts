import { z } from 'zod';
import { ENTRY_TABLES } from './model';

const Count = z.int().min(0);

/** What was recovered from a damaged dossier, and what is known to be lost or stands in for what was lost. */
export const SalvageReport = z.strictObject({
  tables: z.array(
    z.strictObject({
      table: z.enum(ENTRY_TABLES),
      /** Rows that were read and fit the format. */
      recovered: Count,
      /** Rows of which something else still tells, but which could not be read. */
      lost: Count,
      /** Rows that were made anew, so that what refers to a lost one is kept. */
      standIns: Count,
    }),
  ),
  /** Changes that only the log beside the file had. */
  fromLog: Count,
  /** Sources whose text is lost or damaged: only what could be read of it, and the quotes of its passages, is there. */
  damagedTexts: Count,
  /** Rows of which the file holds two copies that differ. */
  doubtful: Count,
});
export type SalvageReport = Readonly<z.infer<typeof SalvageReport>>;
