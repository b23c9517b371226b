import { BookOpen, Copy, History, Pencil, ScanSearch, SquareX, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import { Popover } from 'react-aria-components';
import type { PositionRow } from '../../../../shared/views/positions';
import { showHistoryOf } from '../../actions';
import { type Action, ActionMenu } from '../../components/ActionMenu';
import styles from '../../components/Menu.module.css';
import { useWords } from '../../words';
import { jumpToPassage, showPosition } from './row-actions';

const MODIFIER = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl+';

interface RowMenuProps {
  readonly row: PositionRow;
  /** What it is about: the row alone, or all that is selected when the row is one of several. */
  readonly ids: readonly string[];
  readonly anchor: HTMLElement;
  readonly isReadOnly: boolean;
  readonly onEdit: (ids: readonly string[]) => void;
  readonly onDelete: (ids: readonly string[]) => void;
  /** Copies the rows, perhaps under the names of the columns. */
  readonly onCopy: (hasHeads: boolean) => void;
  readonly onClearSelection: () => void;
  readonly onClose: () => void;
}

/** What can be done with a position, or with all that are selected; the same as the keys do. */
export function RowMenu(props: RowMenuProps) {
  const { ids, anchor, onClose } = props;
  const t = useWords();
  const triggerRef: RefObject<HTMLElement> = { current: anchor };
  const isMany = ids.length > 1;
  return (
    <Popover
      isOpen
      triggerRef={triggerRef}
      placement="bottom end"
      className={styles.popover ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ActionMenu
        actions={isMany ? manyActions(props, t) : oneActions(props, t)}
        aria-label={isMany ? t('positions.theseActions', { count: ids.length }) : t('positions.rowActions')}
        autoFocus="first"
        onClose={onClose}
      />
    </Popover>
  );
}

type Words = ReturnType<typeof useWords>;

function oneActions(
  { row, ids, isReadOnly, onEdit, onDelete, onCopy }: RowMenuProps,
  t: Words,
): readonly Action[] {
  return [
    {
      id: 'evidence',
      icon: ScanSearch,
      label: t('positions.showEvidence'),
      key: 'V',
      run: () => showPosition(row),
    },
    {
      id: 'passage',
      icon: BookOpen,
      label: t('positions.openPassage'),
      key: 'J',
      run: () => jumpToPassage(row),
    },
    {
      id: 'edit',
      icon: Pencil,
      label: t('app.edit'),
      key: 'E',
      isDisabled: isReadOnly,
      run: () => onEdit(ids),
    },
    {
      id: 'history',
      icon: History,
      label: t('history.openFor'),
      run: () => showHistoryOf('positions', row.position.id),
    },
    ...copyActions(onCopy, t),
    {
      id: 'delete',
      icon: Trash2,
      label: t('app.delete'),
      key: '⌫',
      isDisabled: isReadOnly,
      run: () => onDelete(ids),
    },
  ];
}

function manyActions(
  { ids, isReadOnly, onEdit, onDelete, onCopy, onClearSelection }: RowMenuProps,
  t: Words,
): readonly Action[] {
  const count = ids.length;
  return [
    {
      id: 'edit',
      icon: Pencil,
      label: t('positions.editThese', { count }),
      key: 'E',
      isDisabled: isReadOnly,
      run: () => onEdit(ids),
    },
    ...copyActions(onCopy, t),
    {
      id: 'delete',
      icon: Trash2,
      label: t('positions.deleteThese', { count }),
      key: '⌫',
      isDisabled: isReadOnly,
      run: () => onDelete(ids),
    },
    {
      id: 'clear',
      icon: SquareX,
      label: t('positions.clearSelection'),
      key: 'Esc',
      run: onClearSelection,
    },
  ];
}

function copyActions(onCopy: RowMenuProps['onCopy'], t: Words): readonly Action[] {
  return [
    {
      id: 'copy',
      icon: Copy,
      label: t('positions.copy.these'),
      key: `${MODIFIER}C`,
      run: () => onCopy(false),
    },
    {
      id: 'copyWithHeads',
      icon: Copy,
      label: t('positions.copy.withHeads'),
      key: `${MODIFIER}Shift+C`,
      run: () => onCopy(true),
    },
  ];
}
