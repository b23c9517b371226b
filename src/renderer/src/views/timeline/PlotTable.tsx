import { useMemo, useState } from 'react';
import type { TimeRange } from '../../../../shared/time-range';
import { Button } from '../../components/Button';
import { useWords } from '../../words';
import styles from './PlotTable.module.css';
import type { PlotModel } from './plot-model';

/** Rows that are drawn at once; the next ones are a press away. */
const PAGE = 200;

interface PlotTableProps {
  readonly model: PlotModel;
  readonly range: TimeRange;
}

/** What is in sight of a plot as a table, for whoever reads rather than looks. */
export function PlotTable({ model, range }: PlotTableProps) {
  const t = useWords();
  const { columns, rows } = useMemo(() => model.table(range), [model, range]);
  const [shown, setShown] = useState(PAGE);
  const rest = Math.min(rows.length - shown, PAGE);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('timeline.table.label')}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {model.title} · {t('timeline.table.count', { count: rows.length })}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity.
            <tr key={place}>
              {row.map((cell, at) => (
                <td key={columns[at]} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className={styles.more}>
          <Button onPress={() => setShown(shown + PAGE)}>{t('timeline.table.more', { count: rest })}</Button>
        </p>
      )}
    </section>
  );
}
