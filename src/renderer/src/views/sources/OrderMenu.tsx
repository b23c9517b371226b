import { ArrowDownUp, Check } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { SOURCE_ORDERS, type SourceOrder } from '../../../../shared/views/sources';
import menuStyles from '../../components/Menu.module.css';
import { useWords } from '../../words';
import styles from './SourceList.module.css';

interface OrderMenuProps {
  readonly order: SourceOrder;
  readonly onChange: (order: SourceOrder) => void;
}

/** Which order the list is in. */
export function OrderMenu({ order, onChange }: OrderMenuProps) {
  const t = useWords();
  return (
    <MenuTrigger>
      <Button
        className={styles.more ?? ''}
        aria-label={t('sources.orderBy', { order: t(`sources.orders.${order}`) })}
      >
        <ArrowDownUp size={16} aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Menu
          className={menuStyles.menu ?? ''}
          aria-label={t('sources.order')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[order]}
          onSelectionChange={(keys) => {
            const chosen = SOURCE_ORDERS.find((one) => keys !== 'all' && keys.has(one));
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {SOURCE_ORDERS.map((one) => (
            <MenuItem
              key={one}
              id={one}
              className={menuStyles.item ?? ''}
              textValue={t(`sources.orders.${one}`)}
            >
              {({ isSelected }) => (
                <>
                  <span className={menuStyles.tick}>{isSelected && <Check size={14} aria-hidden />}</span>
                  {t(`sources.orders.${one}`)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
