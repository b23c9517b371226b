import {
  ArrowLeftRight,
  Ban,
  ChevronsDown,
  ChevronsUp,
  CircleDashed,
  Equal,
  type LucideIcon,
  Minus,
  Repeat2,
  Sparkle,
} from 'lucide-react';
import type { CompareShift } from '../../../shared/views/compare';
import { useWords } from '../words';
import styles from './Badges.module.css';

const ICONS: Readonly<Record<CompareShift, LucideIcon>> = {
  new: Sparkle,
  reiterated: Repeat2,
  hardened: ChevronsUp,
  softened: ChevronsDown,
  changed: ArrowLeftRight,
  withdrawn: Ban,
  unchanged: Equal,
  stillWithdrawn: Ban,
  silent: Minus,
  notYet: CircleDashed,
};

/** How a position differs from the one before it, by shape and word. */
export function ShiftBadge({ shift }: { readonly shift: CompareShift }) {
  const t = useWords();
  const Icon = ICONS[shift];
  return (
    <span className={`${styles.shift} ${styles[shift] ?? ''}`}>
      <Icon size={12} strokeWidth={2.25} aria-hidden />
      {t(`glossary.shift.${shift}`)}
    </span>
  );
}
