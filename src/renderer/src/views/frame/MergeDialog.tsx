import { useMemo, useState } from 'react';
import type { Command, CommandOf } from '../../../../shared/commands';
import { isolated } from '../../../../shared/direction';
import { issuesInOrder, partiesInOrder } from '../../../../shared/dossier';
import { DossierError } from '../../../../shared/errors';
import type { Dossier, Issue, Party } from '../../../../shared/model';
import { type MergePreview, mergePreview } from '../../../../shared/views/merge-preview';
import { FormDialogue } from '../../components/FormDialogue';
import { Pick } from '../../components/Pick';
import { Segments } from '../../components/Segments';
import { focusIfLost } from '../../focus-if-lost';
import { useDossier } from '../../store';
import { useSubmit } from '../../use-submit';
import { messageOf, useWords } from '../../words';
import styles from './Frame.module.css';

/** What is merged into another of its kind. */
export type Merged =
  | { readonly kind: 'party'; readonly row: Party }
  | { readonly kind: 'issue'; readonly row: Issue };

interface MergeDialogProps {
  readonly merged: Merged;
  readonly onClose: () => void;
}

/** Makes two parties or two issues one: into which, what moves with it, and what becomes of places on another scale. */
export function MergeDialog({ merged, onClose }: MergeDialogProps) {
  const t = useWords();
  const dossier = useDossier();
  const [into, setInto] = useState<string | null>(null);
  const [scaleValues, setScaleValues] = useState<'keep' | 'drop'>('keep');
  const { submit } = useSubmit([]);
  const options = useMemo(() => othersOf(dossier, merged), [dossier, merged]);
  const command = into === null ? null : commandFor(merged, into, scaleValues);
  const preview = useMemo(() => previewOf(dossier, command), [dossier, command]);

  return (
    <FormDialogue
      title={t('frame.merge.title', { name: merged.row.name })}
      submitLabel={t('frame.merge.submit')}
      isUnsaved={false}
      isReadOnly={false}
      onSubmit={() => {
        if (command === null || typeof preview === 'string') return;
        submit(command, () => {
          onClose();
          // The row whose menu was opened is gone.
          focusIfLost(() => document.querySelector<HTMLElement>(`[role="row"][data-key="${command.into}"]`));
        });
      }}
      onClose={onClose}
    >
      <Pick
        label={t('frame.merge.into')}
        options={options}
        value={into}
        onChange={setInto}
        nothingFound={t('filter.nothingFound')}
        error={typeof preview === 'string' ? preview : null}
        autoFocus
      />
      {preview !== null && typeof preview !== 'string' && (
        <>
          <Preview preview={preview} />
          {preview.onOtherScale > 0 && (
            <Segments
              label={t('frame.merge.otherScale', { count: preview.onOtherScale })}
              value={scaleValues}
              onChange={setScaleValues}
              options={[
                { value: 'keep', label: t('frame.merge.keep') },
                { value: 'drop', label: t('frame.merge.drop') },
              ]}
            />
          )}
        </>
      )}
      <p className={styles.mergeHint}>{t('frame.merge.hint', { name: merged.row.name })}</p>
    </FormDialogue>
  );
}

const COUNTED = [
  'positions',
  'speakers',
  'joinedSpeakers',
  'members',
  'issues',
  'assessments',
  'events',
] as const;

/** What moves, a line for each kind; that nothing does where nothing does. */
function Preview({ preview }: { readonly preview: MergePreview }) {
  const t = useWords();
  const lines = COUNTED.filter((kind) => preview[kind] > 0).map((kind) =>
    t(`frame.merge.moves.${kind}`, { count: preview[kind] }),
  );
  if (preview.aliases.length > 0)
    lines.push(t('frame.merge.moves.aliases', { names: preview.aliases.map(isolated).join(', ') }));
  return (
    <ul className={styles.mergePreview} aria-label={t('frame.merge.preview')}>
      {(lines.length > 0 ? lines : [t('frame.merge.moves.nothing')]).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function othersOf(dossier: Dossier, { kind, row }: Merged) {
  const all =
    kind === 'party'
      ? partiesInOrder(dossier).map(({ id, name }) => ({ id, label: name }))
      : issuesInOrder(dossier).map(({ issue, path }) => ({ id: issue.id, label: path.join(' › ') }));
  return all.filter(({ id }) => id !== row.id);
}

function commandFor(
  { kind, row }: Merged,
  into: string,
  scaleValues: 'keep' | 'drop',
): CommandOf<'party.merge'> | CommandOf<'issue.merge'> {
  return kind === 'party'
    ? { type: 'party.merge', id: row.id, into }
    : { type: 'issue.merge', id: row.id, into, scaleValues };
}

/** What would move, or in words why it cannot be; null while nothing is chosen. */
function previewOf(dossier: Dossier, command: Command | null): MergePreview | string | null {
  if (command?.type !== 'party.merge' && command?.type !== 'issue.merge') return null;
  try {
    return mergePreview(dossier, command);
  } catch (error) {
    if (error instanceof DossierError) return messageOf(error);
    throw error;
  }
}
