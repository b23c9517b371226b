import { ArrowUpFromLine, Check, GitFork, HandHelping, type LucideIcon, Radio, X } from 'lucide-react';
import type { Stance } from '../../../shared/vocabulary';
import { useWords } from '../words';
import styles from './Badges.module.css';

const ICONS: Readonly<Record<Stance, LucideIcon>> = {
  demands: ArrowUpFromLine,
  offers: HandHelping,
  accepts: Check,
  rejects: X,
  conditions: GitFork,
  signals: Radio,
};

/** A stance by colour, shape and word, so that none of them has to be told apart alone. */
export function StanceBadge({ stance }: { readonly stance: Stance }) {
  const t = useWords();
  const Icon = ICONS[stance];
  return (
    <span className={`${styles.badge} ${styles[stance]}`}>
      <Icon size={12} strokeWidth={2.5} aria-hidden />
      {t(`glossary.stance.${stance}`)}
    </span>
  );
}
