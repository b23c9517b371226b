import { useState } from 'react';
import type { EventFields } from '../../../shared/commands';
import { readDateInput } from '../../../shared/date-input';
import { partiesInOrder } from '../../../shared/dossier';
import { isSame } from '../../../shared/is-same';
import { type Event, MOST } from '../../../shared/model';
import { EVENT_KINDS } from '../../../shared/vocabulary';
import { newId } from '../api';
import { Button } from '../components/Button';
import { Choice } from '../components/Choice';
import { Field } from '../components/Field';
import { FormDialogue } from '../components/FormDialogue';
import { performWithUndo } from '../perform';
import { useAppState, useDossier } from '../store';
import { useSubmit } from '../use-submit';
import { useWords } from '../words';
import styles from './EventDialog.module.css';
import { PartyChecks } from './PartyChecks';

interface EventDialogProps {
  /** The event that is edited; null to add one. */
  readonly eventId: string | null;
  /** The date of a new event, a partial date; empty for none. */
  readonly date: string;
  readonly onClose: () => void;
}

/** Adds an event of the negotiation, or edits or deletes one. */
export function EventDialog({ eventId, date, onClose }: EventDialogProps) {
  const t = useWords();
  const dossier = useDossier();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const [id] = useState(() => eventId ?? newId());
  const [before] = useState(() => fieldsOf(dossier.events.get(id), date));
  const [fields, setFields] = useState(before);
  /** Whether the dates have been asked for by now: what is still being typed is not wrong yet. */
  const [isChecked, setIsChecked] = useState(false);
  const { submit, errorAt, forgive } = useSubmit(['nameMissing', 'dateMissing', 'datesReversed']);
  const dates = { date: readDateInput(fields.date), until: readDateInput(fields.until) };

  function change(patch: Partial<EventFields>): void {
    setFields({ ...fields, ...patch });
    forgive();
  }

  function onSubmit(): void {
    setIsChecked(true);
    const isWrong = (text: string, read: string | null) => text.trim() !== '' && read === null;
    if (isWrong(fields.date, dates.date) || isWrong(fields.until, dates.until)) return;
    const asked = { ...fields, date: dates.date ?? '', until: dates.until ?? '' };
    submit(
      eventId === null
        ? { type: 'event.create', id, fields: asked }
        : { type: 'event.edit', id, patch: asked },
      onClose,
    );
  }

  function wrongDate(field: 'date' | 'until'): string | null {
    const text = fields[field].trim();
    return isChecked && text !== '' && dates[field] === null ? t('error.dateInvalid', { date: text }) : null;
  }

  async function remove(): Promise<void> {
    if (await performWithUndo({ type: 'event.delete', id })) onClose();
  }

  return (
    <FormDialogue
      title={t(eventId === null ? 'timeline.eventForm.add' : 'timeline.eventForm.edit')}
      submitLabel={t(eventId === null ? 'timeline.addEvent' : 'app.save')}
      isUnsaved={!isSame(fields, before)}
      isReadOnly={isReadOnly}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Field
        label={t('timeline.eventForm.name')}
        value={fields.name}
        onChange={(name) => change({ name })}
        maxLength={MOST.line}
        error={errorAt(['nameMissing'])}
        isReadOnly={isReadOnly}
        autoFocus={!isReadOnly}
      />
      <Choice
        label={t('timeline.eventForm.kind')}
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`glossary.eventKind.${kind}`) }))}
        value={fields.kind}
        onChange={(kind) => change({ kind })}
        isDisabled={isReadOnly}
      />
      <div className={styles.dates}>
        <Field
          label={t('timeline.eventForm.from')}
          description={t('timeline.eventForm.fromHint')}
          value={fields.date}
          onChange={(text) => change({ date: text })}
          error={wrongDate('date') ?? errorAt(['dateMissing'])}
          isReadOnly={isReadOnly}
        />
        <Field
          label={t('timeline.eventForm.until')}
          description={t('timeline.eventForm.untilHint')}
          value={fields.until}
          onChange={(until) => change({ until })}
          error={wrongDate('until') ?? errorAt(['datesReversed'])}
          isReadOnly={isReadOnly}
        />
      </div>
      <PartyChecks
        label={t('timeline.eventForm.parties')}
        parties={partiesInOrder(dossier)}
        value={fields.partyIds}
        onChange={(partyIds) => change({ partyIds })}
        isReadOnly={isReadOnly}
      />
      <Field
        label={t('timeline.eventForm.notes')}
        lines={3}
        value={fields.notes}
        onChange={(notes) => change({ notes })}
        maxLength={MOST.prose}
        isReadOnly={isReadOnly}
      />
      {eventId !== null && !isReadOnly && (
        <div>
          <Button look="danger" onPress={() => void remove()}>
            {t('timeline.eventForm.delete')}
          </Button>
        </div>
      )}
    </FormDialogue>
  );
}

function fieldsOf(event: Event | undefined, date: string): EventFields {
  if (event === undefined) return { kind: 'meeting', name: '', date, until: '', partyIds: [], notes: '' };
  const { kind, name, date: its, until, partyIds, notes } = event;
  return { kind, name, date: its, until, partyIds, notes };
}
