import type { Table } from '../../../shared/table';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

/** The first rows of a table as it will be written; long cells are cut off by the eye only. */
export function TablePreview({ table }: { readonly table: Table }) {
  const t = useWords();
  const { rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.preview} aria-label={t('exports.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {numbered(table.columns).map(({ place, cell }) => (
              <th key={place} scope="col" dir="auto">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(rows).map(({ place: row, cell: cells }) => (
            <tr key={row}>
              {numbered(cells).map(({ place, cell }) => (
                <td key={place}>
                  <div className={styles.cell} dir="auto">
                    {cell}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Cells have no identity but their place. */
function numbered<T>(cells: readonly T[]): readonly { readonly place: number; readonly cell: T }[] {
  return cells.map((cell, place) => ({ place, cell }));
}
