import { ArrowDown, ArrowUp, Pencil, Trash2, UserPlus } from 'lucide-react';
import { useWords } from '../../words';
import type { PartyNode, SpeakerNode } from './frame-tree';
import type { RowAction } from './RowMenu';

interface PartyVerbs {
  readonly edit: (id: string) => void;
  readonly addSpeaker: (party: PartyNode) => void;
  readonly remove: (id: string) => void;
  readonly step: (id: string, step: 'up' | 'down') => void;
}

/** What can be done with a party or a speaker, in the words of its menu; a step that leads nowhere is there but cannot be taken. */
export function usePartyActions(
  parties: readonly PartyNode[],
  verbs: PartyVerbs,
): (node: PartyNode | SpeakerNode) => readonly RowAction[] {
  const t = useWords();
  return (node) => {
    const { id } = node;
    const edit: RowAction = {
      id: 'edit',
      icon: Pencil,
      label: t('app.edit'),
      key: t('frame.key.edit'),
      run: () => verbs.edit(id),
    };
    const remove: RowAction = {
      id: 'delete',
      icon: Trash2,
      label: t('app.delete'),
      key: t('frame.key.delete'),
      run: () => verbs.remove(id),
    };
    if (node.kind === 'speaker') return [edit, remove];
    const addSpeaker: RowAction = {
      id: 'addSpeaker',
      icon: UserPlus,
      label: t('frame.addSpeaker'),
      run: () => verbs.addSpeaker(node),
    };
    const up: RowAction = {
      id: 'up',
      icon: ArrowUp,
      label: t('frame.moveUp'),
      key: t('frame.key.moveUp'),
      isDisabled: parties.at(0)?.id === id,
      run: () => verbs.step(id, 'up'),
    };
    const down: RowAction = {
      id: 'down',
      icon: ArrowDown,
      label: t('frame.moveDown'),
      key: t('frame.key.moveDown'),
      isDisabled: parties.at(-1)?.id === id,
      run: () => verbs.step(id, 'down'),
    };
    return [edit, addSpeaker, up, down, remove];
  };
}
