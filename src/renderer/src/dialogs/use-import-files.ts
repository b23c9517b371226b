import { useEffect, useState } from 'react';
import type { CitationFields } from '../../../shared/commands';
import { readDateInput } from '../../../shared/date-input';
import type { SourceDraft } from '../../../shared/draft';
import { forgetOffer, matchReferences, readOffer } from '../api';
import { getState } from '../store';
import { notifyError } from '../toasts';
import {
  FIRST_READING,
  type ImportFile,
  newImportFile,
  type Reading,
  withDraft,
  withPattern,
  withReference,
} from './import-file';

interface ImportFiles {
  readonly files: readonly ImportFile[];
  /** Reads a file again in another encoding, or more or less of it. */
  readonly readAgain: (place: number, patch: Partial<Reading>) => void;
  readonly cite: (place: number, patch: Partial<CitationFields>) => void;
  readonly want: (place: number, isWanted: boolean) => void;
  /** How many documents a reference list describes; null while none has been asked. */
  readonly matched: number | null;
  /** By which pattern the names of the files are read. */
  readonly pattern: string;
  /** Takes what the names of all files say by another pattern. */
  readonly takePattern: (pattern: string) => void;
}

/** How long drafts are gathered before they are shown, in milliseconds: drawing every one of a thousand would take longer than reading them. */
const SHOWN_EVERY = 150;

/** Reads the files of an offer one after the other and keeps what the person decides about each. */
export function useImportFiles(offerId: string, fileNames: readonly string[]): ImportFiles {
  const [pattern, setPattern] = useState(getState().settings.fileNamePattern);
  const [files, setFiles] = useState(() =>
    fileNames.map((name, place) => newImportFile(name, place, pattern)),
  );
  const [isRead, setIsRead] = useState(false);
  const [matched, setMatched] = useState<number | null>(null);

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
    let drafts = new Map<number, SourceDraft>();
    // By the clock and not with every draft: the next one may take half a minute.
    let timer: ReturnType<typeof setTimeout> | undefined;
    function showGathered(): void {
      clearTimeout(timer);
      timer = undefined;
      show(drafts);
      drafts = new Map();
    }
    async function readAll(): Promise<void> {
      for (const place of fileNames.keys()) {
        const draft = await readOffer({ offerId, place, ...FIRST_READING });
        if (isGone) return;
        drafts.set(place, draft);
        timer ??= setTimeout(showGathered, SHOWN_EVERY);
      }
      showGathered();
      setIsRead(true);
    }
    readAll().catch(notifyError);
    return () => {
      isGone = true;
      clearTimeout(timer);
      // An engine that is gone has forgotten it anyhow.
      forgetOffer(offerId).catch(() => {});
    };
  }, [offerId, fileNames]);

  const hasLists = files.some(({ draft }) => (draft?.references ?? 0) > 0);
  // Once, when all is read: what the reference lists say goes before what the documents say of themselves.
  useEffect(() => {
    if (!isRead || !hasLists) return;
    setIsRead(false);
    const documents = files
      .filter(({ draft }) => draft?.error === null && draft.references === null)
      .map(({ place, fileName, citation: { title, url, publishedOn } }) => ({
        place,
        fileName,
        title,
        url,
        publishedOn: readDateInput(publishedOn) ?? '',
      }));
    matchReferences({ offerId, documents }).then((matches) => {
      const said = new Map(matches.map(({ place, proposed }) => [place, proposed]));
      setMatched(said.size);
      setFiles((all) => all.map((file) => withReference(file, said.get(file.place) ?? {})));
    }, notifyError);
  }, [isRead, hasLists, files, offerId]);

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
    matched,
    pattern,
    takePattern: (next) => {
      setPattern(next);
      setFiles((all) => all.map((file) => withPattern(file, pattern, next)));
    },
    readAgain,
    cite: (place, patch) =>
      change(place, (file) => ({ ...file, citation: { ...file.citation, ...patch }, isTouched: true })),
    want: (place, isWanted) => change(place, (file) => ({ ...file, isWanted, isTouched: true })),
  };
}
