import { CalendarDays } from 'lucide-react';
import { useMemo } from 'react';
import { eventsInTime } from '../../../../shared/views/timeline-events';
import { showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { EventList } from './EventList';
import { FrameColumn } from './FrameColumn';

/** The events of the negotiation in the order of their dates, with what adds one. */
export function EventColumn({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useWords();
  const dossier = useDossier();
  const isFormOpen = useAppState((state) => state.dialog !== null);
  const events = useMemo(() => eventsInTime(dossier).map(({ event }) => event), [dossier]);
  const add = () => showDialog({ kind: 'event', eventId: null, date: '' });
  return (
    <FrameColumn
      title={t('frame.events')}
      hint={t('frame.eventsHint')}
      count={events.length}
      addLabel={t('timeline.addEvent')}
      onAdd={add}
      isReadOnly={isReadOnly}
      isFormOpen={isFormOpen}
      keys={events.length > 0 ? t('frame.eventKeys') : null}
    >
      {events.length > 0 ? (
        <EventList events={events} isReadOnly={isReadOnly} />
      ) : (
        <EmptyState
          icon={CalendarDays}
          title={t('frame.noEventsTitle')}
          actions={
            !isReadOnly && (
              <Button look="primary" onPress={add}>
                {t('frame.addFirstEvent')}
              </Button>
            )
          }
        >
          {t('frame.noEventsText')}
        </EmptyState>
      )}
    </FrameColumn>
  );
}
