import { useEffect, useState } from 'react';
import type { BackupUsage } from '../../../shared/backups';
import { showDialog } from '../actions';
import { askShell } from '../api';
import { Button } from '../components/Button';
import { attempt } from '../perform';
import { useAppState } from '../store';
import { useWords } from '../words';
import styles from './BackupsDialog.module.css';
import { formatSize } from './format-size';

/** Where the backups are and how much room they take. */
export function BackupSettings() {
  const t = useWords();
  const isOpen = useAppState((state) => state.open !== null);
  const [usage, setUsage] = useState<BackupUsage | null>(null);
  useEffect(() => {
    void attempt(async () => setUsage(await askShell('backupUsage', {})));
  }, []);
  return (
    <section className={styles.usage} aria-labelledby="backup-settings">
      <h3 id="backup-settings">{t('backups.settings')}</h3>
      <p>{t('backups.settingsHint')}</p>
      {usage !== null && (
        <dl>
          <dt>{t('backups.where')}</dt>
          <dd>
            {/* A path reads from left to right in every language. */}
            <bdi dir="ltr">{usage.folder}</bdi>
          </dd>
          <dt>{t('backups.takes')}</dt>
          <dd>
            {usage.ofDossier === null
              ? t('backups.takesAll', { size: formatSize(usage.total) })
              : t('backups.takesOwn', { size: formatSize(usage.total), own: formatSize(usage.ofDossier) })}
          </dd>
        </dl>
      )}
      <div className={styles.buttons}>
        <Button onPress={() => void attempt(() => askShell('showBackups', {}))}>
          {t('backups.showInFolder')}
        </Button>
        {isOpen && <Button onPress={() => showDialog({ kind: 'backups' })}>{t('backups.show')}</Button>}
      </div>
    </section>
  );
}
