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
  /** The ISO day as of which issues are judged. */
  readonly asOf: string;
}

interface MatrixHeadsProps {
  readonly frame: MatrixFrame;
  /** The columns that are drawn, by their places. */
  readonly columnPlaces: readonly number[];
  readonly heads: HeadsProps;
}

/** The row of the heads of the columns. */
export function MatrixHeads({ frame, columnPlaces, heads }: MatrixHeadsProps) {
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
              style={{ gridColumnStart: column + 2 }}
              ref={(element) => element?.style.setProperty('--place', String(column))}
            >
              <PlainHead head={head} place={{ row: -1, column }} heads={heads} />
              {head.kind === 'issue' && (
                <IssueColumnFacts issueId={head.id} parties={frame.parties} asOf={heads.asOf} />
              )}
            </GridPart>
          )
        );
      })}
    </GridPart>
  );
}
