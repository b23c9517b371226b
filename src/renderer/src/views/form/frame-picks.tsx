import { useMemo } from 'react';
import type { Command } from '../../../../shared/commands';
import { issuesInOrder, live, partiesInOrder } from '../../../../shared/dossier';
import { fold } from '../../../../shared/fold';
import type { Dossier } from '../../../../shared/model';
import { freeColour } from '../../../../shared/party-colours';
import { perform } from '../../actions';
import { newId } from '../../api';
import { PartyName } from '../../components/PartyName';
import { Pick } from '../../components/Pick';
import { getState, useDossier } from '../../store';
import { useWords } from '../../words';

interface FramePickProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: string | null;
}

/** The parties, found by name or alias; one that is missing can be added at once. */
export function PartyPick({ value, onChange, error = null }: FramePickProps) {
  const t = useWords();
  const dossier = useDossier();
  const options = useMemo(
    () =>
      partiesInOrder(dossier).map((party) => ({
        id: party.id,
        label: party.name,
        keywords: [party.shortName, ...party.aliases.map(({ text }) => text)].join(' '),
        content: <PartyName party={party} />,
      })),
    [dossier],
  );
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
          keywords: [office, ...aliases.map(({ text }) => text)].join(' '),
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

const PATH = ' › ';

/** The issues with their path in the tree; one that is missing can be added at once, also below another. */
export function IssuePick({ value, onChange, error = null }: FramePickProps) {
  const t = useWords();
  const dossier = useDossier();
  const options = useMemo(
    () =>
      issuesInOrder(dossier).map(({ issue, path }) => ({
        id: issue.id,
        label: path.join(PATH),
        keywords: issue.description,
      })),
    [dossier],
  );
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

interface Made {
  readonly command: Command;
  readonly id: string;
}

async function make(made: Made | null, onChange: (id: string) => void): Promise<void> {
  if (made !== null && (await perform(made.command))) onChange(made.id);
}

function addParty(name: string): Made | null {
  const dossier = openDossier();
  if (dossier === null) return null;
  const id = newId();
  const colour = freeColour(partiesInOrder(dossier).map((party) => party.colour));
  const fields = { name, shortName: '', kind: 'state', colour, aliases: [], notes: '' } as const;
  return { id, command: { type: 'party.create', id, fields } };
}

function addSpeaker(partyId: string, name: string): Made {
  const id = newId();
  return {
    id,
    command: { type: 'speaker.create', id, fields: { partyId, name, office: '', aliases: [], notes: '' } },
  };
}

/** "Territory › Crimea" adds Crimea under Territory, which is added too when it is not there. All of it is one step. */
function addIssue(typed: string): Made | null {
  const dossier = openDossier();
  const names = typed.split(/[›>]/u).map((name) => name.trim());
  if (dossier === null || names.some((name) => name === '')) return null;
  const known = issuesInOrder(dossier);
  let parentId: string | null = null;
  const issues: Extract<Command, { type: 'issue.create' }>['issues'] = [];
  for (const [depth, name] of names.entries()) {
    const path = names
      .slice(0, depth + 1)
      .map(fold)
      .join(PATH);
    const there = known.find((each) => each.path.map(fold).join(PATH) === path);
    if (there !== undefined) parentId = there.issue.id;
    else {
      const id = newId();
      issues.push({ id, parentId, name, description: '', scale: null });
      parentId = id;
    }
  }
  const made = issues.at(-1);
  return made === undefined ? null : { id: made.id, command: { type: 'issue.create', issues } };
}

function openDossier(): Dossier | null {
  return getState().open?.dossier ?? null;
}
