import { useEffect, useState } from 'react';
import { readText } from '../../api';
import { messageOf } from '../../words';

interface EarlierTextState {
  /** Null until it has arrived. */
  readonly text: string | null;
  /** Why it cannot be shown, in words; null when nothing is wrong. */
  readonly error: string | null;
}

/** A text with a hash that never changes while the component is there. */
export function useEarlierText(hash: string): EarlierTextState {
  const [state, setState] = useState<EarlierTextState>({ text: null, error: null });
  useEffect(() => {
    let isWanted = true;
    readText(hash).then(
      (text) => isWanted && setState({ text, error: null }),
      (reason: unknown) => isWanted && setState({ text: null, error: messageOf(reason) }),
    );
    return () => {
      isWanted = false;
    };
  }, [hash]);
  return state;
}
