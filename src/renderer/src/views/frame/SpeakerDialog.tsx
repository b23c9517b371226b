import { useState } from 'react';
import type { SpeakerFields } from '../../../../shared/commands';
import { isSame } from '../../../../shared/is-same';
import { MOST, type Party, type Speaker } from '../../../../shared/model';
import { newId } from '../../api';
import { Field } from '../../components/Field';
import { FormDialogue } from '../../components/FormDialogue';
import { useSubmit } from '../../use-submit';
import { useWords } from '../../words';
import { AliasRows } from './AliasRows';

const NAME_REFUSALS = ['nameMissing', 'nameTaken'] as const;

interface SpeakerDialogProps {
  readonly party: Party;
  /** The speaker that is edited; null to add one. */
  readonly speaker: Speaker | null;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** Adds a speaker of a party or edits one. */
export function SpeakerDialog({ party, speaker, isReadOnly, onClose }: SpeakerDialogProps) {
  const t = useWords();
  const [id] = useState(() => speaker?.id ?? newId());
  const [before] = useState(() => fieldsOf(speaker));
  const [fields, setFields] = useState(before);
  const { submit, errorAt, forgive } = useSubmit(NAME_REFUSALS);

  function change(patch: Partial<typeof fields>): void {
    setFields({ ...fields, ...patch });
  }

  return (
    <FormDialogue
      title={
        isReadOnly && speaker !== null
          ? speaker.name
          : t(speaker === null ? 'frame.speaker.add' : 'frame.speaker.edit', { party: party.name })
      }
      submitLabel={t(speaker === null ? 'frame.addSpeaker' : 'app.save')}
      isUnsaved={!isSame(fields, before)}
      isReadOnly={isReadOnly}
      onSubmit={() =>
        submit(
          speaker === null
            ? { type: 'speaker.create', id, fields: { ...fields, partyId: party.id } }
            : { type: 'speaker.edit', id, patch: fields },
          onClose,
        )
      }
      onClose={onClose}
    >
      <Field
        label={t('frame.speaker.name')}
        value={fields.name}
        maxLength={MOST.line}
        onChange={(name) => {
          change({ name });
          forgive();
        }}
        error={errorAt(NAME_REFUSALS)}
        isReadOnly={isReadOnly}
        autoFocus={!isReadOnly}
      />
      <Field
        label={t('frame.speaker.office')}
        description={t('frame.speaker.officeHint')}
        value={fields.office}
        maxLength={MOST.line}
        onChange={(office) => change({ office })}
        isReadOnly={isReadOnly}
      />
      <AliasRows
        aliases={fields.aliases}
        onChange={(aliases) => change({ aliases })}
        isReadOnly={isReadOnly}
      />
      <Field
        label={t('frame.speaker.notes')}
        lines={3}
        value={fields.notes}
        maxLength={MOST.prose}
        onChange={(notes) => change({ notes })}
        isReadOnly={isReadOnly}
      />
    </FormDialogue>
  );
}

function fieldsOf(speaker: Speaker | null): Omit<SpeakerFields, 'partyId'> {
  if (speaker === null) return { name: '', office: '', aliases: [], notes: '' };
  const { name, office, aliases, notes } = speaker;
  return { name, office, aliases, notes };
}
