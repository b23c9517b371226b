import { Rows3 } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { partiesInOrder } from '../../../../shared/dossier';
import { type MatrixArrangement, USUAL_ARRANGEMENT } from '../../../../shared/matrix-arrangement';
import type { MatrixState } from '../../../../shared/settings';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { DayField } from '../../components/DayField';
import menuStyles from '../../components/Menu.module.css';
import { PartyName } from '../../components/PartyName';
import { Segments } from '../../components/Segments';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './ArrangeMenu.module.css';
import { HiddenHeads } from './HiddenHeads';

interface ArrangeMenuProps {
  readonly look: MatrixState;
  readonly onChange: (patch: Partial<MatrixState>) => void;
}

const LAYOUTS = ['issuesByParties', 'partiesByIssues', 'issuesBySpeakers'] as const;

/** How the matrix is laid out and drawn: rows and columns, density, statements or quotes, what is old, and what is left out. */
export function ArrangeMenu({ look, onChange }: ArrangeMenuProps) {
  const t = useWords();
  const dossier = useDossier();
  const { arrangement, density, mode, since } = look;
  const parties = partiesInOrder(dossier);
  const speaking = parties.find(({ id }) => id === arrangement.speakersOf) ?? parties[0];
  const arrange = (patch: Partial<MatrixArrangement>) =>
    onChange({ arrangement: { ...arrangement, ...patch } });
  return (
    <DialogTrigger>
      <Button icon={Rows3}>{t('matrix.arrange')}</Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('matrix.arrange')}>
          <Choice
            label={t('matrix.layout')}
            value={arrangement.layout}
            onChange={(layout) => arrange({ layout })}
            options={LAYOUTS.map((value) => ({ value, label: t(`matrix.layouts.${value}`) }))}
          />
          {arrangement.layout === 'issuesBySpeakers' && speaking !== undefined && (
            <Choice
              label={t('matrix.speakersOf')}
              value={speaking.id}
              onChange={(speakersOf) => arrange({ speakersOf })}
              options={parties.map((party) => ({
                value: party.id,
                label: party.name,
                content: <PartyName party={party} />,
              }))}
            />
          )}
          <Segments
            label={t('matrix.mode')}
            value={mode}
            onChange={(value) => onChange({ mode: value })}
            options={[
              { value: 'statements', label: t('matrix.statements') },
              { value: 'quotes', label: t('matrix.quotes') },
            ]}
          />
          <Segments
            label={t('matrix.density')}
            value={density}
            onChange={(value) => onChange({ density: value })}
            options={[
              { value: 'full', label: t('matrix.full') },
              { value: 'compact', label: t('matrix.compact') },
            ]}
          />
          <div>
            <DayField
              label={t('matrix.since')}
              value={since ?? ''}
              isOptional
              isBeginning
              onChange={(day) => onChange({ since: day === '' ? null : day })}
            />
            <p className={styles.note}>{t('matrix.sinceHint')}</p>
          </div>
          <Heading level={3} className={styles.heading ?? ''}>
            {t('matrix.leftOut')}
          </Heading>
          <HiddenHeads arrangement={arrangement} onChange={(hidden) => arrange({ hidden })} />
          <Button
            onPress={() => onChange({ arrangement: { ...USUAL_ARRANGEMENT, layout: arrangement.layout } })}
          >
            {t('matrix.usualOrder')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
