import { Users } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { partiesInOrder } from '../../../../shared/dossier';
import { Button } from '../../components/Button';
import { Check } from '../../components/Check';
import menuStyles from '../../components/Menu.module.css';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './PartiesMenu.module.css';

interface PartiesMenuProps {
  /** The ids of the parties that are not compared. */
  readonly leftOut: readonly string[];
  readonly onChange: (leftOut: readonly string[]) => void;
}

/** Which parties are compared; what is recorded later is compared too. */
export function PartiesMenu({ leftOut, onChange }: PartiesMenuProps) {
  const t = useWords();
  const parties = partiesInOrder(useDossier());
  const compared = parties.filter(({ id }) => !leftOut.includes(id));
  const isAll = compared.length === parties.length;
  return (
    <DialogTrigger>
      <Button icon={Users}>
        {isAll ? t('compare.allParties') : t('compare.partiesOf', { count: compared.length })}
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.dialog ?? ''} aria-label={t('compare.parties')}>
          {parties.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              isSelected={!leftOut.includes(id)}
              onChange={(isCompared) =>
                onChange(isCompared ? leftOut.filter((each) => each !== id) : [...leftOut, id])
              }
            />
          ))}
          <Button isDisabled={isAll} onPress={() => onChange([])}>
            {t('compare.allParties')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
