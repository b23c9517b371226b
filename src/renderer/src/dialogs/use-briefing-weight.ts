import { useEffect, useRef, useState } from 'react';
import type { Briefing, ExportOptions } from '../../../shared/briefing';
import type { BriefingWeight } from '../../../shared/briefing-preview';
import type { Dossier } from '../../../shared/model';
import { weighBriefing } from '../api';
import { useDossier } from '../store';

interface Known {
  readonly briefing: Briefing;
  readonly dossier: Dossier;
  readonly layout: ExportOptions['layout'];
  readonly weight: BriefingWeight;
}

/** Formats of which something has to be said that depends on every cell. */
const NEEDING: readonly string[] = ['csv', 'xlsx'];

/**
 * What only a look at all of a briefing can tell, from the engine; null while it is not known, and for formats of which nothing has to be told. Asked for once there is a
 * preview, which is more urgent.
 */
export function useBriefingWeight(
  briefing: Briefing,
  options: ExportOptions,
  isPreviewed: boolean,
): BriefingWeight | null {
  const dossier = useDossier();
  const { layout } = options;
  const isNeeded = isPreviewed && NEEDING.includes(options.format);
  const [known, setKnown] = useState<Known | null>(null);
  const isKnown =
    known !== null && known.briefing === briefing && known.dossier === dossier && known.layout === layout;
  const isWanted = isNeeded && !isKnown;

  const newest = useRef(options);
  newest.current = options;
  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    weighBriefing({ briefing, options: newest.current }).then(
      (weight) => {
        if (!isStale && weight !== null) setKnown({ briefing, dossier, layout, weight });
      },
      // The preview says what is wrong.
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [briefing, dossier, layout, isWanted]);

  return isKnown ? known.weight : null;
}
