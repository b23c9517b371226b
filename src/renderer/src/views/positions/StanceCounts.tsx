import { useMemo } from 'react';
import type { PositionRow } from '../../../../shared/views/positions';
import { STANCES } from '../../../../shared/vocabulary';
import { numberInWords, useWords } from '../../words';
import styles from './PositionsView.module.css';

/** How many of the positions shown have each stance, in words; nothing of a stance that none has. */
export function StanceCounts({
  rows,
  places,
}: {
  readonly rows: readonly PositionRow[];
  readonly places: Uint32Array;
}) {
  const t = useWords();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const place of places) {
      const stance = rows[place]?.position.stance ?? '';
      found.set(stance, (found.get(stance) ?? 0) + 1);
    }
    return found;
  }, [rows, places]);
  const occurring = STANCES.filter((stance) => counts.has(stance));
  if (occurring.length === 0) return null;
  return (
    <ul className={styles.stances} aria-label={t('positions.byStance')}>
      {occurring.map((stance) => (
        <li key={stance}>
          {t(`glossary.stance.${stance}`)} {numberInWords(counts.get(stance) ?? 0)}
        </li>
      ))}
    </ul>
  );
}
