import { type ReactNode, useMemo } from 'react';
import type { Position } from '../../../shared/model';
import { type EvidenceItem, evidenceOf } from '../../../shared/views/evidence';
import { useDossier } from '../store';
import { useWords } from '../words';
import { ShownText } from './ShownText';

interface QuotedPassagesProps {
  readonly position: Position;
  /** How many are shown before the others are only counted. */
  readonly most: number;
  readonly hasTranslations: boolean;
  /** Says where a passage is from. */
  readonly from: (item: EvidenceItem) => ReactNode;
  /** How the table looks in which they stand. */
  readonly styles: Readonly<Record<string, string>>;
}

/** The passages of a position verbatim, primary ones first, each with its translation and where it is from. */
export function QuotedPassages({ position, most, hasTranslations, from, styles }: QuotedPassagesProps) {
  const t = useWords();
  const dossier = useDossier();
  const items = useMemo(() => evidenceOf(dossier, position), [dossier, position]);
  return (
    <span className={styles.quotes}>
      {items.slice(0, most).map((item) => (
        <span key={item.passage.id} className={styles.quoted}>
          <q className={styles.quote} dir="auto" lang={item.source.language}>
            <ShownText text={item.passage.quote} />
          </q>
          {hasTranslations && item.passage.translation !== '' && (
            <span className={styles.translation} dir="auto">
              {item.passage.translation}
            </span>
          )}
          <span className={styles.citation}>{from(item)}</span>
        </span>
      ))}
      {items.length > most && (
        <span className={styles.citation}>{t('matrix.morePassages', { count: items.length - most })}</span>
      )}
    </span>
  );
}
