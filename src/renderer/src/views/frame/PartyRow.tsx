import type { Action } from '../../components/ActionMenu';
import { PartyName } from '../../components/PartyName';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { DetailLine } from './DetailLine';
import type { PartyNode } from './frame-tree';
import { TreeRow } from './TreeRow';

interface PartyRowProps {
  readonly node: PartyNode;
  readonly actions: readonly Action[];
  readonly isReadOnly: boolean;
}

/** A party: colour and name, and below them its short name, its kind, what it belongs to and its aliases. */
export function PartyRow({ node, actions, isReadOnly }: PartyRowProps) {
  const t = useWords();
  const { party, name, positionCount } = node;
  const coalition = useDossier().parties.get(party.parentId ?? '');
  const details = [
    party.shortName,
    t(`glossary.partyKind.${party.kind}`),
    ...(coalition === undefined ? [] : [t('frame.party.belongsTo', { party: coalition.name })]),
    ...party.aliases.map(({ text }) => text),
  ];
  return (
    <TreeRow
      name={name}
      isMovable
      actions={actions}
      isReadOnly={isReadOnly}
      count={positionCount > 0 ? t('frame.positionCount', { count: positionCount }) : ''}
      details={<DetailLine details={details} />}
    >
      <PartyName party={party} />
    </TreeRow>
  );
}
