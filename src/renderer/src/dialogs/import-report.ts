import type { WireError } from '../../../shared/errors';
import { type ImportFile, stateOf, type Twin } from './import-file';

/** A file that was offered and not imported, and why. */
export type NotImported = { readonly fileName: string } & (
  | { readonly why: 'failed'; readonly error: WireError }
  | { readonly why: 'duplicate'; readonly title: string }
  | { readonly why: 'leftOut' }
);

/** What is worth telling of an import: the files that were not imported, in the order of the offer. */
export function reportOf(
  files: readonly ImportFile[],
  twins: ReadonlyMap<number, Twin>,
): readonly NotImported[] {
  return files.flatMap((file): readonly NotImported[] => {
    const { fileName, draft, place } = file;
    const state = stateOf(file, twins, false);
    if (state === 'failed' && draft?.error) return [{ fileName, why: 'failed', error: draft.error }];
    if (state === 'duplicate')
      return [{ fileName, why: 'duplicate', title: twins.get(place)?.title ?? fileName }];
    return state === 'leftOut' ? [{ fileName, why: 'leftOut' }] : [];
  });
}
