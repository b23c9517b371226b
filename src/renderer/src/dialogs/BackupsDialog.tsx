import { Archive } from 'lucide-react';
import { useState } from 'react';
import type { ListedBackup } from '../../../shared/backups';
import { showDialog } from '../actions';
import { askShell, restoreBackup } from '../api';
import { Button } from '../components/Button';
import { DialogStatus } from '../components/DialogStatus';
import { Dialogue } from '../components/Dialogue';
import { EmptyState } from '../components/EmptyState';
import { momentInWords } from '../moment';
import { sayWithUndo } from '../perform';
import { useAppState } from '../store';
import { useOneAtATime } from '../use-one-at-a-time';
import { messageOf, useWords } from '../words';
import { BackupDifferences } from './BackupDifferences';
import { BackupList } from './BackupList';
import styles from './BackupsDialog.module.css';
import { useBackupList, useBackupPreview } from './use-backups';

const close = () => showDialog(null);

/** The dossier's backups: what each would change, restoring one, and opening one as a copy. */
export function BackupsDialog() {
  const t = useWords();
  const listed = useBackupList();
  if (listed.kind === 'there' && listed.value.length > 0) return <Backups backups={listed.value} />;
  return (
    <Dialogue
      title={t('backups.title')}
      onClose={close}
      footer={
        <Button look="primary" autoFocus onPress={close}>
          {t('app.close')}
        </Button>
      }
    >
      {listed.kind === 'reading' && <p role="status">{t('app.loading')}</p>}
      {listed.kind === 'refused' && <p role="alert">{listed.message}</p>}
      {listed.kind === 'there' && (
        <EmptyState icon={Archive} title={t('backups.emptyTitle')}>
          {t('backups.emptyText')}
        </EmptyState>
      )}
    </Dialogue>
  );
}

function Backups({ backups }: { readonly backups: readonly ListedBackup[] }) {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? false);
  const [chosen, setChosen] = useState(backups[0]?.id ?? null);
  const [busy, setBusy] = useState<'restoring' | 'copying' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const oneAtATime = useOneAtATime();
  const looked = useBackupPreview(chosen);
  const backup = backups.find(({ id }) => id === chosen);
  const differs = looked.kind === 'there' && looked.value.differences.length + looked.value.hidden > 0;

  async function act(what: 'restoring' | 'copying', work: () => Promise<unknown>): Promise<void> {
    setBusy(what);
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal(messageOf(error));
    }
    setBusy(null);
  }

  async function restore({ id, at }: ListedBackup): Promise<void> {
    await restoreBackup(id);
    close();
    sayWithUndo(t('backups.restored', { time: momentInWords(at) }));
  }

  async function openCopy({ id }: ListedBackup): Promise<void> {
    if (await askShell('openBackupCopy', { backupId: id })) close();
  }

  return (
    <Dialogue
      title={t('backups.title')}
      size="wide"
      onClose={close}
      footer={
        <>
          <DialogStatus refusal={busy === null ? refusal : null}>
            {busy !== null && (
              <>
                <progress aria-hidden />
                {t(`backups.${busy}`)}
              </>
            )}
            {busy === null && refusal === null && t(isReadOnly ? 'backups.readOnly' : 'backups.safe')}
          </DialogStatus>
          <Button
            isDisabled={backup === undefined || looked.kind === 'refused'}
            onPress={() => backup && void oneAtATime(() => act('copying', () => openCopy(backup)))}
          >
            {t('backups.copy')}
          </Button>
          <Button
            look="primary"
            isDisabled={isReadOnly || !differs}
            onPress={() => backup && void oneAtATime(() => act('restoring', () => restore(backup)))}
          >
            {t('backups.restore')}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <BackupList
          backups={backups}
          chosen={chosen}
          onChoose={(id) => {
            setChosen(id);
            setRefusal(null);
          }}
        />
        <section className={styles.preview} aria-label={t('backups.whatDiffers')}>
          <h3 className={styles.heading}>{t('backups.whatDiffers')}</h3>
          <BackupDifferences looked={looked} />
        </section>
      </div>
    </Dialogue>
  );
}
