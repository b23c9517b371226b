import { useEffect, useState } from 'react';
import { readText } from '../../api';
import { messageOf } from '../../words';

interface SourceText {
  /** The canonical text; null until it has arrived. */
  readonly text: string | null;
  /** Why it cannot be shown, in words; null when nothing is wrong. */
  readonly error: string | null;
}

interface Arrived extends SourceText {
  readonly hash: string;
}

/** The canonical text with a hash, read from the engine. */
export function useSourceText(hash: string): SourceText {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  useEffect(() => {
    let isWanted = true;
    readText(hash).then(
      (text) => isWanted && setArrived({ hash, text, error: null }),
      (reason: unknown) => isWanted && setArrived({ hash, text: null, error: messageOf(reason) }),
    );
    return () => {
      isWanted = false;
    };
  }, [hash]);
  return arrived?.hash === hash ? arrived : { text: null, error: null };
}
