import { Ellipsis } from 'lucide-react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { type Action, ActionMenu } from '../../components/ActionMenu';
import { IconButton } from '../../components/IconButton';
import styles from '../../components/Menu.module.css';
import { useWords } from '../../words';

interface RowMenuProps {
  /** What the row stands for. */
  readonly name: string;
  readonly actions: readonly Action[];
}

/** What can be done with a row, for the mouse and for whoever does not know the keys. */
export function RowMenu({ name, actions }: RowMenuProps) {
  const t = useWords();
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={t('frame.actions', { name })} />
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <ActionMenu actions={actions} />
      </Popover>
    </MenuTrigger>
  );
}
