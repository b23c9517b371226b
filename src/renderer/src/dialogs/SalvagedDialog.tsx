import type { SalvageReport } from '../../../shared/salvage-report';
import { showDialog } from '../actions';
import { Button } from '../components/Button';
import { Dialogue } from '../components/Dialogue';
import { useAppState } from '../store';
import { useWords } from '../words';
import styles from './DamagedDialog.module.css';

interface SalvagedDialogProps {
  /** The damaged file's name. */
  readonly from: string;
  readonly report: SalvageReport;
}

const REMARKS = ['damagedTexts', 'doubtful', 'fromLog'] as const;

/** What was recovered of a damaged dossier, what is known to be lost, and what to look at. */
export function SalvagedDialog({ from, report }: SalvagedDialogProps) {
  const t = useWords();
  const fileName = useAppState((state) => state.open?.fileName ?? '');
  const shown = report.tables.filter(({ recovered, lost }) => recovered + lost > 0);
  const standIns = report.tables.reduce((sum, table) => sum + table.standIns, 0);
  const isWhole = report.tables.every(({ lost }) => lost === 0) && report.damagedTexts === 0;
  return (
    <Dialogue
      title={t('damaged.report.title', { name: from })}
      onClose={() => showDialog(null)}
      footer={
        <Button look="primary" autoFocus onPress={() => showDialog(null)}>
          {t('damaged.report.goOn')}
        </Button>
      }
    >
      <div className={styles.damaged}>
        {isWhole && <p>{t('damaged.report.whole')}</p>}
        <table className={styles.counts}>
          <thead>
            <tr>
              <th scope="col">{t('damaged.report.kind')}</th>
              <th scope="col">{t('damaged.report.recovered')}</th>
              <th scope="col">{t('damaged.report.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ table, recovered, lost }) => (
              <tr key={table}>
                <th scope="row">{t(`damaged.report.kinds.${table}`)}</th>
                <td>{recovered}</td>
                <td data-lost={lost > 0}>{lost}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul className={styles.remarks}>
          {standIns > 0 && <li>{t('damaged.report.standIns', { count: standIns })}</li>}
          {REMARKS.filter((remark) => report[remark] > 0).map((remark) => (
            <li key={remark}>{t(`damaged.report.${remark}`, { count: report[remark] })}</li>
          ))}
          <li>{t('damaged.report.undo')}</li>
        </ul>
        <p className={styles.kept}>{t('damaged.report.place', { name: fileName })}</p>
      </div>
    </Dialogue>
  );
}
