import { HISTORY_ACTIONS } from '../../../../shared/history';
import { TableNames } from '../../../../shared/model';
import type { HistoryState } from '../../../../shared/settings';
import { Choice, type ChoiceOption } from '../../components/Choice';
import { DayField } from '../../components/DayField';
import { useWords } from '../../words';
import styles from './History.module.css';
import { useCoders } from './use-coders';

interface HistoryFiltersProps {
  readonly state: HistoryState;
  readonly onChange: (patch: Partial<HistoryState>) => void;
}

const ANY = 'any';

/** Whose changes are shown, of what, of what kind, and from when. */
export function HistoryFilters({ state, onChange }: HistoryFiltersProps) {
  const t = useWords();
  const coders = useCoders();
  // A coder that is asked for stays a choice, although nothing in this dossier is hers.
  const names = [...new Set([...coders, ...(state.coder === null ? [] : [state.coder])])];
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
          value={state.coder === null ? ANY : `=${state.coder}`}
          onChange={(chosen) => onChange({ coder: chosen === ANY ? null : chosen.slice(1) })}
        />
      </div>
      {state.record === null && (
        <div className={styles.filter}>
          <Choice
            label={t('history.table')}
            isLabelHidden
            options={[
              { value: ANY, label: t('history.anyTable') },
              ...TableNames.options.map((value) => ({ value, label: t(`history.tables.${value}`) })),
            ]}
            value={state.table ?? ANY}
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
          value={state.action ?? ANY}
          onChange={(action) => onChange({ action: action === ANY ? null : action })}
        />
      </div>
      <DayField
        label={t('history.from')}
        value={state.from}
        onChange={(from) => onChange({ from })}
        isOptional
      />
      <DayField label={t('history.to')} value={state.to} onChange={(to) => onChange({ to })} isOptional />
    </>
  );
}
