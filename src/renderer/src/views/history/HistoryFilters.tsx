import { HISTORY_ACTIONS } from '../../../../shared/history';
import { TableNames } from '../../../../shared/model';
import type { HistoryChoices } from '../../../../shared/settings';
import { Choice, type ChoiceOption } from '../../components/Choice';
import { DayField } from '../../components/DayField';
import { useWords } from '../../words';
import styles from './History.module.css';
import { useCoders } from './use-coders';

interface HistoryFiltersProps {
  readonly choices: HistoryChoices;
  /** Whether it is the history of one record: of what kind that is need not be asked. */
  readonly isOfRecord: boolean;
  readonly onChange: (patch: Partial<HistoryChoices>) => void;
}

const ANY = 'any';

/** Whose changes are shown, of what, of what kind, and from when. */
export function HistoryFilters({ choices, isOfRecord, onChange }: HistoryFiltersProps) {
  const t = useWords();
  const coders = useCoders();
  // A coder that is asked for stays a choice, although nothing in this dossier is hers.
  const names = [...new Set([...coders, ...(choices.coder === null ? [] : [choices.coder])])];
  const coderOptions: readonly ChoiceOption<string>[] = [
    { value: ANY, label: t('history.anyCoder') },
    ...names.map((name) => ({ value: `=${name}`, label: name === '' ? t('history.noCoder') : name })),
  ];
  return (
    <>
      <div className={styles.filter}>
        <Choice
          label={t('history.coder')}
          isLabelHidden
          options={coderOptions}
          value={choices.coder === null ? ANY : `=${choices.coder}`}
          onChange={(chosen) => onChange({ coder: chosen === ANY ? null : chosen.slice(1) })}
        />
      </div>
      {!isOfRecord && (
        <div className={styles.filter}>
          <Choice
            label={t('history.table')}
            isLabelHidden
            options={[
              { value: ANY, label: t('history.anyTable') },
              ...TableNames.options.map((value) => ({ value, label: t(`history.tables.${value}`) })),
            ]}
            value={choices.table ?? ANY}
            onChange={(table) => onChange({ table: table === ANY ? null : table })}
          />
        </div>
      )}
      <div className={styles.filter}>
        <Choice
          label={t('history.action')}
          isLabelHidden
          options={[
            { value: ANY, label: t('history.anyAction') },
            ...HISTORY_ACTIONS.map((value) => ({ value, label: t(`history.actions.${value}`) })),
          ]}
          value={choices.action ?? ANY}
          onChange={(action) => onChange({ action: action === ANY ? null : action })}
        />
      </div>
      <DayField
        label={t('history.from')}
        value={choices.from}
        onChange={(from) => onChange({ from })}
        isOptional
        isBeginning
      />
      <DayField label={t('history.to')} value={choices.to} onChange={(to) => onChange({ to })} isOptional />
    </>
  );
}
