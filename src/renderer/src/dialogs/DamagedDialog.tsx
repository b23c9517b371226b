import { History, LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { isolated } from '../../../shared/direction';
import type { WireError } from '../../../shared/errors';
import type { DamagedDossier } from '../../../shared/ipc/damaged';
import { showDialog } from '../actions';
import { askShell } from '../api';
import { Button } from '../components/Button';
import { Dialogue } from '../components/Dialogue';
import { momentInWords } from '../moment';
import { getState } from '../store';
import { useOneAtATime } from '../use-one-at-a-time';
import { messageOf, messageOfWire, useWords } from '../words';
import styles from './DamagedDialog.module.css';

/** A dossier that cannot be opened: what is wrong, that the file stays as it is, and what can be done. */
export function DamagedDialog({ damaged }: { readonly damaged: DamagedDossier }) {
  const t = useWords();
  const { canSalvage, backup } = damaged;
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const oneAtATime = useOneAtATime();

  async function carryOut(method: 'salvage' | 'openBackup'): Promise<void> {
    setRefusal(null);
    setIsBusy(true);
    try {
      const isDone = await askShell(method, {});
      // What was recovered may have come up in this window, in the place of this dialog.
      if (isDone !== false && getState().dialog?.kind === 'damaged') showDialog(null);
    } catch (error) {
      setRefusal(messageOf(error));
    }
    setIsBusy(false);
  }

  return (
    <Dialogue
      title={t('damaged.title')}
      isDismissable={!isBusy}
      onClose={() => {
        if (!isBusy) showDialog(null);
      }}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={() => showDialog(null)}>
            {t('app.close')}
          </Button>
          {canSalvage && (
            <Button
              look={backup === null ? 'primary' : 'plain'}
              icon={LifeBuoy}
              isDisabled={isBusy}
              autoFocus={backup === null}
              onPress={() => void oneAtATime(() => carryOut('salvage'))}
            >
              {t('damaged.salvage')}
            </Button>
          )}
          {backup !== null && (
            <Button
              look="primary"
              icon={History}
              isDisabled={isBusy}
              autoFocus
              onPress={() => void oneAtATime(() => carryOut('openBackup'))}
            >
              {t('damaged.openBackup', { at: momentInWords(backup.at) })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.damaged}>
        <p className={styles.reason}>{messageOfWire(withIsolatedNames(damaged.error))}</p>
        <p>{t(canSalvage ? 'damaged.canSalvage' : 'damaged.cannotSalvage')}</p>
        <p className={styles.kept}>{t('damaged.kept')}</p>
        <div role="status" className={styles.status}>
          {isBusy && (
            <ProgressBar
              isIndeterminate
              aria-label={t('damaged.salvaging')}
              className={styles.progress ?? ''}
            >
              <progress aria-hidden />
              {t('damaged.salvaging')}
            </ProgressBar>
          )}
          {refusal !== null && <p className={styles.refusal}>{refusal}</p>}
        </div>
      </div>
    </Dialogue>
  );
}

/** A refusal whose names keep their own direction. */
function withIsolatedNames({ code, params }: WireError): WireError {
  const names = Object.entries(params).map(([blank, value]) => [
    blank,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return { code, params: Object.fromEntries(names) };
}
