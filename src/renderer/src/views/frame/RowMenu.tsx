import { Ellipsis, type LucideIcon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from '../../components/IconButton';
import styles from '../../components/Menu.module.css';
import { useWords } from '../../words';

export interface RowAction {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** The key that does the same while the row has the focus. */
  readonly key?: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

interface RowMenuProps {
  /** What the row stands for. */
  readonly name: string;
  readonly actions: readonly RowAction[];
}

/** What can be done with a row, for the mouse and for whoever does not know the keys. */
export function RowMenu({ name, actions }: RowMenuProps) {
  const t = useWords();
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={t('frame.actions', { name })} />
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <Menu
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
      </Popover>
    </MenuTrigger>
  );
}
