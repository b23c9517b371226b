import { BookOpen, History, Pencil, ScanSearch, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import { Popover } from 'react-aria-components';
import type { PositionRow } from '../../../../shared/views/positions';
import { showHistoryOf } from '../../actions';
import { ActionMenu } from '../../components/ActionMenu';
import styles from '../../components/Menu.module.css';
import { useWords } from '../../words';
import { deletePositions, editPosition, jumpToPassage, showPosition } from './row-actions';

interface RowMenuProps {
  readonly row: PositionRow;
  readonly anchor: HTMLElement;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** What can be done with one position; the same as its keys do. */
export function RowMenu({ row, anchor, isReadOnly, onClose }: RowMenuProps) {
  const t = useWords();
  const triggerRef: RefObject<HTMLElement> = { current: anchor };
  const actions = [
    {
      id: 'evidence',
      icon: ScanSearch,
      label: t('positions.showEvidence'),
      key: '↵',
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
      run: () => editPosition(row),
    },
    {
      id: 'history',
      icon: History,
      label: t('history.openFor'),
      run: () => showHistoryOf('positions', row.position.id),
    },
    {
      id: 'delete',
      icon: Trash2,
      label: t('app.delete'),
      key: '⌫',
      isDisabled: isReadOnly,
      run: () => void deletePositions([row.position.id]),
    },
  ];
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
        actions={actions}
        aria-label={t('positions.rowActions')}
        autoFocus="first"
        onClose={onClose}
      />
    </Popover>
  );
}
