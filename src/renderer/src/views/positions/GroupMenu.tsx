import { Group, ListCollapse, ListTree } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { GROUPINGS, type Grouping } from '../../../../shared/positions-state';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { useWords } from '../../words';
import { arrange, useArrangement } from './arrange';
import styles from './ColumnMenu.module.css';

interface GroupMenuProps {
  readonly onFoldAll: () => void;
  readonly onUnfoldAll: () => void;
}

const NONE = 'none';

/** By what the rows are grouped, and then by what within; and folding all groups at once. */
export function GroupMenu({ onFoldAll, onUnfoldAll }: GroupMenuProps) {
  const t = useWords();
  const { groupBy } = useArrangement();
  const [first, second] = groupBy;
  const options = (left: Grouping | undefined) => [
    { value: NONE, label: t('positions.group.none') } as const,
    ...GROUPINGS.filter((by) => by !== left).map((by) => ({
      value: by,
      label: t(`positions.group.by.${by}`),
    })),
  ];
  return (
    <span className={styles.menuButton}>
      <DialogTrigger>
        <Button icon={Group}>
          {first === undefined
            ? t('positions.group.menu')
            : t('positions.group.menuBy', {
                by: groupBy.map((by) => t(`positions.group.by.${by}`)).join(', '),
              })}
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Dialog className={styles.dialog ?? ''} aria-label={t('positions.group.menu')}>
            <div className={styles.choices}>
              <Choice
                label={t('positions.group.first')}
                options={options(undefined)}
                value={first ?? NONE}
                onChange={(by) => {
                  if (by === NONE) arrange({ groupBy: [] });
                  else arrange({ groupBy: [by, ...(second === undefined || second === by ? [] : [second])] });
                }}
              />
              <Choice
                label={t('positions.group.second')}
                options={options(first)}
                value={second ?? NONE}
                isDisabled={first === undefined}
                onChange={(by) => {
                  if (first !== undefined) arrange({ groupBy: by === NONE ? [first] : [first, by] });
                }}
              />
            </div>
            <div className={`${styles.actions} ${styles.last}`}>
              <Button look="quiet" icon={ListCollapse} isDisabled={first === undefined} onPress={onFoldAll}>
                {t('positions.group.foldAll')}
              </Button>
              <Button look="quiet" icon={ListTree} isDisabled={first === undefined} onPress={onUnfoldAll}>
                {t('positions.group.unfoldAll')}
              </Button>
            </div>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
