import { useEffect, useRef, useState } from 'react';
import type { PastedDocument } from '../../../shared/draft';
import { askShell, forgetOffer, readWhole } from '../api';
import { attempt } from '../perform';
import { FIRST_READING, type Reading } from './import-file';

interface ChosenFile {
  readonly offerId: string;
  readonly name: string;
}

export interface BetterReading {
  /** What was read; null before a file is chosen. */
  readonly document: PastedDocument | null;
  /** The name of the file that is being read; null when none is. */
  readonly reading: string | null;
  /** Of a web page: how much of it is taken. */
  readonly scope: Reading['scope'];
  readonly choose: () => Promise<void>;
  /** Reads the file that was chosen otherwise. */
  readonly readAgain: (patch: Partial<Reading>) => Promise<void>;
}

/** Reads a file that a person chooses in place of a source's text, at first with this scope; `onChosen` is told its name once it is read. */
export function useBetterReading(scope: Reading['scope'], onChosen: (name: string) => void): BetterReading {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [document, setDocument] = useState<PastedDocument | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [how, setHow] = useState<Reading>({ ...FIRST_READING, scope });
  /** Which reading was asked for last: an earlier one may answer after it. */
  const asked = useRef(0);
  const offerId = file?.offerId;

  useEffect(() => {
    if (offerId === undefined) return;
    return () => {
      // An engine that is gone has forgotten it anyhow.
      forgetOffer(offerId).catch(() => {});
    };
  }, [offerId]);

  async function read(from: ChosenFile, next: Reading): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    setReading(from.name);
    setHow(next);
    await attempt(async () => {
      const found = await readWhole({ offerId: from.offerId, place: 0, ...next });
      if (mine === asked.current) setDocument(found);
    });
    if (mine === asked.current) setReading(null);
  }

  async function choose(): Promise<void> {
    await attempt(async () => {
      const offer = await askShell('chooseSources', { what: 'files' });
      const [name] = offer?.fileNames ?? [];
      if (offer === null || name === undefined) return;
      const chosen = { offerId: offer.offerId, name };
      setFile(chosen);
      await read(chosen, { ...FIRST_READING, scope });
      onChosen(name);
    });
  }

  return {
    document,
    reading,
    scope: how.scope,
    choose,
    readAgain: async (patch) => {
      if (file !== null) await read(file, { ...how, ...patch });
    },
  };
}
