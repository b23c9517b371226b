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

interface ShiftBadgeProps {
  readonly shift: CompareShift;
  /** Whether its word is left to the pointer and to screen readers, where many stand close together. */
  readonly isBare?: boolean;
}

/** How a position differs from the one before it, by shape and word. */
export function ShiftBadge({ shift, isBare = false }: ShiftBadgeProps) {
  const t = useWords();
  const Icon = ICONS[shift];
  const word = t(`glossary.shift.${shift}`);
  return (
    <span className={`${styles.shift} ${styles[shift] ?? ''}`} {...(isBare && { title: word })}>
      <Icon size={12} strokeWidth={2.25} aria-hidden />
      {isBare ? <span className="visually-hidden">{word}</span> : word}
    </span>
  );
}
