import { CircleDashed, Equal, EqualNot, type LucideIcon, Minus } from 'lucide-react';
import type { SidesRelation, SidesView } from '../../../../shared/views/sides';
import { relationWords } from '../../../../shared/views/sides-words';
import { useWords } from '../../words';
import styles from './RelationBadge.module.css';

const ICONS: Readonly<Record<SidesRelation, LucideIcon>> = {
  differing: EqualNot,
  alike: Equal,
  single: CircleDashed,
  silent: Minus,
};

interface RelationBadgeProps {
  readonly relation: SidesRelation;
  readonly view: Pick<SidesView, 'isFiltered'>;
}

/** How the sides stand to each other on an issue, by shape and word. */
export function RelationBadge({ relation, view }: RelationBadgeProps) {
  const t = useWords();
  const Icon = ICONS[relation];
  return (
    <span className={styles.relation} data-relation={relation}>
      <Icon size={13} strokeWidth={2.25} aria-hidden />
      {relationWords(relation, view, t)}
    </span>
  );
}
