import { useState } from 'react';
import type { PartyFields } from '../../../../shared/commands';
import { live } from '../../../../shared/dossier';
import { isSame } from '../../../../shared/is-same';
import { MOST, type Party } from '../../../../shared/model';
import { freeColour } from '../../../../shared/party-colours';
import { PARTY_KINDS } from '../../../../shared/vocabulary';
import { newId } from '../../api';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { FormDialogue } from '../../components/FormDialogue';
import { PartyName } from '../../components/PartyName';
import { useDossier } from '../../store';
import { useSubmit } from '../../use-submit';
import { useWords } from '../../words';
import { AliasRows } from './AliasRows';
import { ColourChoice } from './ColourChoice';
import styles from './Frame.module.css';

const NAME_REFUSALS = ['nameMissing', 'nameTaken'] as const;

interface PartyDialogProps {
  /** The party that is edited; null to add one. */
  readonly party: Party | null;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** The choice of belonging to nobody. */
const NONE = 'none';

/** Adds a party or edits one. */
export function PartyDialog({ party, isReadOnly, onClose }: PartyDialogProps) {
  const t = useWords();
  const parties = live(useDossier().parties);
  const [id] = useState(() => party?.id ?? newId());
  const [before] = useState(() => fieldsOf(party, parties));
  const [fields, setFields] = useState(before);
  const { submit, errorAt, forgive } = useSubmit(NAME_REFUSALS);
  const others = possibleCoalitions(parties, id);

  function change(patch: Partial<PartyFields>): void {
    setFields({ ...fields, ...patch });
  }

  return (
    <FormDialogue
      title={
        isReadOnly && party !== null ? party.name : t(party === null ? 'frame.party.add' : 'frame.party.edit')
      }
      submitLabel={t(party === null ? 'frame.party.add' : 'app.save')}
      isUnsaved={!isSame(fields, before)}
      isReadOnly={isReadOnly}
      onSubmit={() =>
        submit(
          party === null ? { type: 'party.create', id, fields } : { type: 'party.edit', id, patch: fields },
          onClose,
        )
      }
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Field
          label={t('frame.party.name')}
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
          label={t('frame.party.shortName')}
          description={t('frame.party.shortNameHint')}
          value={fields.shortName}
          maxLength={MOST.line}
          onChange={(shortName) => change({ shortName })}
          isReadOnly={isReadOnly}
        />
      </div>
      <Choice
        label={t('frame.party.kind')}
        value={fields.kind}
        onChange={(kind) => change({ kind })}
        options={PARTY_KINDS.map((kind) => ({ value: kind, label: t(`glossary.partyKind.${kind}`) }))}
        isDisabled={isReadOnly}
      />
      {(others.length > 0 || fields.parentId != null) && (
        <Choice
          label={t('frame.party.coalition')}
          value={fields.parentId ?? NONE}
          onChange={(value) => change({ parentId: value === NONE ? null : value })}
          options={[
            { value: NONE, label: t('frame.party.noCoalition') },
            ...others.map((other) => ({
              value: other.id,
              label: other.name,
              content: <PartyName party={other} />,
            })),
          ]}
          isDisabled={isReadOnly}
        />
      )}
      <ColourChoice
        value={fields.colour}
        onChange={(colour) => change({ colour })}
        others={parties.filter((other) => other.id !== id)}
        isReadOnly={isReadOnly}
      />
      <AliasRows
        aliases={fields.aliases}
        onChange={(aliases) => change({ aliases })}
        isReadOnly={isReadOnly}
      />
      <Field
        label={t('frame.party.notes')}
        lines={3}
        value={fields.notes}
        maxLength={MOST.prose}
        onChange={(notes) => change({ notes })}
        isReadOnly={isReadOnly}
      />
    </FormDialogue>
  );
}

function fieldsOf(party: Party | null, parties: readonly Party[]): PartyFields {
  if (party === null) {
    const colour = freeColour(parties.map((other) => other.colour));
    return { name: '', shortName: '', kind: 'state', colour, aliases: [], notes: '', parentId: null };
  }
  const { name, shortName, kind, colour, aliases, notes, parentId } = party;
  return { name, shortName, kind, colour, aliases, notes, parentId };
}

/** The parties to which one can belong: neither itself nor what belongs to it. */
function possibleCoalitions(parties: readonly Party[], id: string): readonly Party[] {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const isUnder = (party: Party): boolean => {
    const passed = new Set<string>();
    for (let up: Party | undefined = party; up !== undefined && !passed.has(up.id); ) {
      if (up.id === id) return true;
      passed.add(up.id);
      up = up.parentId === null ? undefined : byId.get(up.parentId);
    }
    return false;
  };
  return parties.filter((party) => !isUnder(party));
}
