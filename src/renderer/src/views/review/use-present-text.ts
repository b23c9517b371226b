import { useEffect, useState } from 'react';
import type { TextWords } from '../../../../shared/candidates/text-words';
import { messageOf } from '../../words';
import { wordsOfText } from './text-words-cache';

interface PresentText {
  /** Null until it has arrived. */
  readonly words: TextWords | null;
  /** Why it cannot be read, in words; null when nothing is wrong. */
  readonly error: string | null;
}

const COMING: PresentText = { words: null, error: null };

/** A source's present text, cut into words, to look for passages in. */
export function usePresentText(hash: string): PresentText {
  const [arrived, setArrived] = useState({ hash: '', ...COMING });
  useEffect(() => {
    let isWanted = true;
    wordsOfText(hash).then(
      (words) => isWanted && setArrived({ hash, words, error: null }),
      (reason: unknown) => isWanted && setArrived({ hash, words: null, error: messageOf(reason) }),
    );
    return () => {
      isWanted = false;
    };
  }, [hash]);
  return arrived.hash === hash ? arrived : COMING;
}
