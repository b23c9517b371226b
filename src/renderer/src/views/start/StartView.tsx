import { BookOpen, FilePlus2, FolderOpen } from 'lucide-react';
import { showDialog } from '../../actions';
import { askShell } from '../../api';
import { Button } from '../../components/Button';
import { DropZone } from '../../DropZone';
import { attempt } from '../../perform';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import { RecentList } from './RecentList';
import styles from './StartView.module.css';

/** What the window shows without a dossier: make one, open one, look at the sample, or go on where one was. */
export function StartView() {
  const t = useWords();
  const recents = useAppState((state) => state.recents);
  return (
    <main className={styles.start}>
      <DropZone />
      <div className={styles.column}>
        <h1 className={styles.name}>{t('app.name')}</h1>
        <p className={styles.tagline}>{t('start.tagline')}</p>
        <div className={styles.actions}>
          <Button look="primary" icon={FilePlus2} onPress={() => showDialog({ kind: 'newDossier' })}>
            {t('start.new')}
          </Button>
          <Button icon={FolderOpen} onPress={() => void attempt(() => askShell('openDossier', {}))}>
            {t('start.open')}
          </Button>
          <Button icon={BookOpen} onPress={() => void attempt(() => askShell('openSample', {}))}>
            {t('start.sample')}
          </Button>
        </div>
        <h2 className={styles.heading}>{t('start.recent')}</h2>
        {recents.length === 0 ? (
          <p className={styles.none}>{t('start.noRecents')}</p>
        ) : (
          <RecentList recents={recents} />
        )}
      </div>
    </main>
  );
}
