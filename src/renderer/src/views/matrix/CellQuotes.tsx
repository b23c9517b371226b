import { locatorOf } from '../../../../shared/citation';
import type { Position } from '../../../../shared/model';
import { QuotedPassages } from '../../components/QuotedPassages';
import styles from './MatrixCell.module.css';

/** How many passages a cell shows before it only counts them. */
const MOST = { full: 2, compact: 1 } as const;

interface CellQuotesProps {
  readonly position: Position;
  readonly isCompact: boolean;
}

/** The passages of a position verbatim, each with its locator and translation. */
export function CellQuotes({ position, isCompact }: CellQuotesProps) {
  return (
    <QuotedPassages
      position={position}
      most={isCompact ? MOST.compact : MOST.full}
      hasTranslations={!isCompact}
      styles={styles}
      from={({ passage, source }) => (
        <>
          <bdi>{source.publisher || source.title}</bdi>, <bdi>{locatorOf(passage)}</bdi>
        </>
      )}
    />
  );
}
