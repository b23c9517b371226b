import { CircleAlert, CircleCheck, CircleMinus, CirclePlus, Link2, Rows3, ScanSearch } from 'lucide-react';
import type { TablePlan } from '../../../../shared/table-import/import-fields';
import { problemInWords } from '../../../../shared/table-import/problem-words';
import type { TableOutcome } from '../../../../shared/table-import/table-draft';
import { Button } from '../../components/Button';
import { Radios } from '../../components/Radios';
import { ShownText } from '../../components/ShownText';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './TableImport.module.css';

interface TableOutcomeListProps {
  readonly outcome: TableOutcome;
  readonly plan: TablePlan;
  readonly onChange: (patch: Partial<TablePlan>) => void;
  readonly onSaveRefused: () => void;
}

/** What the import will do, in numbers, with the quotes that are left for review and the rows that are refused. */
export function TableOutcomeList({ outcome, plan, onChange, onSaveRefused }: TableOutcomeListProps) {
  const t = useWords();
  const { counts, made, unlinked, refused } = outcome;
  const newOnes = [
    made.parties > 0 && t('tableImport.newParties', { count: made.parties }),
    made.speakers > 0 && t('tableImport.newSpeakers', { count: made.speakers }),
    made.issues > 0 && t('tableImport.newIssues', { count: made.issues }),
  ].filter((each) => each !== false);
  const facts = [
    { Icon: CirclePlus, count: counts.positions, key: 'willRecord', always: true },
    { Icon: CirclePlus, count: counts.added, key: 'willAdd' },
    { Icon: Rows3, count: counts.joined, key: 'joined' },
    { Icon: Link2, count: counts.linked, key: 'linked' },
    { Icon: ScanSearch, count: counts.unlinked, key: 'unlinked' },
    { Icon: Rows3, count: counts.byTable, key: 'byTable' },
    { Icon: CircleMinus, count: counts.known, key: 'known' },
    { Icon: CircleMinus, count: counts.silent, key: 'silent' },
    { Icon: CircleAlert, count: counts.refused, key: 'refusedCount' },
  ] as const;
  const isNothing = counts.positions + counts.added === 0;
  return (
    <section className={styles.outcome}>
      {isNothing && (
        <p className={styles.wrong}>
          <CircleAlert size={16} aria-hidden />
          <span>{t('tableImport.nothingToDo')}</span>
        </p>
      )}
      <ul className={styles.facts}>
        {facts
          .filter((fact) => fact.count > 0 || ('always' in fact && !isNothing))
          .map(({ Icon, count, key }) => (
            <li key={key} data-kind={key}>
              <Icon size={16} aria-hidden />
              <span>
                {t(`tableImport.${key === 'byTable' && outcome.isTableSource ? 'byTableSource' : key}`, {
                  count,
                })}
              </span>
            </li>
          ))}
        {newOnes.length > 0 && (
          <li>
            <CircleCheck size={16} aria-hidden />
            <span>{t('tableImport.willMake', { list: newOnes.join(', ') })}</span>
          </li>
        )}
      </ul>
      {(counts.byTable > 0 || plan.withoutSource === 'refuse') && (
        <Radios
          label={t('tableImport.withoutSource')}
          value={plan.withoutSource}
          onChange={(withoutSource) => onChange({ withoutSource })}
          options={[
            { value: 'table', label: t('tableImport.bySource.table') },
            { value: 'refuse', label: t('tableImport.bySource.refuse') },
          ]}
        />
      )}
      {unlinked.length > 0 && (
        <details className={styles.values}>
          <summary>{t('tableImport.unlinked', { count: counts.unlinked })}</summary>
          <p className={styles.muted}>{t('tableImport.reviewHint')}</p>
          <ul>
            {unlinked.map((each) => (
              <UnlinkedItem key={`${each.number} ${each.quote}`} {...each} />
            ))}
          </ul>
          {counts.unlinked > unlinked.length && (
            <p className={styles.muted}>
              {t('tableImport.moreRows', { count: counts.unlinked - unlinked.length })}
            </p>
          )}
        </details>
      )}
      {refused.length > 0 && (
        <details className={styles.values} open>
          <summary>{t('tableImport.refusedCount', { count: counts.refused })}</summary>
          <p className={styles.muted}>{t('tableImport.refusedHint')}</p>
          <Button onPress={onSaveRefused}>{t('tableImport.saveRefused')}</Button>
          <ul>
            {refused.slice(0, 100).map(({ number, problems }) => (
              <li key={number} className={styles.item}>
                <span className={styles.letters}>{t('tableImport.inRow', { number })}</span>
                <span>{problems.map((problem) => problemInWords(problem, t)).join(' ')}</span>
              </li>
            ))}
          </ul>
          {counts.refused > 100 && (
            <p className={styles.muted}>{t('tableImport.moreRows', { count: counts.refused - 100 })}</p>
          )}
        </details>
      )}
    </section>
  );
}

function UnlinkedItem({ number, quote, sourceId, why }: TableOutcome['unlinked'][number]) {
  const t = useWords();
  const source = useDossier().sources.get(sourceId);
  return (
    <li className={styles.item}>
      <span className={styles.letters}>{t('tableImport.inRow', { number })}</span>
      <span>
        <bdi className={styles.quote} dir="auto">
          <ShownText text={quote} />
        </bdi>{' '}
        <span className={styles.muted}>
          <bdi>{source?.title ?? ''}</bdi>: {t(`tableImport.why.${why}`)}
        </span>
      </span>
    </li>
  );
}
