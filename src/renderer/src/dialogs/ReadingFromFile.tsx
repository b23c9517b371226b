import { FileInput } from 'lucide-react';
import type { PastedDocument } from '../../../shared/draft';
import { Button } from '../components/Button';
import { messageOfWire, useWords } from '../words';
import styles from './CorrectDialog.module.css';
import { TextBeginning } from './TextBeginning';

interface ReadingFromFileProps {
  /** What was read; null before a file is chosen. */
  readonly document: PastedDocument | null;
  /** The name of the file that is being read; null when none is. */
  readonly reading: string | null;
  readonly onChoose: () => void;
}

/** A better reading of a document: the file it comes from, and how its text begins. */
export function ReadingFromFile({ document, reading, onChoose }: ReadingFromFileProps) {
  const t = useWords();
  const draft = document?.draft;
  return (
    <div className={styles.file}>
      <Button icon={FileInput} isDisabled={reading !== null} onPress={onChoose}>
        {t(draft === undefined ? 'correct.chooseFile' : 'correct.chooseOther')}
      </Button>
      {reading !== null && <p role="status">{t('correct.reading', { name: reading })}</p>}
      {draft !== undefined && reading === null && (
        <>
          <p className={styles.hint}>
            <bdi>
              {t('correct.fileRead', {
                name: draft.fileName,
                format: t(`sources.format.${draft.origin.format}`),
              })}
            </bdi>
          </p>
          {draft.error === null ? (
            <TextBeginning
              text={draft.beginning}
              isWhole={draft.beginning.length >= (document?.text.length ?? 0)}
            />
          ) : (
            <p className={styles.wrong} role="alert" dir="auto">
              {messageOfWire(draft.error)}
            </p>
          )}
        </>
      )}
    </div>
  );
}
