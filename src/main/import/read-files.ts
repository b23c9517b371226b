import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceDraft } from '../../shared/draft';
import { readError } from '../dossier/file-errors';
import { checkTextSize, failedDraft, readSource } from './read-source';

/**
 * Reads text files as drafts, in the order of `paths`; `encodings` names the encoding of some by their place, such as `{'0': 'windows-1256'}`.
 * Never throws: a file that cannot be read becomes a draft that says why.
 */
export function readFiles(
  paths: readonly string[],
  encodings: Readonly<Record<string, string>>,
): readonly SourceDraft[] {
  return paths.map((path, index) => readOne(path, encodings[String(index)] ?? null));
}

function readOne(path: string, encoding: string | null): SourceDraft {
  const name = basename(path);
  let size = 0;
  try {
    ({ size } = statSync(path));
    checkTextSize(name, size);
    return readSource(name, readFileSync(path), encoding);
  } catch (error) {
    return failedDraft(name, size, encoding, readError(error, name));
  }
}
