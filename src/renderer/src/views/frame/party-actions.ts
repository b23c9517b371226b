import { ArrowDown, ArrowUp, History, Merge, Pencil, Trash2, UserPlus } from 'lucide-react';
import { showHistoryOf } from '../../actions';
import type { Action } from '../../components/ActionMenu';
import { useWords } from '../../words';
import type { PartyNode, SpeakerNode } from './frame-tree';

interface PartyVerbs {
  readonly edit: (id: string) => void;
  readonly addSpeaker: (party: PartyNode) => void;
  readonly merge: (party: PartyNode) => void;
  readonly remove: (id: string) => void;
  readonly step: (id: string, step: 'up' | 'down') => void;
}

/** What can be done with a party or a speaker, in the words of its menu; a step that leads nowhere is there but cannot be taken. */
export function usePartyActions(
  parties: readonly PartyNode[],
  verbs: PartyVerbs,
): (node: PartyNode | SpeakerNode) => readonly Action[] {
  const t = useWords();
  return (node) => {
    const { id } = node;
    const edit: Action = {
      id: 'edit',
      icon: Pencil,
      label: t('app.edit'),
      key: t('frame.key.edit'),
      run: () => verbs.edit(id),
    };
    const remove: Action = {
      id: 'delete',
      icon: Trash2,
      label: t('app.delete'),
      key: t('frame.key.delete'),
      run: () => verbs.remove(id),
    };
    const history: Action = {
      id: 'history',
      icon: History,
      label: t('history.openFor'),
      isReading: true,
      run: () => showHistoryOf(node.kind === 'speaker' ? 'speakers' : 'parties', id),
    };
    if (node.kind === 'speaker') return [edit, history, remove];
    const addSpeaker: Action = {
      id: 'addSpeaker',
      icon: UserPlus,
      label: t('frame.addSpeaker'),
      run: () => verbs.addSpeaker(node),
    };
    const up: Action = {
      id: 'up',
      icon: ArrowUp,
      label: t('frame.moveUp'),
      key: t('frame.key.moveUp'),
      isDisabled: parties.at(0)?.id === id,
      run: () => verbs.step(id, 'up'),
    };
    const down: Action = {
      id: 'down',
      icon: ArrowDown,
      label: t('frame.moveDown'),
      key: t('frame.key.moveDown'),
      isDisabled: parties.at(-1)?.id === id,
      run: () => verbs.step(id, 'down'),
    };
    const merge: Action = {
      id: 'merge',
      icon: Merge,
      label: t('frame.merge.open'),
      isDisabled: parties.length < 2,
      run: () => verbs.merge(node),
    };
    return [edit, addSpeaker, up, down, merge, history, remove];
  };
}
