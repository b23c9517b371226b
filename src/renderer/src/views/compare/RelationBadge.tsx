import { CircleDashed, Equal, EqualNot, type LucideIcon, Minus } from 'lucide-react';
import type { SidesRelation } from '../../../../shared/views/sides';
import { useWords } from '../../words';
import styles from './RelationBadge.module.css';

const ICONS: Readonly<Record<SidesRelation, LucideIcon>> = {
  differing: EqualNot,
  alike: Equal,
  single: CircleDashed,
  silent: Minus,
};

/** How the sides stand to each other on an issue, by shape and word. */
export function RelationBadge({ relation }: { readonly relation: SidesRelation }) {
  const t = useWords();
  const Icon = ICONS[relation];
  return (
    <span className={styles.relation} data-relation={relation}>
      <Icon size={13} strokeWidth={2.25} aria-hidden />
      {t(`compare.relation.${relation}`)}
    </span>
  );
}
