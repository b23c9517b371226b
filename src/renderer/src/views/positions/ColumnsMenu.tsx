import { Check, Columns3Cog } from 'lucide-react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { show } from '../../actions';
import { Button } from '../../components/Button';
import styles from '../../components/Menu.module.css';
import { INITIAL_VIEW_STATE, useAppState } from '../../store';
import { useWords } from '../../words';
import { COLUMN_IDS } from './position-columns';

/** Which columns are shown. At least one always is. */
export function ColumnsMenu() {
  const t = useWords();
  const hidden = useAppState((state) => state.viewState.hiddenColumns);
  const visible = COLUMN_IDS.filter((id) => !hidden.includes(id));
  return (
    <MenuTrigger>
      <Button icon={Columns3Cog}>{t('positions.columns')}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          aria-label={t('positions.columns')}
          onAction={(key) => {
            if (key === 'usual') show({ hiddenColumns: INITIAL_VIEW_STATE.hiddenColumns });
            if (key === 'all') show({ hiddenColumns: [] });
          }}
        >
          <MenuSection
            aria-label={t('positions.columns')}
            selectionMode="multiple"
            selectedKeys={visible}
            disallowEmptySelection
            shouldCloseOnSelect={false}
            onSelectionChange={(keys) => {
              if (keys !== 'all') show({ hiddenColumns: COLUMN_IDS.filter((id) => !keys.has(id)) });
            }}
          >
            {COLUMN_IDS.map((id) => {
              const label = t(`positions.column.${id}`);
              return (
                <MenuItem key={id} id={id} textValue={label} className={styles.item ?? ''}>
                  {({ isSelected }) => (
                    <>
                      <span className={styles.tick}>{isSelected && <Check size={14} aria-hidden />}</span>
                      <span className={styles.label}>{label}</span>
                    </>
                  )}
                </MenuItem>
              );
            })}
          </MenuSection>
          <MenuSection aria-label={t('positions.columns')} className={styles.section ?? ''}>
            <MenuItem id="usual" className={styles.item ?? ''}>
              {t('positions.showUsual')}
            </MenuItem>
            <MenuItem id="all" className={styles.item ?? ''}>
              {t('positions.showAll')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
