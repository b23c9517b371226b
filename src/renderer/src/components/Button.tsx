import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `primary` for the one thing a view is for, `plain` for the rest, `quiet` inside rows and bars, `danger` to delete. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A button with a label and, if given, an icon before it. */
export function Button({ look = 'plain', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[look]}`}>
      {Icon && <Icon size={16} aria-hidden />}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
}
