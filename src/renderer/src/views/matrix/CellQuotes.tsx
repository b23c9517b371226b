import { useMemo } from 'react';
import { locatorOf } from '../../../../shared/citation';
import type { Position } from '../../../../shared/model';
import { evidenceOf } from '../../../../shared/views/evidence';
import { Quoted } from '../../components/Quoted';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './MatrixCell.module.css';

/** How many passages a cell shows before it only counts them. */
const MOST = { full: 2, compact: 1 } as const;

interface CellQuotesProps {
  readonly position: Position;
  readonly isCompact: boolean;
}

/** The passages of a position verbatim, primary ones first, each with its locator and translation. */
export function CellQuotes({ position, isCompact }: CellQuotesProps) {
  const t = useWords();
  const dossier = useDossier();
  const items = useMemo(() => evidenceOf(dossier, position), [dossier, position]);
  const shown = items.slice(0, isCompact ? MOST.compact : MOST.full);
  return (
    <span className={styles.quotes}>
      {shown.map(({ passage, source }) => (
        <span key={passage.id} className={styles.quoted}>
          <q className={styles.quote} dir="auto" lang={source.language}>
            <Quoted text={passage.quote} />
          </q>
          {!isCompact && passage.translation !== '' && (
            <span className={styles.translation} dir="auto">
              {passage.translation}
            </span>
          )}
          <span className={styles.source}>
            <bdi>{source.publisher || source.title}</bdi>, <bdi>{locatorOf(passage)}</bdi>
          </span>
        </span>
      ))}
      {items.length > shown.length && (
        <span className={styles.source}>
          {t('matrix.morePassages', { count: items.length - shown.length })}
        </span>
      )}
    </span>
  );
}
