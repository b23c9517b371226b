import type { PrintedRows } from '../../../shared/printable';
import type { Pace } from '../pace';
import { type Attachment, attachmentObjects } from './attachment';
import { exactWords } from './exact-words';
import { PdfFile } from './pdf-file';
import { withEntries } from './syntax';
import { type PdfObjects, updateOf } from './update';

/**
 * What is added at the end of a PDF that Chromium printed so that programs find the exact words in it: for each paragraph of its table, and as an attachment if there is one. How
 * it looks stays as it is, and so does every byte of it. Rejects with an Error when it is not as Chromium writes them, and with `exportCancelled`.
 */
export async function finishPdf(
  bytes: Uint8Array,
  rows: PrintedRows,
  attachment: Attachment | null,
  pace: Pace,
): Promise<Uint8Array> {
  const file = new PdfFile(bytes);
  const objects = new Map<number, Uint8Array | string>(await exactWords(file, rows, pace));
  if (attachment !== null) {
    const made = await attachmentObjects(attachment, file.size);
    for (const [number, body] of made.objects) objects.set(number, body);
    const version = file.dictionary(file.root).entries.has('Version') ? {} : { Version: '/1.7' };
    objects.set(file.root, withEntries(file.dictionary(file.root), { ...version, ...made.catalogue }));
  }
  return updateOf(file, objects satisfies PdfObjects, pace);
}
