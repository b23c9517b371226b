import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Source } from '../../../../shared/model';
import menuStyles from '../../components/Menu.module.css';
import { performWithUndo } from '../../perform';
import { useWords } from '../../words';
import styles from './SourceList.module.css';

interface SourceMenuProps {
  readonly source: Source;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
}

/** What can be done with a source of the list. */
export function SourceMenu({ source, isReadOnly, onEdit }: SourceMenuProps) {
  const t = useWords();
  const remove = () => void performWithUndo({ type: 'source.delete', id: source.id });
  return (
    <MenuTrigger>
      <Button className={styles.more ?? ''} aria-label={t('sources.actionsFor', { title: source.title })}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Menu
          className={menuStyles.menu ?? ''}
          disabledKeys={isReadOnly ? ['edit', 'delete'] : []}
          aria-label={t('sources.actionsFor', { title: source.title })}
        >
          <MenuItem id="edit" className={menuStyles.item ?? ''} onAction={onEdit}>
            <Pencil size={15} aria-hidden />
            {t('sources.editCitation')}
          </MenuItem>
          <MenuItem id="delete" className={menuStyles.item ?? ''} onAction={remove}>
            <Trash2 size={15} aria-hidden />
            {t('app.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
