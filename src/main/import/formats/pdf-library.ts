import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DossierError } from '../../../shared/errors';

/** What reading a PDF needs of pdf.js. */
export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<PdfLibrary> | null = null;

/**
 * pdf.js, loaded when the first PDF comes in. Both halves run in this process, which is one for parsing: without workers, windows, canvases,
 * fonts of the system, files or network. In a process that is plain Node it would load a native library for drawing; it is told that it
 * is in the utility process where it runs in the application, so that tests see the same.
 */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  library ??= load();
  return library;
}

async function load(): Promise<PdfLibrary> {
  if (!('type' in process)) Object.defineProperty(process, 'type', { value: 'utility', configurable: true });
  const { loadPdfWorker } = await import('./pdf-worker');
  // Where pdf.js looks for its other half before it looks for a file.
  Object.assign(globalThis, { pdfjsWorker: await loadPdfWorker() });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Opens a PDF and hands it to `read`, then lets go of it. Rejects with `documentProtected` when it has a password, with the DossierErrors of `read`, and
 * with `documentDamaged` for whatever else pdf.js does not get over.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  name: string,
  read: (pdf: PDFDocumentProxy, library: PdfLibrary) => Promise<T>,
): Promise<T> {
  if (!hasEnd(bytes)) throw new DossierError('documentDamaged', { name });
  const pdfjs = await loadPdfLibrary();
  const task = pdfjs.getDocument({
    // A copy, as pdf.js takes the bytes for itself and leaves an empty array behind; `slice` of a Buffer would be none.
    data: new Uint8Array(bytes),
    BinaryDataFactory: CharacterMaps,
    CanvasFactory: Nothing,
    FilterFactory: Nothing,
    cMapPacked: true,
    disableFontFace: true,
    enableXfa: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    // Pictures are larger than that: none is unpacked.
    maxImageSize: 0,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    return await read(await task.promise, pdfjs);
  } catch (error) {
    if (error instanceof DossierError) throw error;
    const isProtected = error instanceof pdfjs.PasswordException;
    throw new DossierError(isProtected ? 'documentProtected' : 'documentDamaged', { name }, error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/**
 * Whether the mark is there with which every PDF ends, in the last 1024 bytes that are not padding. Of a file that was cut off pdf.js would
 * read what is left, and nobody would know that there was more.
 */
function hasEnd(bytes: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  return Buffer.from(bytes.subarray(Math.max(0, end - 1024), end)).includes('%%EOF');
}

/** Hands pdf.js character maps, and nothing else that it asks for: no fonts, no code. */
class CharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const { characterMap } = await import('./pdf-cmaps');
    const map = kind === 'cMapUrl' ? characterMap(filename) : null;
    if (map === null) throw new Error(`${kind} ${filename} is not needed for text`);
    return map;
  }
}

/** Stands where pdf.js wants something to draw with. Nothing is drawn. */
class Nothing {
  destroy(): void {}
}
