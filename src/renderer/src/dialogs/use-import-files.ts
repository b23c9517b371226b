import { useEffect, useState } from 'react';
import type { CitationFields } from '../../../shared/commands';
import type { SourceDraft } from '../../../shared/draft';
import { readOffer } from '../api';
import { notifyError } from '../toasts';
import { FIRST_READING, type ImportFile, newImportFile, type Reading, withDraft } from './import-file';

interface ImportFiles {
  readonly files: readonly ImportFile[];
  /** Reads a file again in another encoding, or more or less of it. */
  readonly readAgain: (place: number, patch: Partial<Reading>) => void;
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
          return draft !== undefined && file.reading === FIRST_READING ? withDraft(file, draft) : file;
        }),
      );
    async function readAll(): Promise<void> {
      let drafts = new Map<number, SourceDraft>();
      let shownAt = performance.now();
      for (const place of fileNames.keys()) {
        drafts.set(place, await readOffer({ offerId, place, ...FIRST_READING }));
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

  function readAgain(place: number, patch: Partial<Reading>): void {
    const reading = { ...(files[place]?.reading ?? FIRST_READING), ...patch };
    change(place, (file) => ({ ...file, reading, isTouched: true }));
    readOffer({ offerId, place, ...reading }).then(
      (draft) => change(place, (file) => (file.reading === reading ? withDraft(file, draft) : file)),
      notifyError,
    );
  }

  return {
    files,
    readAgain,
    cite: (place, patch) =>
      change(place, (file) => ({ ...file, citation: { ...file.citation, ...patch }, isTouched: true })),
    want: (place, isWanted) => change(place, (file) => ({ ...file, isWanted, isTouched: true })),
  };
}
