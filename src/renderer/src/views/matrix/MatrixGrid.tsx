import type { IssueInTree } from '../../../../shared/dossier';
import type { MatrixRow, MatrixView } from '../../../../shared/views/matrix';
import type { MatrixCell } from '../../../../shared/views/matrix-cell';
import { showEvidence } from '../../actions';
import { GridTable } from '../../components/GridTable';
import { PartyName } from '../../components/PartyName';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { IssueHead } from './IssueHead';
import { MatrixCellContent } from './MatrixCellContent';
import styles from './MatrixGrid.module.css';

interface MatrixGridProps {
  readonly view: MatrixView;
  readonly onAssess: (issue: IssueInTree) => void;
  /** A line over the grid, such as how to fill it; null for none. */
  readonly hint: string | null;
}

/** The matrix as a grid: arrows move between cells and the issues' assessments, Enter opens the evidence of one. */
export function MatrixGrid({ view, onAssess, hint }: MatrixGridProps) {
  const t = useWords();
  const evidence = useAppState((state) => state.evidence);
  const isOpen = ({ partyId, issueId }: MatrixCell) =>
    evidence?.kind === 'cell' && evidence.issueId === issueId && evidence.partyId === partyId;

  return (
    <div className={styles.scroll}>
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      <GridTable className={styles.grid ?? ''} label={t('matrix.gridLabel', { date: view.asOf })}>
        <thead>
          <tr>
            <th className={styles.corner} scope="col">
              {t('matrix.issue')}
            </th>
            {view.parties.map((party) => (
              <th key={party.id} scope="col" className={styles.party} title={party.name}>
                <PartyName party={party} isShort />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.head.id}>
              <th scope="row" className={styles.issue}>
                <RowHead row={row} onAssess={onAssess} />
              </th>
              {row.cells.map((cell) => (
                <td key={cell.partyId} className={styles.cell} data-open={isOpen(cell)}>
                  <button
                    type="button"
                    data-grid-cell
                    className={styles.button}
                    onClick={() =>
                      showEvidence({ kind: 'cell', partyId: cell.partyId, issueId: cell.issueId })
                    }
                  >
                    <MatrixCellContent cell={cell} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </GridTable>
    </div>
  );
}

function RowHead({ row, onAssess }: { readonly row: MatrixRow } & Pick<MatrixGridProps, 'onAssess'>) {
  const { head, state } = row;
  if (head.kind !== 'issue' || state === null) return null;
  return <IssueHead head={head} state={state} onAssess={() => onAssess(head.issue)} />;
}
