import type { LucideIcon } from 'lucide-react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Button.module.css';

interface ToggleProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What it does, shown as a tooltip. */
  readonly hint: string;
  /** Whether there is no room for the word: then it is only read out. */
  readonly isIconOnly: boolean;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A button that stays down while something is on. */
export function Toggle({ icon: Icon, label, hint, isIconOnly, isSelected, onChange }: ToggleProps) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton
        className={`${styles.button} ${styles.quiet} ${styles.toggle} ${isIconOnly ? styles.iconOnly : ''}`}
        isSelected={isSelected}
        onChange={onChange}
        {...(isIconOnly && { 'aria-label': label })}
      >
        <Icon size={16} aria-hidden />
        {!isIconOnly && <span className={styles.label}>{label}</span>}
      </ToggleButton>
      <Tooltip className={styles.tooltip ?? ''} offset={4}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
