import { TriangleAlert } from 'lucide-react';
import type { Position } from '../../../shared/model';
import { useWords } from '../words';
import styles from './Contradictions.module.css';

/** What a party said of the same issue on the same day with the opposite stance; nothing where it did not. */
export function Contradictions({ positions }: { readonly positions: readonly Position[] }) {
  const t = useWords();
  return positions.map((position) => (
    <span key={position.id} className={styles.contradiction}>
      <TriangleAlert size={12} aria-hidden />
      {t('matrix.contradiction')}: <bdi>{position.statement}</bdi>
    </span>
  ));
}
