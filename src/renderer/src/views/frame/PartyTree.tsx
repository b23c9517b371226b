import { ArrowDown, ArrowUp, Pencil, Trash2, UserPlus } from 'lucide-react';
import { Collection, DropIndicator, Tree, TreeItem, useDragAndDrop } from 'react-aria-components';
import { performWithUndo } from '../../actions';
import { useWords } from '../../words';
import type { FrameForm } from './frame-forms';
import { dropParty, stepParty } from './frame-moves';
import type { PartyNode, SpeakerNode } from './frame-tree';
import type { IssueStep } from './moves';
import { PartyRow } from './PartyRow';
import type { RowAction } from './RowMenu';
import { handleRowKey } from './row-keys';
import { SpeakerRow } from './SpeakerRow';
import styles from './Tree.module.css';
import { useExpanded } from './use-expanded';

interface PartyTreeProps {
  readonly parties: readonly PartyNode[];
  readonly isReadOnly: boolean;
  readonly onForm: (form: FrameForm) => void;
  /** Told after a move, for screen readers. */
  readonly onMoved: (message: string | null) => void;
}

/** The parties in the order of the matrix's columns, each with its speakers. */
export function PartyTree({ parties, isReadOnly, onForm, onMoved }: PartyTreeProps) {
  const t = useWords();
  const speakers = parties.flatMap((node) =>
    node.speakers.map((speaker) => ({ ...speaker, party: node.party })),
  );
  const { open, ...expanded } = useExpanded(parties.map(({ id }) => id));

  function edit(id: string): void {
    const node = parties.find((party) => party.id === id);
    if (node !== undefined) onForm({ kind: 'party', party: node.party });
    const found = speakers.find(({ speaker }) => speaker.id === id);
    if (found !== undefined) onForm({ kind: 'speaker', party: found.party, speaker: found.speaker });
  }

  function remove(id: string): void {
    const isParty = parties.some((party) => party.id === id);
    void performWithUndo({ type: isParty ? 'party.delete' : 'speaker.delete', id });
  }

  function step(id: string, where: IssueStep): void {
    if (parties.some((party) => party.id === id)) void stepParty(parties, id, where).then(onMoved);
  }

  /** The party beside which a drop at a row puts one: itself, or that of the speaker after whom it is dropped, if the last. */
  function partyAt(id: string, position: string): PartyNode | undefined {
    return parties.find(
      (node) =>
        (node.id === id && position !== 'on') || (position === 'after' && node.speakers.at(-1)?.id === id),
    );
  }

  const { dragAndDropHooks } = useDragAndDrop<PartyNode>({
    isDisabled: isReadOnly,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nameOf(parties, String(key)) })),
    getDropOperation: (target) =>
      target.type === 'item' && partyAt(String(target.key), target.dropPosition) ? 'move' : 'cancel',
    onMove: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      const beside = partyAt(String(target.key), target.dropPosition);
      if (moved === undefined || beside === undefined) return;
      const position = beside.id === target.key ? target.dropPosition : 'after';
      void dropParty(parties, moved, beside.id, position).then(onMoved);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  });

  function partyActions({ id, party }: PartyNode): readonly RowAction[] {
    const isFirst = parties.at(0)?.id === id;
    const isLast = parties.at(-1)?.id === id;
    return [
      { id: 'edit', icon: Pencil, label: t('app.edit'), key: t('frame.key.edit'), run: () => edit(id) },
      {
        id: 'addSpeaker',
        icon: UserPlus,
        label: t('frame.addSpeaker'),
        run: () => {
          open(id);
          onForm({ kind: 'speaker', party, speaker: null });
        },
      },
      {
        id: 'up',
        icon: ArrowUp,
        label: t('frame.moveUp'),
        key: t('frame.key.moveUp'),
        isDisabled: isFirst,
        run: () => step(id, 'up'),
      },
      {
        id: 'down',
        icon: ArrowDown,
        label: t('frame.moveDown'),
        key: t('frame.key.moveDown'),
        isDisabled: isLast,
        run: () => step(id, 'down'),
      },
      deleteAction(id),
    ];
  }

  function deleteAction(id: string): RowAction {
    return {
      id: 'delete',
      icon: Trash2,
      label: t('app.delete'),
      key: t('frame.key.delete'),
      run: () => remove(id),
    };
  }

  function speakerActions({ id }: SpeakerNode): readonly RowAction[] {
    return [
      { id: 'edit', icon: Pencil, label: t('app.edit'), key: t('frame.key.edit'), run: () => edit(id) },
      deleteAction(id),
    ];
  }

  return (
    <div
      onKeyDownCapture={(event) => {
        if (!isReadOnly) handleRowKey(event, { onStep: step, onDelete: remove });
      }}
      onDragStartCapture={(event) => {
        // Speakers stay with their party, and the tree can only make all of its rows movable or none.
        const row =
          event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
        if (speakers.some(({ speaker }) => speaker.id === row?.dataset.key)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    >
      <Tree
        aria-label={t('frame.parties')}
        className={styles.tree ?? ''}
        items={parties}
        dependencies={[t, isReadOnly, parties]}
        onAction={(key) => edit(String(key))}
        dragAndDropHooks={dragAndDropHooks}
        {...expanded}
      >
        {(node) => (
          <TreeItem id={node.id} textValue={node.name} className={styles.row ?? ''}>
            <PartyRow node={node} actions={partyActions(node)} isReadOnly={isReadOnly} />
            <Collection items={node.speakers} dependencies={[t, isReadOnly, parties]}>
              {(speaker) => (
                <TreeItem id={speaker.id} textValue={speaker.name} className={styles.row ?? ''}>
                  <SpeakerRow node={speaker} actions={speakerActions(speaker)} isReadOnly={isReadOnly} />
                </TreeItem>
              )}
            </Collection>
          </TreeItem>
        )}
      </Tree>
    </div>
  );
}

function nameOf(parties: readonly PartyNode[], id: string): string {
  return parties.find((party) => party.id === id)?.name ?? '';
}
