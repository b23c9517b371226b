import { CircleAlert } from 'lucide-react';
import { citationErrors } from '../../../shared/citation-fields';
import type { CitationFields as Citation } from '../../../shared/commands';
import { BEGINNING } from '../../../shared/draft';
import { Check } from '../components/Check';
import { CitationFields } from '../components/CitationFields';
import { ShownText } from '../components/ShownText';
import { messageOfWire, useWords } from '../words';
import { EmptyPages } from './EmptyPages';
import { formatSize } from './format-size';
import { GuessedEncoding } from './GuessedEncoding';
import styles from './ImportDialog.module.css';
import { type ImportFile, isEncodingOpen, isScopeOpen, type Reading, type Twin } from './import-file';
import { ReadingChoices } from './ReadingChoices';
import { TextBeginning } from './TextBeginning';

/** So many code points are surely all in a draft's beginning. */
const WHOLE = BEGINNING / 2;

interface ImportDetailsProps {
  readonly file: ImportFile;
  readonly twin: Twin | null;
  /** Whether fields that are wrong say so. */
  readonly isChecked: boolean;
  readonly onWant: (isWanted: boolean) => void;
  readonly onRead: (patch: Partial<Reading>) => void;
  readonly onCite: (patch: Partial<Citation>) => void;
}

/** One offered file: how it reads, in which encoding, and its citation; or why it cannot be imported. */
export function ImportDetails({ file, twin, isChecked, onWant, onRead, onCite }: ImportDetailsProps) {
  const t = useWords();
  const { draft, fileName, citation } = file;
  if (draft === null) return <p role="status">{t('sources.importing.readingOne')}</p>;
  const { error, references } = draft;
  if (references !== null) return <ReferenceList fileName={fileName} count={references} />;
  const { format } = draft.origin;
  const isImportable = error === null && twin === null;
  const size = formatSize(draft.origin.size);
  const facts = { size, count: draft.length, format: t(`sources.format.${format}`) };
  return (
    <>
      <header className={styles.head}>
        <h3 className={styles.headName}>
          <bdi>
            <ShownText text={fileName} />
          </bdi>
        </h3>
        <bdi className={styles.facts}>
          {error === null ? t('sources.importing.size', facts) : draft.origin.size > 0 && size}
        </bdi>
      </header>
      {error !== null && (
        <p className={styles.wrong} role="alert">
          <CircleAlert size={16} aria-hidden />
          <span>{messageOfWire(error)}</span>
        </p>
      )}
      {twin !== null && (
        <p className={styles.wrong} role="alert">
          <CircleAlert size={16} aria-hidden />
          <span dir="auto">
            {twin.where === 'dossier'
              ? messageOfWire({ code: 'textDuplicate', params: { name: fileName, title: twin.title } })
              : t('sources.importing.twinHere', { name: fileName, title: twin.title })}
          </span>
        </p>
      )}
      {(isEncodingOpen(draft) || isScopeOpen(draft) || isImportable) && (
        <div className={styles.how}>
          <ReadingChoices draft={draft} scope={file.reading.scope} onRead={onRead} />
          {isImportable && (
            <div className={styles.include}>
              <Check label={t('sources.importing.include')} isSelected={file.isWanted} onChange={onWant} />
            </div>
          )}
        </div>
      )}
      <GuessedEncoding draft={draft} />
      <EmptyPages names={draft.emptyPages} />
      {error === null && <TextBeginning text={draft.beginning} isWhole={draft.length <= WHOLE} />}
      {isImportable && file.isWanted && (
        <CitationFields
          citation={citation}
          onChange={onCite}
          errors={isChecked ? citationErrors(citation) : {}}
        />
      )}
    </>
  );
}

function ReferenceList({ fileName, count }: { readonly fileName: string; readonly count: number }) {
  const t = useWords();
  return (
    <>
      <header className={styles.head}>
        <h3 className={styles.headName}>
          <bdi>
            <ShownText text={fileName} />
          </bdi>
        </h3>
      </header>
      <p>{t('sources.importing.references', { count })}</p>
    </>
  );
}
