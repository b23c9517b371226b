import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Menu, MenuItem, type MenuProps } from 'react-aria-components';
import styles from './Menu.module.css';

/** One thing that can be done, as a menu offers it. */
export interface Action {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** The key that does the same without the menu. */
  readonly key?: string;
  readonly isDisabled?: boolean;
  /** Whether it changes nothing, so that it can be done in a read-only dossier too. */
  readonly isReading?: boolean;
  readonly run: () => void;
}

interface ActionMenuProps extends Pick<MenuProps<object>, 'aria-label' | 'autoFocus' | 'onClose'> {
  readonly actions: readonly Action[];
}

/** What can be done with something, each with its key; to be put into a popover. */
export function ActionMenu({ actions, ...rest }: ActionMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const hasFocus = Boolean(rest.autoFocus);
  // Opened by a key, the menu takes the focus after its first action has, and Enter would do nothing.
  useEffect(() => {
    if (!hasFocus) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === menu.current)
        menu.current?.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [hasFocus]);
  return (
    <Menu
      {...rest}
      ref={menu}
      className={styles.menu ?? ''}
      disabledKeys={actions.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
    >
      {actions.map(({ id, icon: Icon, label, key, run }) => (
        <MenuItem key={id} id={id} textValue={label} className={styles.item ?? ''} onAction={run}>
          <Icon size={15} aria-hidden />
          <span className={styles.label}>{label}</span>
          {key !== undefined && <kbd className={styles.key}>{key}</kbd>}
        </MenuItem>
      ))}
    </Menu>
  );
}
