import { useEffect, useState } from 'react';
import type { Source } from '../../../../shared/model';
import type { Structure } from '../../../../shared/structure';
import { readStructure, readText } from '../../api';
import { messageOf } from '../../words';

interface SourceText {
  /** The canonical text; null until it has arrived. */
  readonly text: string | null;
  /** Its structure, which arrives with it; null when it has none. */
  readonly structure: Structure | null;
  /** Why it cannot be shown, in words; null when nothing is wrong. */
  readonly error: string | null;
}

interface Arrived extends SourceText {
  readonly hash: string;
}

const NOTHING: SourceText = { text: null, structure: null, error: null };

/** A source's canonical text and its structure, read from the engine. */
export function useSourceText({
  textHash: hash,
  structureHash,
}: Pick<Source, 'textHash' | 'structureHash'>): SourceText {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all([readText(hash), structureHash === null ? null : readStructure(structureHash)]).then(
      ([text, structure]) => isWanted && setArrived({ hash, text, structure, error: null }),
      (reason: unknown) => isWanted && setArrived({ ...NOTHING, hash, error: messageOf(reason) }),
    );
    return () => {
      isWanted = false;
    };
  }, [hash, structureHash]);
  return arrived?.hash === hash ? arrived : NOTHING;
}
