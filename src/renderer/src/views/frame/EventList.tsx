import { CalendarRange, History, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Tree, TreeItem } from 'react-aria-components';
import type { Event } from '../../../../shared/model';
import { showDialog, showHistoryOf } from '../../actions';
import type { Action } from '../../components/ActionMenu';
import { focusIfLost } from '../../focus-if-lost';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { EventRow } from './EventRow';
import { showInTimeline } from './event-actions';
import { deleteRow } from './kept-focus';
import { handleRowKey } from './row-keys';
import styles from './Tree.module.css';

interface EventListProps {
  /** In the order in which they are shown. */
  readonly events: readonly Event[];
  readonly isReadOnly: boolean;
}

/** The events of the negotiation, one under another. */
export function EventList({ events, isReadOnly }: EventListProps) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const isFormOpen = useAppState((state) => state.dialog?.kind === 'event');
  // The form can delete the event from whose row it was opened.
  useEffect(() => {
    if (!isFormOpen) return;
    return () => void focusIfLost(() => list.current?.querySelector<HTMLElement>('[role="row"]'));
  }, [isFormOpen]);

  function edit(id: string): void {
    showDialog({ kind: 'event', eventId: id, date: '' });
  }

  function remove(id: string): void {
    void deleteRow(list.current, id, { type: 'event.delete', id });
  }

  function actionsOf(event: Event): readonly Action[] {
    const { id } = event;
    return [
      {
        id: 'edit',
        icon: Pencil,
        label: t('app.edit'),
        key: t('frame.key.edit'),
        run: () => edit(id),
      },
      {
        id: 'timeline',
        icon: CalendarRange,
        label: t('frame.event.showInTimeline'),
        isReading: true,
        run: () => showInTimeline(event),
      },
      {
        id: 'history',
        icon: History,
        label: t('history.openFor'),
        isReading: true,
        run: () => showHistoryOf('events', id),
      },
      {
        id: 'delete',
        icon: Trash2,
        label: t('app.delete'),
        key: t('frame.key.delete'),
        run: () => remove(id),
      },
    ];
  }

  return (
    <div
      ref={list}
      onKeyDownCapture={(event) => {
        if (!isReadOnly) handleRowKey(event, { onDelete: remove });
      }}
    >
      <Tree
        aria-label={t('frame.events')}
        className={styles.tree ?? ''}
        items={events}
        dependencies={[t, isReadOnly, events]}
        onAction={(key) => edit(String(key))}
      >
        {(event) => (
          <TreeItem id={event.id} textValue={event.name} className={styles.row ?? ''}>
            <EventRow event={event} actions={actionsOf(event)} isReadOnly={isReadOnly} />
          </TreeItem>
        )}
      </Tree>
    </div>
  );
}
