import { DossierError } from '../../../shared/errors';
import type { DocxJob } from './job';

/** Makes a document in this thread, where nobody waits. Rejects with `exportCancelled` only before it begins. */
export async function docxHere(job: DocxJob, signal: AbortSignal | null): Promise<Uint8Array> {
  if (signal?.aborted === true) throw new DossierError('exportCancelled');
  // Loaded when it is needed: most of what is exported is none.
  const { docxBytes } = await import('./document');
  return docxBytes(job);
}
