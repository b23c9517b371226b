import type { KeyboardEvent } from 'react';
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { BinEntry } from '../../../../shared/views/bin';
import { useWords } from '../../words';
import styles from './Bin.module.css';
import { BinRow } from './BinRow';
import { restoreEntries } from './bin-actions';

/** The height of most rows, in pixels; longer statements make higher ones. */
const USUAL_ROW = 68;

interface BinListProps {
  readonly entries: readonly BinEntry[];
  readonly selectedKeys: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
}

/** What is in the bin, the last deleted first; one or several are selected, Enter and R restore them. */
export function BinList({ entries, selectedKeys, onSelect }: BinListProps) {
  const t = useWords();

  /** What is selected, or else the row itself that has the focus. */
  function restore(key: string): void {
    const keys = selectedKeys.has(key) ? selectedKeys : new Set([key]);
    void restoreEntries(entries.filter((entry) => keys.has(entry.key)));
  }

  // On the way down: letters would otherwise move to the row that begins with them.
  function onKeyDownCapture(event: KeyboardEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (event.key.toLowerCase() !== 'r' || isOther || row?.dataset.key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    restore(row.dataset.key);
  }

  return (
    <div className={styles.listFrame} onKeyDownCapture={onKeyDownCapture}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: USUAL_ROW }}>
        <GridList
          className={styles.list ?? ''}
          aria-label={t('bin.list')}
          items={entries.map((entry) => ({ id: entry.key, entry }))}
          dependencies={[t]}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selectedKeys}
          onSelectionChange={(keys) =>
            onSelect(new Set(keys === 'all' ? entries.map(({ key }) => key) : [...keys].map(String)))
          }
          onAction={(key) => restore(String(key))}
        >
          {({ id, entry }) => (
            <GridListItem id={id} textValue={entry.label} className={styles.row ?? ''}>
              <Checkbox slot="selection" className={styles.check ?? ''}>
                <span className={styles.box} aria-hidden />
              </Checkbox>
              <BinRow entry={entry} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
