import { useMemo, useState } from 'react';
import { tagUses } from '../../../../shared/views/tags';
import { Button } from '../../components/Button';
import { Dialogue } from '../../components/Dialogue';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { TagRow } from './TagRow';
import styles from './TagsDialog.module.css';

/** The tags of all positions: how many bear each, and another name or an end for it, everywhere at once. */
export function TagsDialog({
  isReadOnly,
  onClose,
}: {
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const dossier = useDossier();
  const uses = useMemo(() => tagUses(dossier), [dossier]);
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <Dialogue
      title={t('frame.tags.title')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      {uses.length === 0 ? (
        <p className={styles.none}>{t('frame.tags.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('frame.tags.title')}>
          {uses.map((use) => (
            <TagRow
              key={use.tag}
              use={use}
              uses={uses}
              isRenamed={renamed === use.tag}
              isReadOnly={isReadOnly}
              onRename={setRenamed}
            />
          ))}
        </ul>
      )}
    </Dialogue>
  );
}
