import type { ReactNode } from 'react';
import type { ReaderSegment } from '../../../../shared/views/reader-segments';
import styles from './ReaderParagraph.module.css';

/** Rows of more cells are too narrow for columns and are drawn one cell after the other. */
const MOST_COLUMNS = 8;

interface ReaderCellsProps {
  readonly segments: readonly ReaderSegment[];
  readonly draw: (segment: ReaderSegment) => ReactNode;
}

/** The cells of a table row beside one another. Each has its own direction and holds the tab that ends it, so that every character keeps its place. */
export function ReaderCells({ segments, draw }: ReaderCellsProps) {
  const cells: ReaderSegment[][] = [[]];
  for (const segment of segments) {
    cells.at(-1)?.push(segment);
    if (segment.text.endsWith('\t')) cells.push([]);
  }
  return (
    <span className={styles.cells} data-columns={cells.length <= MOST_COLUMNS}>
      {cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are told apart by nothing but their place.
        <span key={place} className={styles.cell} dir="auto">
          {cell.map(draw)}
        </span>
      ))}
    </span>
  );
}
