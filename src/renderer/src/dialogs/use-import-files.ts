import { useEffect, useState } from 'react';
import type { CitationFields } from '../../../shared/commands';
import type { SourceDraft } from '../../../shared/draft';
import type { Encoding } from '../../../shared/encodings';
import { readOffer } from '../api';
import { notifyError } from '../toasts';
import { type ImportFile, newImportFile, withDraft } from './import-file';

interface ImportFiles {
  readonly files: readonly ImportFile[];
  /** Reads a file again in another encoding. */
  readonly chooseEncoding: (place: number, encoding: Encoding) => void;
  readonly cite: (place: number, patch: Partial<CitationFields>) => void;
  readonly want: (place: number, isWanted: boolean) => void;
}

/** How long drafts are gathered before they are shown, in milliseconds: drawing every one of a thousand would take longer than reading them. */
const SHOWN_EVERY = 150;

/** Reads the files of an offer one after the other and keeps what the person decides about each. */
export function useImportFiles(offerId: string, fileNames: readonly string[]): ImportFiles {
  const [files, setFiles] = useState(() => fileNames.map(newImportFile));

  function change(place: number, patch: (file: ImportFile) => ImportFile): void {
    setFiles((all) => all.map((file) => (file.place === place ? patch(file) : file)));
  }

  useEffect(() => {
    let isGone = false;
    const show = (drafts: ReadonlyMap<number, SourceDraft>) =>
      setFiles((all) =>
        all.map((file) => {
          const draft = drafts.get(file.place);
          return draft !== undefined && file.encoding === null ? withDraft(file, draft) : file;
        }),
      );
    async function readAll(): Promise<void> {
      let drafts = new Map<number, SourceDraft>();
      let shownAt = performance.now();
      for (const place of fileNames.keys()) {
        drafts.set(place, await readOffer({ offerId, place, encoding: null }));
        if (isGone) return;
        if (performance.now() - shownAt < SHOWN_EVERY && place < fileNames.length - 1) continue;
        show(drafts);
        drafts = new Map();
        shownAt = performance.now();
      }
    }
    readAll().catch(notifyError);
    return () => {
      isGone = true;
    };
  }, [offerId, fileNames]);

  function chooseEncoding(place: number, encoding: Encoding): void {
    change(place, (file) => ({ ...file, encoding, isTouched: true }));
    readOffer({ offerId, place, encoding }).then(
      (draft) => change(place, (file) => (file.encoding === encoding ? withDraft(file, draft) : file)),
      notifyError,
    );
  }

  return {
    files,
    chooseEncoding,
    cite: (place, patch) =>
      change(place, (file) => ({ ...file, citation: { ...file.citation, ...patch }, isTouched: true })),
    want: (place, isWanted) => change(place, (file) => ({ ...file, isWanted, isTouched: true })),
  };
}
