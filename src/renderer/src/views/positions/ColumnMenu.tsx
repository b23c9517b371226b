import { ArrowDown, ArrowUp, ChevronDown, EyeOff, ListFilter, X } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../components/Button';
import { useWords } from '../../words';
import { ColumnFilter } from './ColumnFilter';
import styles from './ColumnMenu.module.css';
import { type ColumnId, columnSpec } from './position-columns';
import type { PositionsTable } from './use-positions-table';

const SORT_WORDS = {
  words: ['ascendingWords', 'descendingWords'],
  dates: ['ascendingDays', 'descendingDays'],
  numbers: ['ascendingNumbers', 'descendingNumbers'],
  list: ['ascendingList', 'descendingList'],
} as const;

interface ColumnMenuProps {
  readonly table: PositionsTable;
  readonly id: ColumnId;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** What can be done with a column: sort by it, filter it, hide it. */
export function ColumnMenu({ table, id, isOpen, onOpenChange }: ColumnMenuProps) {
  const t = useWords();
  const column = table.getColumn(id);
  if (column === undefined) return null;
  const name = t('positions.columnMenu', { column: t(`positions.column.${id}`) });
  const isFiltered = column.getIsFiltered();
  const [ascending, descending] = SORT_WORDS[columnSpec(id).sort.by];
  const sorted = column.getIsSorted();

  function sort(isDescending: boolean): void {
    table.setSorting([{ id, desc: isDescending }]);
    onOpenChange(false);
  }

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <AriaButton
        className={styles.trigger ?? ''}
        aria-label={name}
        excludeFromTabOrder
        data-filtered={isFiltered}
      >
        {isFiltered ? <ListFilter size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={name}>
          <div className={styles.actions}>
            <Button look="quiet" icon={ArrowUp} onPress={() => sort(false)} isDisabled={sorted === 'asc'}>
              {t(`positions.sort.${ascending}`)}
            </Button>
            <Button look="quiet" icon={ArrowDown} onPress={() => sort(true)} isDisabled={sorted === 'desc'}>
              {t(`positions.sort.${descending}`)}
            </Button>
          </div>
          <div className={styles.filter}>
            <ColumnFilter table={table} id={id} />
          </div>
          <div className={styles.actions}>
            <Button
              look="quiet"
              icon={X}
              isDisabled={!isFiltered}
              onPress={() => {
                column.setFilterValue(undefined);
                onOpenChange(false);
              }}
            >
              {t('positions.filter.clear')}
            </Button>
            <Button
              look="quiet"
              icon={EyeOff}
              isDisabled={table.getVisibleLeafColumns().length <= 1}
              onPress={() => {
                onOpenChange(false);
                column.toggleVisibility(false);
              }}
            >
              {t('positions.filter.hide')}
            </Button>
          </div>
          <p className={styles.hint}>{t('positions.sort.alsoBy')}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
