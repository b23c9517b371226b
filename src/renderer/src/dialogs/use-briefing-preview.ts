import { useEffect, useRef, useState } from 'react';
import type { Briefing, ExportOptions } from '../../../shared/briefing';
import type { BriefingPreview } from '../../../shared/briefing-preview';
import { previewBriefing } from '../api';
import { useDossier } from '../store';
import { messageOf } from '../words';

interface Previewed {
  /** The newest preview that there is: while the next one is being made, the one before. Null until there is one. */
  readonly preview: BriefingPreview | null;
  /** Whether a newer one is on its way. */
  readonly isBehind: boolean;
  /** Why there is none, in words. */
  readonly error: string | null;
}

/**
 * What a briefing will be as a file, from the engine; asked for anew when the dossier changes. One question is under way at a time: whatever is asked for meanwhile
 * waits, and only the last of it is asked.
 */
export function useBriefingPreview(briefing: Briefing, options: ExportOptions): Previewed {
  const dossier = useDossier();
  const [previewed, setPreviewed] = useState<Previewed>({ preview: null, isBehind: true, error: null });
  const wanted = useRef<{ readonly briefing: Briefing; readonly options: ExportOptions } | null>(null);
  const isAsking = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another snapshot is a reason to ask again.
  useEffect(() => {
    wanted.current = { briefing, options };
    setPreviewed((before) => ({ ...before, isBehind: true }));
    if (!isAsking.current) void askForWanted();

    async function askForWanted(): Promise<void> {
      isAsking.current = true;
      let question = wanted.current;
      let answer: BriefingPreview | string | null = null;
      while (question !== null) {
        answer = await previewBriefing(question).catch((error: unknown) => messageOf(error));
        if (question === wanted.current) break;
        question = wanted.current;
      }
      isAsking.current = false;
      // Nobody looks any more.
      if (question === null || answer === null) return;
      setPreviewed(
        typeof answer === 'string'
          ? { preview: null, isBehind: false, error: answer }
          : { preview: answer, isBehind: false, error: null },
      );
    }
  }, [briefing, options, dossier]);

  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );

  return previewed;
}
