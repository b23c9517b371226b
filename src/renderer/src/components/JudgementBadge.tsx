import { Equal, type LucideIcon, Spline, UnfoldHorizontal } from 'lucide-react';
import type { Judgement } from '../../../shared/vocabulary';
import { useWords } from '../words';
import styles from './Badges.module.css';

const ICONS: Readonly<Record<Judgement, LucideIcon>> = {
  aligned: Equal,
  bridgeable: Spline,
  opposed: UnfoldHorizontal,
};

/** The analyst's judgement of a gap, by colour, shape and word. */
export function JudgementBadge({ judgement }: { readonly judgement: Judgement }) {
  const t = useWords();
  const Icon = ICONS[judgement];
  return (
    <span className={`${styles.badge} ${styles[judgement]}`}>
      <Icon size={12} strokeWidth={2.5} aria-hidden />
      {t(`glossary.judgement.${judgement}`)}
    </span>
  );
}
