import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  FoldVertical,
  PencilLine,
  Pin,
  PinOff,
  UnfoldVertical,
} from 'lucide-react';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import type { IssueInTree } from '../../../../shared/dossier';
import { type MatrixArrangement, toggledIn } from '../../../../shared/matrix-arrangement';
import type { MatrixFrame, MatrixHead } from '../../../../shared/views/matrix-frame';
import { type Action, ActionMenu } from '../../components/ActionMenu';
import menuStyles from '../../components/Menu.module.css';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { movedByOne } from './head-group';

/** Of what the menu is, and where it opens. */
export interface HeadMenuTarget {
  readonly head: MatrixHead;
  readonly anchor: HTMLElement;
}

interface HeadMenuProps {
  readonly target: HeadMenuTarget;
  readonly frame: MatrixFrame;
  readonly arrangement: MatrixArrangement;
  readonly onArrange: (arrangement: MatrixArrangement) => void;
  readonly onAssess: (issue: IssueInTree) => void;
  readonly onClose: () => void;
}

/** What can be done with a row or a column. */
export function HeadMenu({ target, frame, arrangement, onArrange, onAssess, onClose }: HeadMenuProps) {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const anchor = useRef(target.anchor);
  const { head } = target;
  const isColumn = frame.columns.includes(head);
  const heads = isColumn ? frame.columns : frame.rowHeads;
  const isRtl = document.documentElement.dir === 'rtl';
  const [Earlier, Later] = isColumn
    ? isRtl
      ? [ArrowRight, ArrowLeft]
      : [ArrowLeft, ArrowRight]
    : [ArrowUp, ArrowDown];
  const earlier = movedByOne(arrangement, heads, head, -1);
  const later = movedByOne(arrangement, heads, head, 1);
  const actions: readonly Action[] = [
    ...(head.kind === 'issue'
      ? [
          {
            id: 'assess',
            icon: PencilLine,
            label: t('matrix.assessIssue'),
            isDisabled: isReadOnly,
            run: () => onAssess(head.issue),
          },
        ]
      : []),
    ...(head.kind === 'issue' && head.below.length > 0
      ? [
          {
            id: 'fold',
            icon: head.isFolded ? UnfoldVertical : FoldVertical,
            label: t(head.isFolded ? 'matrix.unfoldIssue' : 'matrix.foldIssue'),
            key: head.isFolded ? '+' : '-',
            run: () => onArrange(toggledIn(arrangement, 'folded', head.id)),
          },
        ]
      : []),
    {
      id: 'pin',
      icon: head.isPinned ? PinOff : Pin,
      label: t(head.isPinned ? 'matrix.unpin' : 'matrix.pin'),
      isDisabled: head.isPinned && !arrangement.pinned.includes(head.id),
      run: () => onArrange(toggledIn(arrangement, 'pinned', head.id)),
    },
    {
      id: 'hide',
      icon: EyeOff,
      label: t('matrix.hide'),
      run: () => onArrange(toggledIn(arrangement, 'hidden', head.id)),
    },
    {
      id: 'earlier',
      icon: Earlier,
      label: t('matrix.moveEarlier'),
      key: isColumn ? (isRtl ? 'Alt+→' : 'Alt+←') : 'Alt+↑',
      isDisabled: earlier === arrangement,
      run: () => onArrange(earlier),
    },
    {
      id: 'later',
      icon: Later,
      label: t('matrix.moveLater'),
      key: isColumn ? (isRtl ? 'Alt+←' : 'Alt+→') : 'Alt+↓',
      isDisabled: later === arrangement,
      run: () => onArrange(later),
    },
  ];
  return (
    <Popover
      className={menuStyles.popover ?? ''}
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom start"
    >
      <ActionMenu aria-label={t('matrix.headMenu')} actions={actions} autoFocus="first" onClose={onClose} />
    </Popover>
  );
}
