import { type CSSProperties, memo } from 'react';
import type { IssueInTree } from '../../../../shared/dossier';
import type { MatrixFrame, MatrixHead } from '../../../../shared/views/matrix-frame';
import { GridPart } from '../../components/GridPart';
import { useWords } from '../../words';
import { IssueColumnFacts } from './IssueColumnFacts';
import styles from './MatrixGrid.module.css';
import type { MatrixPlace } from './matrix-place';
import { PlainHead } from './PlainHead';

/** What can be done with heads, and which of them has the focus or is being dragged. */
export interface HeadsProps {
  readonly active: MatrixPlace;
  readonly dragged: MatrixHead | null;
  readonly onMenu: (head: MatrixHead, anchor: HTMLElement) => void;
  readonly onDrag: (head: MatrixHead | null) => void;
  readonly onDrop: (target: MatrixHead) => void;
  readonly onFold: (id: string) => void;
  readonly onAssess: (issue: IssueInTree) => void;
}

interface MatrixHeadsProps {
  readonly frame: MatrixFrame;
  /** The columns that are drawn, by their places. */
  readonly columnPlaces: readonly number[];
  readonly heads: HeadsProps;
}

/** The row of the heads of the columns, which is the same for every date. */
export const MatrixHeads = memo(function MatrixHeads({ frame, columnPlaces, heads }: MatrixHeadsProps) {
  const t = useWords();
  return (
    <GridPart role="row" className={styles.line} aria-rowindex={1}>
      <GridPart role="columnheader" className={styles.corner} aria-colindex={1}>
        {t(frame.layout === 'partiesByIssues' ? 'matrix.party' : 'matrix.issue')}
      </GridPart>
      {columnPlaces.map((column) => {
        const head = frame.columns[column];
        return (
          head && (
            <GridPart
              key={head.id}
              role="columnheader"
              aria-colindex={column + 2}
              className={styles.columnHead}
              data-pinned={head.isPinned}
              style={placed(column)}
            >
              <PlainHead head={head} row={-1} column={column} heads={heads} />
              {head.kind === 'issue' && <IssueColumnFacts issueId={head.id} parties={frame.parties} />}
            </GridPart>
          )
        );
      })}
    </GridPart>
  );
});

/** Where the cells of a column stand, by its place among the columns. */
export function placed(column: number): CSSProperties {
  return { gridColumnStart: column + 2, '--place': column } as CSSProperties;
}
