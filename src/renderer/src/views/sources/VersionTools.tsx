import { FilePen, Hourglass } from 'lucide-react';
import { useMemo } from 'react';
import type { Source } from '../../../../shared/model';
import { type TextVersion, textVersions } from '../../../../shared/passage-standing';
import { waitingCount } from '../../../../shared/views/review';
import { show, showDialog, showVersion } from '../../actions';
import { Choice } from '../../components/Choice';
import { IconButton } from '../../components/IconButton';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './VersionTools.module.css';

interface VersionToolsProps {
  readonly source: Source;
  /** The earlier text that is shown; null for the present one. */
  readonly shown: TextVersion | null;
}

/** Which of a source's texts is read, where it had several, and the way to correct the present one. */
export function VersionTools({ source, shown }: VersionToolsProps) {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const dossier = useDossier();
  const versions = textVersions(source);
  const waiting = useMemo(() => waitingCount(dossier, source.id), [dossier, source.id]);
  return (
    <>
      {versions.length > 1 && (
        <div className={styles.choice}>
          <Choice
            label={t('correct.version')}
            isLabelHidden
            value={String(shown?.number ?? versions.length)}
            onChange={(chosen) => {
              const version = versions[Number(chosen) - 1];
              showVersion(source.id, version?.replaced ? version.textHash : null);
            }}
            options={versions.toReversed().map(({ number, replaced }) => ({
              value: String(number),
              label: t(replaced === null ? 'correct.presentText' : 'correct.earlierText', { number }),
            }))}
          />
        </div>
      )}
      {waiting > 0 && (
        <IconButton
          icon={Hourglass}
          label={t('review.waiting', { count: waiting })}
          onPress={() => show({ view: 'review' })}
        />
      )}
      {shown === null && !isReadOnly && (
        <IconButton
          icon={FilePen}
          label={t('correct.open')}
          onPress={() => showDialog({ kind: 'correct', sourceId: source.id })}
        />
      )}
    </>
  );
}
