import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import type { PictureFile } from '../../shared/picture-file';
import { writeAtomically } from '../dossier/write-atomically';

/** How files of a format begin (XML 1.0, 2.8; PNG, ISO/IEC 15948, 5.2). */
const BEGINNINGS: Readonly<Record<PictureFile['format'], Uint8Array>> = {
  svg: new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?>\n<svg '),
  png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
};

/**
 * Writes a picture. An earlier file of that name is replaced only by a complete one, and only by what is a file of the format.
 * Throws `diskFull`, `fileReadOnly` or `exportFailed`.
 */
export function writePicture(path: string, { format, bytes }: Pick<PictureFile, 'format' | 'bytes'>): void {
  try {
    if (!BEGINNINGS[format].every((byte, place) => bytes[place] === byte))
      throw new Error(`it is no ${format}`);
    writeAtomically(path, bytes);
  } catch (error) {
    if (error instanceof DossierError && error.code !== 'saveFailed') throw error;
    throw new DossierError('exportFailed', { name: basename(path) }, error);
  }
}
