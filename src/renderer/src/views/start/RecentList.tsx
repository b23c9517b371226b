import { FileText, X } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { RecentDossier } from '../../../../shared/ipc/opening';
import { askShell } from '../../api';
import { IconButton } from '../../components/IconButton';
import { attempt } from '../../perform';
import { setState } from '../../store';
import { localeForFormats, useWords } from '../../words';
import styles from './StartView.module.css';

async function forget(key: string): Promise<void> {
  const recents = await askShell('forgetRecent', { key });
  setState({ recents });
}

/** The dossiers that were open lately; those whose file is gone say so and can be taken off the list. */
export function RecentList({ recents }: { readonly recents: readonly RecentDossier[] }) {
  const t = useWords();
  const day = new Intl.DateTimeFormat(localeForFormats(), { dateStyle: 'medium' });
  return (
    <GridList
      aria-label={t('start.recent')}
      className={styles.recents ?? ''}
      items={recents}
      onAction={(key) => void attempt(() => askShell('openRecent', { key: String(key) }))}
    >
      {(recent) => (
        <GridListItem id={recent.key} textValue={recent.title} className={styles.recent ?? ''}>
          <FileText size={18} aria-hidden />
          <span className={styles.recentText}>
            <bdi className={styles.recentTitle}>{recent.title}</bdi>
            <span className={styles.recentPlace}>
              {recent.isThere ? (
                // A path reads from left to right in every language.
                <bdi dir="ltr">{`${recent.folder} · ${recent.fileName}`}</bdi>
              ) : (
                t('start.gone')
              )}
            </span>
          </span>
          <span className={styles.recentDay}>{day.format(new Date(recent.openedAt))}</span>
          <IconButton
            icon={X}
            label={t('start.forget', { title: recent.title })}
            onPress={() => void attempt(() => forget(recent.key))}
          />
        </GridListItem>
      )}
    </GridList>
  );
}
