import type { Action } from '../../components/ActionMenu';
import { useWords } from '../../words';
import { DetailLine } from './DetailLine';
import type { SpeakerNode } from './frame-tree';
import { TreeRow } from './TreeRow';

interface SpeakerRowProps {
  readonly node: SpeakerNode;
  readonly actions: readonly Action[];
  readonly isReadOnly: boolean;
}

/** A speaker: the name, and below it the office and the aliases. */
export function SpeakerRow({ node, actions, isReadOnly }: SpeakerRowProps) {
  const t = useWords();
  const { name, speaker, positionCount } = node;
  const details = [speaker.office, ...speaker.aliases.map(({ text }) => text)];
  return (
    <TreeRow
      name={name}
      isMovable={false}
      actions={actions}
      isReadOnly={isReadOnly}
      count={positionCount > 0 ? t('frame.positionCount', { count: positionCount }) : ''}
      details={<DetailLine details={details} />}
    >
      <bdi>{name}</bdi>
    </TreeRow>
  );
}
