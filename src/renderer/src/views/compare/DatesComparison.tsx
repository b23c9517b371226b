import { ArrowLeftRight, GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { filterCount, NO_FILTER } from '../../../../shared/position-filter';
import { compareView } from '../../../../shared/views/compare';
import { show } from '../../actions';
import { useCompareDates } from '../../as-of';
import { Button } from '../../components/Button';
import { Check } from '../../components/Check';
import { DayField } from '../../components/DayField';
import { EmptyState } from '../../components/EmptyState';
import { IconButton } from '../../components/IconButton';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { CompareCounts } from './CompareCounts';
import { CompareHeader } from './CompareHeader';
import { CompareSummaries } from './CompareSummaries';
import { CompareTable } from './CompareTable';
import styles from './CompareView.module.css';
import { DayChoice } from './DayChoice';
import { PartiesMenu } from './PartiesMenu';
import { useCompareState } from './use-compare-state';

/** Two dates side by side: what changed between them, or everything. */
export function DatesComparison() {
  const t = useWords();
  const dossier = useDossier();
  const changesOnly = useAppState((state) => state.viewState.changesOnly);
  const filter = useAppState((state) => state.viewState.filter);
  const [{ leftOut, marksWords }, change] = useCompareState();
  const { dates, from, to } = useCompareDates();
  const view = useMemo(
    () => compareView(dossier, { from, to, changesOnly, filter, leftOut }),
    [dossier, from, to, changesOnly, filter, leftOut],
  );
  const isFiltered = filterCount(filter) > 0;
  const swap = () => show({ compareFrom: to, compareTo: from });

  return (
    <>
      <CompareHeader isEmpty={view.entries.length === 0}>
        <div className={styles.days}>
          <DayField label={t('compare.from')} value={from} onChange={(day) => show({ compareFrom: day })} />
          <DayChoice
            label={t('compare.chooseFrom')}
            dates={dates}
            onChange={(day) => show({ compareFrom: day })}
          />
          <IconButton icon={ArrowLeftRight} label={t('compare.swap')} onPress={swap} />
          <DayField label={t('compare.to')} value={to} onChange={(day) => show({ compareTo: day })} />
          <DayChoice
            label={t('compare.chooseTo')}
            dates={dates}
            onChange={(day) => show({ compareTo: day })}
          />
        </div>
        <Check
          label={t('compare.changesOnly')}
          isSelected={changesOnly}
          onChange={(isSelected) => show({ changesOnly: isSelected })}
        />
        <Check
          label={t('compare.marksWords')}
          isSelected={marksWords}
          onChange={(isSelected) => change({ marksWords: isSelected })}
        />
        <PartiesMenu leftOut={leftOut} onChange={(ids) => change({ leftOut: ids })} />
      </CompareHeader>
      {view.isBackwards && (
        <p className={styles.notice} role="status">
          {t('compare.backwards')}
          <Button look="quiet" icon={ArrowLeftRight} onPress={swap}>
            {t('compare.swap')}
          </Button>
        </p>
      )}
      <CompareCounts counts={view.counts} />
      <CompareSummaries view={view} />
      {view.entries.length > 0 ? (
        <CompareTable view={view} marksWords={marksWords} />
      ) : (
        <EmptyState
          icon={GitCompareArrows}
          title={t(
            isFiltered
              ? 'compare.emptyFilteredTitle'
              : view.all.length === 0
                ? 'compare.nothingTitle'
                : 'compare.emptyTitle',
          )}
          actions={
            <>
              {changesOnly && view.all.length > 0 && (
                <Button onPress={() => show({ changesOnly: false })}>{t('compare.showUnchanged')}</Button>
              )}
              {isFiltered && <Button onPress={() => show({ filter: NO_FILTER })}>{t('filter.clear')}</Button>}
              {!isFiltered && view.all.length === 0 && (
                <Button onPress={() => show({ view: 'frame' })}>{t('matrix.toFrame')}</Button>
              )}
            </>
          }
        >
          {isFiltered
            ? t('compare.emptyFiltered')
            : changesOnly && view.all.length > 0
              ? t('compare.emptyChanges')
              : t('compare.emptyAll')}
        </EmptyState>
      )}
    </>
  );
}
