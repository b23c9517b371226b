import type { Event } from '../../../../shared/model';
import type { Action } from '../../components/ActionMenu';
import { datesInWords } from '../../components/DateText';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { DetailLine } from './DetailLine';
import { TreeRow } from './TreeRow';

interface EventRowProps {
  readonly event: Event;
  readonly actions: readonly Action[];
  readonly isReadOnly: boolean;
}

/** An event: its name and its dates, as partial as they are, and below them what it is, who takes part and the note. */
export function EventRow({ event, actions, isReadOnly }: EventRowProps) {
  const t = useWords();
  const { parties } = useDossier();
  const names = event.partyIds.flatMap((id) => {
    const party = parties.get(id);
    return party === undefined ? [] : [party.shortName || party.name];
  });
  return (
    <TreeRow
      name={event.name}
      isMovable={false}
      actions={actions}
      isReadOnly={isReadOnly}
      count={datesInWords(event, t)}
      details={<DetailLine details={[t(`glossary.eventKind.${event.kind}`), ...names, event.notes]} />}
    >
      <bdi>{event.name}</bdi>
    </TreeRow>
  );
}
