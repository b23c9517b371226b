import { Lock, TriangleAlert } from 'lucide-react';
import { Button } from './components/Button';
import styles from './FileBanner.module.css';
import { actOnFile } from './file-actions';
import { bannerOf } from './file-banner';
import { momentInWords } from './moment';
import { useAppState } from './store';
import { useOneAtATime } from './use-one-at-a-time';
import { useWords } from './words';

/** What lasts about the dossier's file: who else has it, or why it cannot be saved, with what can be done about it. */
export function FileBanner() {
  const t = useWords();
  const file = useAppState((state) => state.open?.file ?? null);
  const fileName = useAppState((state) => state.open?.fileName ?? '');
  const oneAtATime = useOneAtATime();
  const banner = file && bannerOf(file, fileName, t, momentInWords);
  const Icon = banner?.tone === 'warning' ? TriangleAlert : Lock;
  return (
    <section aria-label={t('banner.label')} aria-live="polite" className={styles.place}>
      {banner && (
        <div className={`${styles.banner} ${styles[banner.tone]}`}>
          <Icon size={18} aria-hidden />
          <div className={styles.words}>
            <strong className={styles.title}>{banner.title}</strong>
            <p>{banner.sentences.join(' ')}</p>
          </div>
          <div className={styles.actions}>
            {banner.actions.map(({ action, label, isMain }) => (
              <Button
                key={label}
                look={isMain ? 'primary' : 'plain'}
                onPress={() => void oneAtATime(() => actOnFile(action))}
              >
                {t(label)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
