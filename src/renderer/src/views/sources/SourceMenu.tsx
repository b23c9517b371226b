import { Ellipsis, FilePen, History, Pencil, Trash2 } from 'lucide-react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import type { Source } from '../../../../shared/model';
import { showDialog, showHistoryOf } from '../../actions';
import { ActionMenu } from '../../components/ActionMenu';
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
  const label = t('sources.actionsFor', { title: source.title });
  return (
    <MenuTrigger>
      <Button className={styles.more ?? ''} aria-label={label}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <ActionMenu
          aria-label={label}
          actions={[
            {
              id: 'edit',
              icon: Pencil,
              label: t('sources.editCitation'),
              isDisabled: isReadOnly,
              run: onEdit,
            },
            {
              id: 'correct',
              icon: FilePen,
              label: t('correct.open'),
              isDisabled: isReadOnly,
              run: () => showDialog({ kind: 'correct', sourceId: source.id }),
            },
            {
              id: 'history',
              icon: History,
              label: t('history.openFor'),
              run: () => showHistoryOf('sources', source.id),
            },
            { id: 'delete', icon: Trash2, label: t('app.delete'), isDisabled: isReadOnly, run: remove },
          ]}
        />
      </Popover>
    </MenuTrigger>
  );
}
