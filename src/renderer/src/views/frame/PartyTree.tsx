import { useRef } from 'react';
import { Collection, DropIndicator, Tree, TreeItem, useDragAndDrop } from 'react-aria-components';
import { useWords } from '../../words';
import type { FrameForm } from './frame-forms';
import { dropParty, type Moved, stepParty } from './frame-moves';
import type { PartyNode } from './frame-tree';
import { deleteRow } from './kept-focus';
import type { IssueStep } from './moves';
import { PartyRow } from './PartyRow';
import { usePartyActions } from './party-actions';
import { partyDropAt, refuseSpeakerDrag } from './party-drag';
import { handleRowKey } from './row-keys';
import { SpeakerRow } from './SpeakerRow';
import styles from './Tree.module.css';
import { useExpanded } from './use-expanded';

interface PartyTreeProps {
  readonly parties: readonly PartyNode[];
  readonly isReadOnly: boolean;
  readonly onForm: (form: FrameForm) => void;
  /** Told after a move, for screen readers. */
  readonly onMoved: (message: string) => void;
}

/** The parties in the order of the matrix's columns, each with its speakers. */
export function PartyTree({ parties, isReadOnly, onForm, onMoved }: PartyTreeProps) {
  const t = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const { open, ...expanded } = useExpanded(parties.map(({ id }) => id));

  function isParty(id: string): boolean {
    return parties.some((party) => party.id === id);
  }

  function edit(id: string): void {
    for (const { party, speakers } of parties) {
      if (party.id === id) onForm({ kind: 'party', party });
      const found = speakers.find(({ speaker }) => speaker.id === id);
      if (found !== undefined) onForm({ kind: 'speaker', party, speaker: found.speaker });
    }
  }

  function remove(id: string): void {
    void deleteRow(tree.current, id, { type: isParty(id) ? 'party.delete' : 'speaker.delete', id });
  }

  function tell(moved: Moved | null): void {
    if (moved !== null) onMoved(moved.message);
  }

  function step(id: string, where: IssueStep): void {
    if (isParty(id)) void stepParty(id, where).then(tell);
  }

  const { dragAndDropHooks } = useDragAndDrop<PartyNode>({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': parties.find(({ id }) => id === key)?.name ?? '' })),
    getDropOperation: (target) =>
      target.type === 'item' && partyDropAt(parties, String(target.key), target.dropPosition)
        ? 'move'
        : 'cancel',
    onMove: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      const drop = partyDropAt(parties, String(target.key), target.dropPosition);
      if (moved !== undefined && drop !== null) void dropParty(moved, drop.partyId, drop.position).then(tell);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  });

  const actionsOf = usePartyActions(parties, {
    edit,
    remove,
    step,
    merge: ({ party }) => onForm({ kind: 'merge', merged: { kind: 'party', row: party } }),
    addSpeaker: ({ id, party }) => {
      open(id);
      onForm({ kind: 'speaker', party, speaker: null });
    },
  });

  return (
    <div
      ref={tree}
      onKeyDownCapture={(event) => {
        if (!isReadOnly) handleRowKey(event, { onStep: step, onDelete: remove });
      }}
      onDragStartCapture={(event) => refuseSpeakerDrag(event, parties)}
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
            <PartyRow node={node} actions={actionsOf(node)} isReadOnly={isReadOnly} />
            <Collection items={node.speakers} dependencies={[t, isReadOnly, parties]}>
              {(speaker) => (
                <TreeItem id={speaker.id} textValue={speaker.name} className={styles.row ?? ''}>
                  <SpeakerRow node={speaker} actions={actionsOf(speaker)} isReadOnly={isReadOnly} />
                </TreeItem>
              )}
            </Collection>
          </TreeItem>
        )}
      </Tree>
    </div>
  );
}
