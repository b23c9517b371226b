import { ArrowLeftRight, Download, GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { compareView } from '../../../../shared/views/compare';
import { show, showDialog } from '../../actions';
import { useCompareDates } from '../../as-of';
import { Button } from '../../components/Button';
import { Check } from '../../components/Check';
import { DayField } from '../../components/DayField';
import { EmptyState } from '../../components/EmptyState';
import { FilterNotice } from '../../components/FilterNotice';
import { IconButton } from '../../components/IconButton';
import { PositionFilterMenu } from '../../components/PositionFilterMenu';
import { ViewHeader } from '../../components/ViewHeader';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { CompareCounts } from './CompareCounts';
import { CompareSummaries } from './CompareSummaries';
import { CompareTable } from './CompareTable';
import styles from './CompareView.module.css';
import { DayChoice } from './DayChoice';

/** Two dates side by side: what changed between them, or everything. */
export function CompareView() {
  const t = useWords();
  const dossier = useDossier();
  const changesOnly = useAppState((state) => state.viewState.changesOnly);
  const filter = useAppState((state) => state.viewState.filter);
  const { dates, from, to } = useCompareDates();
  const isReversed = from > to;
  const view = useMemo(
    () => (isReversed ? null : compareView(dossier, { from, to, changesOnly, filter })),
    [dossier, from, to, changesOnly, filter, isReversed],
  );
  const swap = () => show({ compareFrom: to, compareTo: from });

  return (
    <>
      <ViewHeader title={t('compare.title')}>
        <DayField label={t('compare.from')} value={from} onChange={(day) => show({ compareFrom: day })} />
        <DayChoice
          label={t('compare.chooseFrom')}
          dates={dates}
          onChange={(day) => show({ compareFrom: day })}
        />
        <IconButton icon={ArrowLeftRight} label={t('compare.swap')} onPress={swap} />
        <DayField label={t('compare.to')} value={to} onChange={(day) => show({ compareTo: day })} />
        <DayChoice label={t('compare.chooseTo')} dates={dates} onChange={(day) => show({ compareTo: day })} />
        <Check
          label={t('compare.changesOnly')}
          isSelected={changesOnly}
          onChange={(isSelected) => show({ changesOnly: isSelected })}
        />
        <PositionFilterMenu />
        <Button
          icon={Download}
          isDisabled={view === null || view.entries.length === 0}
          onPress={() => showDialog({ kind: 'export' })}
        >
          {t('matrix.export')}
        </Button>
      </ViewHeader>
      <FilterNotice />
      {view === null && (
        <p className={styles.wrong} role="alert">
          {t('error.datesReversed', { from, to })} <Button onPress={swap}>{t('compare.swap')}</Button>
        </p>
      )}
      {view !== null && <CompareCounts counts={view.counts} />}
      {view !== null && <CompareSummaries view={view} />}
      {view !== null &&
        (view.entries.length > 0 ? (
          <CompareTable view={view} />
        ) : (
          <EmptyState icon={GitCompareArrows} title={t('compare.emptyTitle')}>
            {changesOnly ? t('compare.emptyChanges') : t('compare.emptyAll')}
          </EmptyState>
        ))}
    </>
  );
}
