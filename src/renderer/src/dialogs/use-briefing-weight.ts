import { useEffect, useState } from 'react';
import type { Briefing, ExportFormat } from '../../../shared/briefing';
import type { BriefingWeight } from '../../../shared/briefing-preview';
import type { Dossier } from '../../../shared/model';
import { weighBriefing } from '../api';
import { useDossier } from '../store';

interface Known {
  readonly briefing: Briefing;
  readonly dossier: Dossier;
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
  format: ExportFormat,
  isPreviewed: boolean,
): BriefingWeight | null {
  const dossier = useDossier();
  const isNeeded = isPreviewed && NEEDING.includes(format);
  const [known, setKnown] = useState<Known | null>(null);
  const isKnown = known !== null && known.briefing === briefing && known.dossier === dossier;
  const isWanted = isNeeded && !isKnown;

  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    weighBriefing({ briefing }).then(
      (weight) => {
        if (!isStale && weight !== null) setKnown({ briefing, dossier, weight });
      },
      // The preview says what is wrong.
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [briefing, dossier, isWanted]);

  return isKnown ? known.weight : null;
}
