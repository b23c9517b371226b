import type { SidesRelation, SidesView } from '../../../../shared/views/sides';
import styles from './CompareView.module.css';
import { RelationBadge } from './RelationBadge';

const RELATIONS = ['differing', 'alike', 'single', 'silent'] as const satisfies readonly SidesRelation[];

/** On how many issues the sides differ, agree, or have not both spoken. */
export function SidesCounts({ view }: { readonly view: SidesView }) {
  const { counts } = view;
  return (
    <ul className={styles.counts}>
      {RELATIONS.filter((relation) => counts[relation] > 0).map((relation) => (
        <li key={relation}>
          <strong>{counts[relation]}</strong> <RelationBadge relation={relation} view={view} />
        </li>
      ))}
    </ul>
  );
}
