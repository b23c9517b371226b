import { CircleCheck, LoaderCircle, Lock, type LucideIcon, RotateCw, TriangleAlert } from 'lucide-react';
import type { FileStatus } from '../../shared/file-status';
import type { MessageKey } from '../../shared/messages/en';
import { Button } from './components/Button';
import { restartEngine } from './connection';
import styles from './Navigation.module.css';
import { useAppState } from './store';
import { useWords } from './words';

/** Whether what the window shows is on the disk. Changes are shown only once they are, so this is about the file process and the file. */
export function SaveState() {
  const t = useWords();
  const engine = useAppState((state) => state.engine);
  const file = useAppState((state) => state.open?.file ?? null);
  if (engine === 'gone') {
    return (
      <span className={styles.saveState} role="status">
        <Button look="quiet" icon={RotateCw} onPress={restartEngine}>
          {t('app.tryAgain')}
        </Button>
      </span>
    );
  }
  const { icon: Icon, text, hint, isWarning } = engine === 'lost' ? RESTARTING : stateOf(file);
  return (
    <span className={styles.saveState} role="status" data-warning={isWarning} title={t(hint)}>
      <Icon size={14} aria-hidden />
      {t(text)}
    </span>
  );
}

interface Shown {
  readonly icon: LucideIcon;
  readonly text: MessageKey;
  readonly hint: MessageKey;
  readonly isWarning: boolean;
}

const RESTARTING: Shown = {
  icon: LoaderCircle,
  text: 'app.restarting',
  hint: 'app.restarting',
  isWarning: false,
};
const SAVED: Shown = { icon: CircleCheck, text: 'app.saved', hint: 'app.saved', isWarning: false };
const READ_ONLY: Shown = { icon: Lock, text: 'app.readOnly', hint: 'app.readOnly', isWarning: false };
const NOT_SAVED: Shown = { icon: TriangleAlert, text: 'app.notSaved', hint: 'app.notSaved', isWarning: true };
const NOT_IN_FILE: Shown = {
  icon: TriangleAlert,
  text: 'app.notInFile',
  hint: 'app.notInFileHint',
  isWarning: true,
};

/** Never that it is saved while anything that was acknowledged is not in the file, or was refused because nothing can be written. */
function stateOf(file: FileStatus | null): Shown {
  if (file === null) return SAVED;
  if (file.isLost && file.isUnsaved) return NOT_SAVED;
  if (file.access !== 'editing') return READ_ONLY;
  if (file.trouble === null) return SAVED;
  return file.trouble.isRefused || file.trouble.error.code === 'fileReplaced' ? NOT_SAVED : NOT_IN_FILE;
}
