import { CalendarDays } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { DateThatMatters } from '../../../../shared/views/dates';
import buttonStyles from '../../components/Button.module.css';
import { DateText } from '../../components/DateText';
import fieldStyles from '../../components/Field.module.css';
import { useWords } from '../../words';
import styles from './CompareView.module.css';

interface DayChoiceProps {
  readonly label: string;
  readonly dates: readonly DateThatMatters[];
  readonly onChange: (day: string) => void;
}

/** A menu of the days on which something was stated, with how much. */
export function DayChoice({ label, dates, onChange }: DayChoiceProps) {
  const t = useWords();
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        isDisabled={dates.length === 0}
        className={`${buttonStyles.button} ${buttonStyles.quiet} ${buttonStyles.iconOnly}`}
      >
        <CalendarDays size={16} aria-hidden />
      </Button>
      <Popover className={fieldStyles.popover ?? ''}>
        <Menu
          className={fieldStyles.list ?? ''}
          items={dates}
          onAction={(key) => onChange(String(key))}
          aria-label={label}
        >
          {(stop) => (
            <MenuItem id={stop.day} textValue={stop.day} className={`${fieldStyles.option} ${styles.stop}`}>
              <DateText date={stop.day} />
              <span className={styles.count}>{t('compare.positions', { count: stop.positionCount })}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
