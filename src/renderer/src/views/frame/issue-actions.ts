import {
  ArrowDown,
  ArrowUp,
  History,
  ListIndentDecrease,
  ListIndentIncrease,
  ListPlus,
  Merge,
  Pencil,
  Split,
  Trash2,
} from 'lucide-react';
import { showHistoryOf } from '../../actions';
import type { Action } from '../../components/ActionMenu';
import { useWords } from '../../words';
import type { IssueNode } from './frame-tree';
import { type IssueStep, placeAfterStep } from './moves';

interface IssueVerbs {
  readonly edit: (id: string) => void;
  readonly add: (parent: IssueNode) => void;
  readonly merge: (node: IssueNode) => void;
  readonly split: (node: IssueNode) => void;
  readonly remove: (id: string) => void;
  readonly step: (id: string, step: IssueStep) => void;
}

const STEPS = [
  { step: 'up', icon: ArrowUp, label: 'frame.moveUp', key: 'frame.key.moveUp' },
  { step: 'down', icon: ArrowDown, label: 'frame.moveDown', key: 'frame.key.moveDown' },
  { step: 'indent', icon: ListIndentIncrease, label: 'frame.indent', key: 'frame.key.indent' },
  { step: 'outdent', icon: ListIndentDecrease, label: 'frame.outdent', key: 'frame.key.outdent' },
] as const;

/** What can be done with an issue, in the words of its menu; steps that lead nowhere are there but cannot be taken. */
export function useIssueActions(
  tree: readonly IssueNode[],
  verbs: IssueVerbs,
): (node: IssueNode) => readonly Action[] {
  const t = useWords();
  return (node) => [
    {
      id: 'edit',
      icon: Pencil,
      label: t('app.edit'),
      key: t('frame.key.edit'),
      run: () => verbs.edit(node.id),
    },
    { id: 'add', icon: ListPlus, label: t('frame.addSubIssue'), run: () => verbs.add(node) },
    ...STEPS.map(({ step, icon, label, key }) => ({
      id: step,
      icon,
      label: t(label),
      key: t(key),
      isDisabled: placeAfterStep(tree, node.id, step) === null,
      run: () => verbs.step(node.id, step),
    })),
    { id: 'split', icon: Split, label: t('frame.split.open'), run: () => verbs.split(node) },
    { id: 'merge', icon: Merge, label: t('frame.merge.open'), run: () => verbs.merge(node) },
    {
      id: 'history',
      icon: History,
      label: t('history.openFor'),
      isReading: true,
      run: () => showHistoryOf('issues', node.id),
    },
    {
      id: 'delete',
      icon: Trash2,
      label: t('app.delete'),
      key: t('frame.key.delete'),
      run: () => verbs.remove(node.id),
    },
  ];
}
