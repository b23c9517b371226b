import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ListedBackup } from '../../../shared/backups';
import { momentInWords } from '../moment';
import { localeForFormats, useWords } from '../words';
import styles from './BackupsDialog.module.css';
import { formatSize } from './format-size';
import { timeAgo } from './time-ago';

interface BackupListProps {
  readonly backups: readonly ListedBackup[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The backups, the newest first, each with its time, why it was made, what it holds and its size; the arrow keys choose one. */
export function BackupList({ backups, chosen, onChoose }: BackupListProps) {
  const t = useWords();
  const now = Date.now();
  return (
    <ListBox
      aria-label={t('backups.list')}
      autoFocus
      className={styles.list ?? ''}
      items={backups}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {({ id, at, reason, size, holdings }) => (
        <ListBoxItem id={id} textValue={momentInWords(at)} className={styles.backup ?? ''}>
          <span className={styles.time}>{momentInWords(at)}</span>
          <span className={styles.facts}>
            <span>{`${timeAgo(Date.parse(at), now, localeForFormats())} · ${t(`backups.reason.${reason}`)}`}</span>
            <span>
              {holdings !== null &&
                `${t('backups.holds', {
                  positions: t('backups.positions', { count: holdings.positions }),
                  sources: t('backups.sources', { count: holdings.sources }),
                })} · `}
              {formatSize(size)}
            </span>
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
