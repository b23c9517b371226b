import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { FilterNotice } from '../../components/FilterNotice';
import { PositionFilterMenu } from '../../components/PositionFilterMenu';
import { Segments } from '../../components/Segments';
import { ViewHeader } from '../../components/ViewHeader';
import { useWords } from '../../words';
import styles from './CompareView.module.css';
import { useCompareState } from './use-compare-state';

const MODES = ['dates', 'parties', 'speakers'] as const;

interface CompareHeaderProps {
  /** Whether there is nothing to export. */
  readonly isEmpty: boolean;
  /** The fields of what is compared, in a bar of their own. */
  readonly children: ReactNode;
}

/** What is compared with what, through which filter, and the way to its table. */
export function CompareHeader({ isEmpty, children }: CompareHeaderProps) {
  const t = useWords();
  const [{ mode }, change] = useCompareState();
  return (
    <>
      <ViewHeader title={t('compare.title')}>
        <div className={styles.mode}>
          <Segments
            label={t('compare.mode')}
            isLabelHidden
            value={mode}
            onChange={(value) => change({ mode: value })}
            options={MODES.map((value) => ({ value, label: t(`compare.modes.${value}`) }))}
          />
        </div>
        <PositionFilterMenu />
        <Button icon={Download} isDisabled={isEmpty} onPress={() => showDialog({ kind: 'export' })}>
          {t('matrix.export')}
        </Button>
      </ViewHeader>
      <div className={styles.bar}>{children}</div>
      <FilterNotice />
    </>
  );
}
