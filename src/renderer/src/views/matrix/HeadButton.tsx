import type { ReactNode } from 'react';
import type { MatrixHead } from '../../../../shared/views/matrix-frame';
import styles from './MatrixGrid.module.css';
import type { MatrixPlace } from './matrix-place';
import { placeAttribute } from './use-active-place';

export interface HeadButtonProps {
  readonly head: MatrixHead;
  readonly place: MatrixPlace;
  readonly isTabStop: boolean;
  readonly onMenu: (anchor: HTMLElement) => void;
  /** What is being dragged, to be dropped on another of its group. */
  readonly dragged: MatrixHead | null;
  readonly onDrag: (head: MatrixHead | null) => void;
  readonly onDrop: (target: MatrixHead) => void;
  readonly children: ReactNode;
}

/** The name of a row or a column: it opens a menu of what can be done with it, and can be dragged to another place. */
export function HeadButton({
  head,
  place,
  isTabStop,
  onMenu,
  dragged,
  onDrag,
  onDrop,
  children,
}: HeadButtonProps) {
  return (
    <button
      type="button"
      {...placeAttribute(place)}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.headButton}
      aria-haspopup="menu"
      draggable
      data-dragged={dragged?.id === head.id}
      onClick={(event) => onMenu(event.currentTarget)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        onDrag(head);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (dragged !== null && dragged.kind === head.kind) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(head);
      }}
    >
      {children}
    </button>
  );
}
