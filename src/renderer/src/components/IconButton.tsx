import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Button.module.css';

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children'> {
  readonly icon: LucideIcon;
  /** Read by screen readers and shown as a tooltip. */
  readonly label: string;
}

/** A button that is only an icon. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...rest} aria-label={label} className={`${styles.button} ${styles.quiet} ${styles.iconOnly}`}>
        <Icon size={16} aria-hidden />
      </Button>
      <Tooltip className={styles.tooltip ?? ''} offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
