import { useEffect, useState } from 'react';
import { readCoders } from '../../api';
import { useDossier } from '../../store';
import { notifyError } from '../../toasts';

/** Everybody who ever changed the dossier. */
export function useCoders(): readonly string[] {
  const dossier = useDossier();
  const [coders, setCoders] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever made the last change may be new.
  useEffect(() => {
    let isStale = false;
    readCoders()
      .then((found) => {
        if (!isStale) setCoders(found);
      })
      .catch(notifyError);
    return () => {
      isStale = true;
    };
  }, [dossier]);
  return coders;
}
