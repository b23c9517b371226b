import { useMemo } from 'react';
import { live } from '../../../../shared/dossier';
import { Pick } from '../../components/Pick';
import { useIssueOptions, usePartyOptions } from '../../components/use-frame-options';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import type { BulkFieldsProps } from './BulkFields';
import { NONE } from './bulk-values';
import { useCommonWords } from './use-common-words';

/** The party that all of the positions are to have stated. */
export function BulkParty({ positions, values, onChange }: BulkFieldsProps) {
  const t = useWords();
  const dossier = useDossier();
  const common = useCommonWords(positions);
  const options = usePartyOptions();
  return (
    <Pick
      label={t('form.party')}
      options={options}
      value={values.partyId}
      onChange={(partyId) => onChange({ partyId, ...(partyId !== values.partyId && { speaker: null }) })}
      placeholder={common(
        (position) => position.partyId,
        (id) => dossier.parties.get(id)?.name ?? '',
      )}
      nothingFound={t('form.nothingFound')}
    />
  );
}

/** The issue that all of the positions are to be about. */
export function BulkIssue({ positions, values, onChange }: BulkFieldsProps) {
  const t = useWords();
  const dossier = useDossier();
  const common = useCommonWords(positions);
  const options = useIssueOptions();
  return (
    <Pick
      label={t('form.issue')}
      options={options}
      value={values.issueId}
      onChange={(issueId) => onChange({ issueId })}
      placeholder={common(
        (position) => position.issueId,
        (id) => dossier.issues.get(id)?.name ?? '',
      )}
      nothingFound={t('form.nothingFound')}
    />
  );
}

/** Who is to have said all of the positions: somebody of the party that they are given, or of those that they have. */
export function BulkSpeaker({ positions, values, onChange }: BulkFieldsProps) {
  const t = useWords();
  const dossier = useDossier();
  const common = useCommonWords(positions);
  const { partyId } = values;
  const options = useMemo(() => {
    const parties = new Set(partyId === null ? positions.map((position) => position.partyId) : [partyId]);
    const speakers = live(dossier.speakers).filter((speaker) => parties.has(speaker.partyId));
    return [
      { id: NONE, label: t('positions.bulk.noSpeaker') },
      ...speakers.map(({ id, name, office, aliases, partyId: its }) => ({
        id,
        label: parties.size === 1 ? name : `${name} · ${dossier.parties.get(its)?.name ?? ''}`,
        keywords: [office, ...aliases.map(({ text }) => text)],
      })),
    ];
  }, [dossier, positions, partyId, t]);
  return (
    <Pick
      // Anew with another party: the field would go on showing a speaker who cannot be chosen any more.
      key={partyId}
      label={t('form.speaker')}
      options={options}
      value={values.speaker}
      onChange={(speaker) => onChange({ speaker })}
      placeholder={common(
        (position) => position.speakerId,
        (id) => (id === null ? t('form.noSpeaker') : (dossier.speakers.get(id)?.name ?? '')),
      )}
      nothingFound={t('form.nothingFound')}
    />
  );
}
