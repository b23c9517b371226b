import { Check, Columns3Cog } from 'lucide-react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { columnsInOrder, USUAL_POSITIONS } from '../../../../shared/positions-state';
import { Button } from '../../components/Button';
import styles from '../../components/Menu.module.css';
import { INITIAL_VIEW_STATE } from '../../store';
import { useWords } from '../../words';
import { arrange, useArrangement } from './arrange';

/** Which columns are shown, and how close the rows stand. At least one column always is shown. */
export function ColumnsMenu() {
  const t = useWords();
  const { hidden, order, density } = useArrangement();
  const columns = columnsInOrder(order);
  const visible = columns.filter((id) => !hidden.includes(id));
  return (
    <MenuTrigger>
      <Button icon={Columns3Cog}>{t('positions.columns')}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          aria-label={t('positions.columns')}
          onAction={(key) => {
            if (key === 'usual') {
              const { order: usualOrder, widths, pins } = USUAL_POSITIONS.arrangement;
              arrange({ hidden: INITIAL_VIEW_STATE.hiddenColumns, order: usualOrder, widths, pins });
            }
            if (key === 'all') arrange({ hidden: [] });
          }}
        >
          <MenuSection
            aria-label={t('positions.density.label')}
            selectionMode="single"
            selectedKeys={[density]}
            disallowEmptySelection
            shouldCloseOnSelect={false}
            onSelectionChange={(keys) => {
              if (keys !== 'all') arrange({ density: keys.has('compact') ? 'compact' : 'comfortable' });
            }}
          >
            {(['comfortable', 'compact'] as const).map((id) => {
              const label = t(`positions.density.${id}`);
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
          <MenuSection
            aria-label={t('positions.columns')}
            className={styles.section ?? ''}
            selectionMode="multiple"
            selectedKeys={visible}
            disallowEmptySelection
            shouldCloseOnSelect={false}
            onSelectionChange={(keys) => {
              if (keys !== 'all') arrange({ hidden: columns.filter((id) => !keys.has(id)) });
            }}
          >
            {columns.map((id) => {
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
