import { GitCompareArrows } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { SidesOnly } from '../../../../shared/compare-state';
import { sidesView } from '../../../../shared/views/sides';
import { sidesChoice } from '../../../../shared/views/sides-chosen';
import { show } from '../../actions';
import { useAsOf } from '../../as-of';
import { Button } from '../../components/Button';
import { Check } from '../../components/Check';
import { Choice } from '../../components/Choice';
import { DayField } from '../../components/DayField';
import { DaySlider } from '../../components/DaySlider';
import { EmptyState } from '../../components/EmptyState';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { CompareHeader } from './CompareHeader';
import styles from './CompareView.module.css';
import { SidePicks } from './SidePicks';
import { SidesCounts } from './SidesCounts';
import { SidesTable } from './SidesTable';
import { useCompareState } from './use-compare-state';

const ONLY = ['all', 'spoken', 'differing'] as const;

/** Two or three parties, or speakers of one, side by side on every issue as of a date: where they stand, on what evidence, and what lies between them. */
export function SidesComparison() {
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const [state, change] = useCompareState();
  const { dates, day } = useAsOf();
  const choice = useMemo(() => sidesChoice(state) ?? { kind: 'parties' as const, ids: [] }, [state]);
  const { hasQuotes } = state;
  const only = state.only[choice.kind];
  const showOnly = (which: SidesOnly) => change({ only: { ...state.only, [choice.kind]: which } });
  // A hand that drags the slider is not kept waiting for the table.
  const asOf = useDeferredValue(day);
  const view = useMemo(
    () => sidesView(dossier, { asOf, filter, choice, only }),
    [dossier, asOf, filter, choice, only],
  );
  const isAlone = view.sides.length < 2;

  return (
    <>
      <CompareHeader isEmpty={isAlone || view.rows.length === 0}>
        <SidePicks choice={choice} sides={view.sides} />
        <div className={styles.days}>
          <DaySlider label={t('matrix.asOf')} dates={dates} value={day} onChange={(asOf) => show({ asOf })} />
          <DayField label={t('matrix.asOf')} value={day} onChange={(asOf) => show({ asOf })} />
        </div>
        <Choice
          label={t('compare.only')}
          isLabelHidden
          value={only}
          onChange={showOnly}
          options={ONLY.map((value) => ({ value, label: t(`compare.onlyWhich.${value}`) }))}
        />
        <Check
          label={t('compare.hasQuotes')}
          isSelected={hasQuotes}
          onChange={(isSelected) => change({ hasQuotes: isSelected })}
        />
      </CompareHeader>
      {!isAlone && <SidesCounts view={view} />}
      {isAlone && (
        <EmptyState
          icon={GitCompareArrows}
          title={t('compare.oneSideTitle')}
          actions={<Button onPress={() => show({ view: 'frame' })}>{t('matrix.toFrame')}</Button>}
        >
          {t(choice.kind === 'parties' ? 'compare.oneParty' : 'compare.oneSpeaker')}
        </EmptyState>
      )}
      {!isAlone && view.rows.length === 0 && (
        <EmptyState
          icon={GitCompareArrows}
          title={t('compare.sidesEmptyTitle')}
          actions={only !== 'all' && <Button onPress={() => showOnly('all')}>{t('compare.showAll')}</Button>}
        >
          {t(`compare.sidesEmpty.${only}`)}
        </EmptyState>
      )}
      {!isAlone && view.rows.length > 0 && <SidesTable view={view} hasQuotes={hasQuotes} />}
    </>
  );
}
