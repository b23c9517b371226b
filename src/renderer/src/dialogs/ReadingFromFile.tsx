import { FileInput } from 'lucide-react';
import type { PastedDocument } from '../../../shared/draft';
import { Button } from '../components/Button';
import { messageOfWire, useWords } from '../words';
import styles from './CorrectDialog.module.css';
import { EmptyPages } from './EmptyPages';
import { GuessedEncoding } from './GuessedEncoding';
import { isEncodingOpen, isScopeOpen } from './import-file';
import { ReadingChoices } from './ReadingChoices';
import { TextBeginning } from './TextBeginning';
import type { BetterReading } from './use-better-reading';

interface ReadingFromFileProps {
  readonly better: BetterReading;
  readonly onChoose: () => void;
}

/** A better reading of a document: the file it comes from, how it is read, and how its text begins. */
export function ReadingFromFile({ better, onChoose }: ReadingFromFileProps) {
  const t = useWords();
  const { document, reading } = better;
  return (
    <div className={styles.file}>
      <Button icon={FileInput} isDisabled={reading !== null} onPress={onChoose}>
        {t(document === null ? 'correct.chooseFile' : 'correct.chooseOther')}
      </Button>
      {reading !== null && <p role="status">{t('correct.reading', { name: reading })}</p>}
      {document !== null && <AsRead document={document} better={better} />}
    </div>
  );
}

/** The choices stay while the file is read by another one, or the focus would leave them. */
function AsRead({ document, better }: { readonly document: PastedDocument; readonly better: BetterReading }) {
  const t = useWords();
  const { draft, text } = document;
  const { error, references, fileName: name, origin } = draft;
  const isText = error === null && references === null;
  return (
    <>
      {isText && (
        <p className={styles.hint}>
          <bdi>{t('correct.fileRead', { name, format: t(`sources.format.${origin.format}`) })}</bdi>
        </p>
      )}
      {(isEncodingOpen(draft) || isScopeOpen(draft)) && (
        <div className={styles.choices}>
          <ReadingChoices
            draft={draft}
            scope={better.scope}
            onRead={(patch) => void better.readAgain(patch)}
          />
        </div>
      )}
      {isText && <GuessedEncoding draft={draft} />}
      <EmptyPages names={draft.emptyPages} />
      {isText && <TextBeginning text={draft.beginning} isWhole={draft.beginning.length >= text.length} />}
      {!isText && (
        <p className={styles.wrong} role="alert" dir="auto">
          {error === null ? t('correct.isList', { name }) : messageOfWire(error)}
        </p>
      )}
    </>
  );
}
