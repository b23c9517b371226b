import { useEffect, useState } from 'react';
import type { Source } from '../../../shared/model';
import type { Structure } from '../../../shared/structure';
import { showDialog } from '../actions';
import { readStructure, readText } from '../api';
import { useDossier } from '../store';
import { notifyError } from '../toasts';
import { CorrectionForm } from './CorrectionForm';

interface PresentText {
  readonly hash: string;
  readonly text: string;
  readonly structure: Structure | null;
}

/** Gives a source another text: edited by hand, or read anew from a file. */
export function CorrectDialog({ sourceId }: { readonly sourceId: string }) {
  const source = useDossier().sources.get(sourceId);
  const present = usePresent(source);
  const isGone = source === undefined || source.deletedAt !== null;
  useEffect(() => {
    if (isGone) showDialog(null);
  }, [isGone]);
  if (isGone || present === null || present.hash !== source.textHash) return null;
  return <CorrectionForm key={present.hash} source={source} {...present} />;
}

function usePresent(source: Source | undefined): PresentText | null {
  const [present, setPresent] = useState<PresentText | null>(null);
  const { textHash: hash, structureHash } = source ?? {};
  useEffect(() => {
    if (hash === undefined) return;
    let isWanted = true;
    Promise.all([readText(hash), structureHash ? readStructure(structureHash) : null]).then(
      ([text, structure]) => isWanted && setPresent({ hash, text, structure }),
      (error: unknown) => {
        if (!isWanted) return;
        notifyError(error);
        showDialog(null);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [hash, structureHash]);
  return present;
}
