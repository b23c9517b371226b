import {
  ArrowDown,
  ArrowUp,
  ChevronDown,
  EyeOff,
  Group,
  ListFilter,
  MoveHorizontal,
  MoveLeft,
  MoveRight,
  PanelLeft,
  PanelRight,
  PinOff,
  X,
} from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { MOST_GROUPINGS, pinOf } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { Button } from '../../components/Button';
import { IconButton } from '../../components/IconButton';
import { useWords } from '../../words';
import { arrange, filterColumn, useArrangement } from './arrange';
import { ColumnFilter } from './ColumnFilter';
import styles from './ColumnMenu.module.css';
import { pinColumn, stepColumn } from './column-moves';
import { groupingOf } from './group-levels';
import { type ColumnId, columnSpec } from './position-columns';

const SORT_WORDS = {
  words: ['ascendingWords', 'descendingWords'],
  dates: ['ascendingDays', 'descendingDays'],
  numbers: ['ascendingNumbers', 'descendingNumbers'],
  list: ['ascendingList', 'descendingList'],
} as const;

interface ColumnMenuProps {
  readonly id: ColumnId;
  readonly rows: readonly PositionRow[];
  readonly isFiltered: boolean;
  /** Whether it is the only column that is shown. */
  readonly isOnly: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Makes the column as wide as what stands in it. */
  readonly onFit: () => void;
}

/** What can be done with a column: sort by it, filter and group by it, move, pin, fit and hide it. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { id, isFiltered, isOpen, onOpenChange } = props;
  const t = useWords();
  const name = t('positions.columnMenu', { column: t(`positions.column.${id}`) });
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
          <ColumnActions {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What the menu of a column holds; drawn while it is open only. */
function ColumnActions({ id, rows, isFiltered, isOnly, onOpenChange, onFit }: ColumnMenuProps) {
  const t = useWords();
  const arrangement = useArrangement();
  const [ascending, descending] = SORT_WORDS[columnSpec(id).sort.by];
  const sorted = arrangement.sorting.find((each) => each.id === id);
  const grouping = groupingOf(id);
  const { groupBy } = arrangement;

  function sort(desc: boolean): void {
    arrange({ sorting: [{ id, desc }] });
    onOpenChange(false);
  }

  return (
    <>
      <div className={styles.actions}>
        <Button look="quiet" icon={ArrowUp} onPress={() => sort(false)} isDisabled={sorted?.desc === false}>
          {t(`positions.sort.${ascending}`)}
        </Button>
        <Button look="quiet" icon={ArrowDown} onPress={() => sort(true)} isDisabled={sorted?.desc === true}>
          {t(`positions.sort.${descending}`)}
        </Button>
      </div>
      <div className={styles.filter}>
        <ColumnFilter id={id} rows={rows} />
      </div>
      <div className={styles.actions}>
        <Button
          look="quiet"
          icon={X}
          isDisabled={!isFiltered}
          onPress={() => {
            filterColumn(id, undefined);
            onOpenChange(false);
          }}
        >
          {t('positions.filter.clear')}
        </Button>
        {grouping !== null && !groupBy.includes(grouping) && (
          <Button
            look="quiet"
            icon={Group}
            onPress={() => {
              arrange({ groupBy: [...groupBy, grouping].slice(-MOST_GROUPINGS) });
              onOpenChange(false);
            }}
          >
            {t(groupBy.length === 0 ? 'positions.group.byThis' : 'positions.group.alsoByThis')}
          </Button>
        )}
        <Button
          look="quiet"
          icon={EyeOff}
          isDisabled={isOnly}
          onPress={() => {
            onOpenChange(false);
            arrange({ hidden: [...arrangement.hidden, id] });
          }}
        >
          {t('positions.filter.hide')}
        </Button>
      </div>
      <PlaceButtons id={id} onFit={onFit} />
      <p className={styles.hint}>{t('positions.sort.alsoBy')}</p>
    </>
  );
}

/**
 * Where the column stands and how wide it is: each by a button, as dragging is not for everybody. None is ever disabled, so that the one that was
 * pressed keeps the focus, and with it the keyboard.
 */
function PlaceButtons({ id, onFit }: { readonly id: ColumnId; readonly onFit: () => void }) {
  const t = useWords();
  const arrangement = useArrangement();
  const isRtl = document.documentElement.dir === 'rtl';
  const pin = pinOf(arrangement, id);
  function step(by: -1 | 1): void {
    const moved = stepColumn(arrangement, id, by);
    if (moved !== null) arrange(moved);
  }
  function togglePin(at: 'start' | 'end'): void {
    arrange(pinColumn(arrangement, id, pin === at ? null : at));
  }
  return (
    <div className={styles.place} role="toolbar" aria-label={t('positions.place.bar')}>
      <IconButton
        icon={isRtl ? MoveRight : MoveLeft}
        label={t('positions.place.earlier')}
        onPress={() => step(-1)}
      />
      <IconButton
        icon={isRtl ? MoveLeft : MoveRight}
        label={t('positions.place.later')}
        onPress={() => step(1)}
      />
      <IconButton
        icon={pin === 'start' ? PinOff : isRtl ? PanelRight : PanelLeft}
        label={t(pin === 'start' ? 'positions.place.unpin' : 'positions.place.pinStart')}
        onPress={() => togglePin('start')}
      />
      <IconButton
        icon={pin === 'end' ? PinOff : isRtl ? PanelLeft : PanelRight}
        label={t(pin === 'end' ? 'positions.place.unpin' : 'positions.place.pinEnd')}
        onPress={() => togglePin('end')}
      />
      <IconButton icon={MoveHorizontal} label={t('positions.place.fit')} onPress={onFit} />
    </div>
  );
}
