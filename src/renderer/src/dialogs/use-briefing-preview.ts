import { useEffect, useRef, useState } from 'react';
import type { Briefing, ExportOptions } from '../../../shared/briefing';
import type { BriefingPreview, BriefingWeight } from '../../../shared/briefing-preview';
import { previewBriefing, weighBriefing } from '../api';
import { messageOf } from '../words';

interface Previewed {
  /** The newest preview that there is: while the next one is being made, the one before. Null until there is one. */
  readonly preview: BriefingPreview | null;
  /** What all of it was found to be; null until that is known. */
  readonly weight: BriefingWeight | null;
  /** Whether a newer one is on its way. */
  readonly isBehind: boolean;
  /** Why there is none, in words. */
  readonly error: string | null;
}

const NOTHING: Previewed = { preview: null, weight: null, isBehind: true, error: null };

/**
 * What a briefing will be as a file, from the engine. One question is under way at a time: whatever is asked for meanwhile waits, and only the last of it is
 * asked. A weight is asked for where the format needs one.
 */
export function useBriefingPreview(briefing: Briefing, options: ExportOptions): Previewed {
  const [previewed, setPreviewed] = useState(NOTHING);
  const wanted = useRef({ briefing, options });
  const isAsking = useRef(false);
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  useEffect(() => {
    const asked = { briefing, options };
    wanted.current = asked;
    setPreviewed((before) => ({ ...before, isBehind: true }));
    if (!isAsking.current) void askFor(asked);

    async function askFor(question: typeof asked): Promise<void> {
      isAsking.current = true;
      const answer = await previewBriefing(question).catch((error: unknown) => messageOf(error));
      isAsking.current = false;
      if (isGone.current) return;
      if (wanted.current !== question) {
        void askFor(wanted.current);
        return;
      }
      if (typeof answer === 'string') {
        setPreviewed({ ...NOTHING, isBehind: false, error: answer });
        return;
      }
      setPreviewed((before) => ({
        preview: answer,
        weight: isSameBriefing(before, question) ? before.weight : null,
        isBehind: false,
        error: null,
      }));
      void weigh(question);
    }

    /** What is known of a briefing holds for every format that it is written in. */
    function isSameBriefing(before: Previewed, question: typeof asked): boolean {
      return before.weight !== null && weighed.current === question.briefing;
    }

    async function weigh(question: typeof asked): Promise<void> {
      if (!NEEDS_WEIGHT.includes(question.options.format) || weighed.current === question.briefing) return;
      const weight = await weighBriefing({ briefing: question.briefing }).catch(() => null);
      if (weight === null || isGone.current || wanted.current.briefing !== question.briefing) return;
      weighed.current = question.briefing;
      setPreviewed((before) => ({ ...before, weight }));
    }
  }, [briefing, options]);
  const weighed = useRef<Briefing | null>(null);

  return previewed;
}

/** Formats of which something has to be said that depends on every cell. */
const NEEDS_WEIGHT: readonly string[] = ['csv', 'xlsx'];
