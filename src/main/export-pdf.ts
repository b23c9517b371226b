import type { Briefing, ExportOptions } from '../shared/briefing';
import { DossierError } from '../shared/errors';
import type { Printable } from '../shared/printable';
import { type Application, type DossierWindow, tell } from './application';
import type { EngineHost } from './engine-host';
import { NO_PAUSE, pausing } from './export/pace';
import { finishPdf } from './export/pdf/finish-pdf';
import { writePieces } from './export/write-pieces';
import { printToPdf } from './print-window';

/** What the attached file is called, in every language. */
const ATTACHED = 'briefing.json';

/**
 * Has the engine make the page, prints it, adds the exact words, and writes the file; resolves to the number of its rows. Rejects with the engine's DossierError, with
 * `printFailed` and `exportCancelled`, and with what `exportError` names.
 */
export async function exportPdf(
  app: Application,
  window: DossierWindow,
  engine: EngineHost,
  path: string,
  { briefing, options }: { readonly briefing: Briefing; readonly options: ExportOptions },
  signal: AbortSignal,
): Promise<number> {
  const made = await engine.printable(briefing, options);
  // Chromium lays out and prints without a word about how far it is.
  tell(window, { type: 'exportProgress', share: null });
  const pages = await printToPdf(made.html, signal);
  const end = await finished(pages, made, app.words('exports.attached'), signal);
  if (signal.aborted) throw new DossierError('exportCancelled');
  await writePieces(path, [pages, end], NO_PAUSE);
  return made.rows;
}

async function finished(
  pages: Uint8Array,
  { lines, attachment }: Printable,
  description: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const attached =
    attachment === null
      ? null
      : {
          name: ATTACHED,
          description,
          mediaType: 'application/json',
          content: Buffer.from(attachment),
        };
  try {
    return await finishPdf(
      pages,
      lines,
      attached,
      pausing(signal, () => {}),
    );
  } catch (error) {
    if (error instanceof DossierError) throw error;
    throw new DossierError('printFailed', {}, error);
  }
}
