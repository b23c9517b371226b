import { Archive, Hourglass } from 'lucide-react';
import type { Standing } from '../../../shared/passage-standing';
import { useWords } from '../words';
import styles from './Badges.module.css';

/** Says of a passage that it does not stand in its source's present text; nothing of one that does. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const t = useWords();
  if (standing === 'present') return null;
  const Icon = standing === 'waits' ? Hourglass : Archive;
  return (
    <span className={`${styles.badge} ${styles[standing]}`}>
      <Icon size={12} strokeWidth={2.25} aria-hidden />
      {t(`glossary.standing.${standing}`)}
    </span>
  );
}
