import { useMemo } from 'react';
import { live } from '../../../../shared/dossier';
import { Pick } from '../../components/Pick';
import { useIssueOptions, usePartyOptions } from '../../components/use-frame-options';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { addIssue, addParty, addSpeaker, make } from './frame-additions';

interface FramePickProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: string | null;
}

/** The parties, found by name or alias; one that is missing can be added at once. */
export function PartyPick({
  value,
  onChange,
  error = null,
  isProposed = false,
}: FramePickProps & { readonly isProposed?: boolean }) {
  const t = useWords();
  const options = usePartyOptions();
  const create = useMemo(
    () => ({
      words: (name: string) => t('form.newParty', { name }),
      run: (name: string) => void make(addParty(name), onChange),
    }),
    [t, onChange],
  );
  return (
    <Pick
      label={t('form.party')}
      {...(isProposed && { description: t('form.partyProposed') })}
      options={options}
      value={value}
      onChange={onChange}
      error={error}
      nothingFound={t('form.nothingFound')}
      create={create}
    />
  );
}

/** The speakers of a party; empty when nobody is named. */
export function SpeakerPick({
  value,
  onChange,
  partyId,
}: FramePickProps & { readonly partyId: string | null }) {
  const t = useWords();
  const dossier = useDossier();
  const options = useMemo(
    () =>
      live(dossier.speakers)
        .filter((speaker) => speaker.partyId === partyId)
        .map(({ id, name, office, aliases }) => ({
          id,
          label: name,
          keywords: [office, ...aliases.map(({ text }) => text)],
        })),
    [dossier, partyId],
  );
  const create = useMemo(
    () => ({
      words: (name: string) => t('form.newSpeaker', { name }),
      run: (name: string) => {
        if (partyId !== null) void make(addSpeaker(partyId, name), onChange);
      },
    }),
    [t, onChange, partyId],
  );
  return (
    <Pick
      label={t('form.speaker')}
      options={options}
      value={value}
      onChange={onChange}
      placeholder={t('form.noSpeaker')}
      nothingFound={t('form.nothingFound')}
      {...(partyId !== null && { create })}
    />
  );
}

/** The issues with their path in the tree; one that is missing can be added at once, also below another. */
export function IssuePick({ value, onChange, error = null }: FramePickProps) {
  const t = useWords();
  const options = useIssueOptions();
  const create = useMemo(
    () => ({
      words: (name: string) => t('form.newIssue', { name }),
      run: (name: string) => void make(addIssue(name), onChange),
    }),
    [t, onChange],
  );
  return (
    <Pick
      label={t('form.issue')}
      options={options}
      value={value}
      onChange={onChange}
      description={t('form.issueHint')}
      error={error}
      nothingFound={t('form.nothingFound')}
      create={create}
    />
  );
}
