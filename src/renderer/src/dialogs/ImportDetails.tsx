import { CircleAlert, TriangleAlert } from 'lucide-react';
import { citationErrors } from '../../../shared/citation-fields';
import type { CitationFields as Citation } from '../../../shared/commands';
import { BEGINNING } from '../../../shared/draft';
import { ENCODINGS } from '../../../shared/encodings';
import type { ErrorCode } from '../../../shared/errors';
import type { SourceFormat } from '../../../shared/vocabulary';
import { Check } from '../components/Check';
import { Choice } from '../components/Choice';
import { CitationFields } from '../components/CitationFields';
import { ShownText } from '../components/ShownText';
import { messageOfWire, useWords } from '../words';
import { formatSize } from './format-size';
import styles from './ImportDialog.module.css';
import type { ImportFile, Reading, Twin } from './import-file';
import { TextBeginning } from './TextBeginning';

/** What another encoding may mend. */
const MENDABLE: readonly ErrorCode[] = ['textUndecodable', 'textBinary', 'textEmpty'];

/** Formats in which the encoding is for the reader to find out. */
const ENCODED: readonly SourceFormat[] = ['text', 'markdown', 'html', 'mail', 'rtf'];
const SCOPES = ['article', 'page'] as const;
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
  const encoding = ENCODINGS.find((known) => known === draft.origin.encoding) ?? null;
  const { error, references } = draft;
  if (references !== null) return <ReferenceList fileName={fileName} count={references} />;
  const { format } = draft.origin;
  const isEncodingOpen = error === null ? ENCODED.includes(format) : MENDABLE.includes(error.code);
  const isPage = format === 'html' || format === 'mhtml';
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
          <span dir="auto">{messageOfWire(error)}</span>
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
      {(isEncodingOpen || isImportable) && (
        <div className={styles.reading}>
          {isEncodingOpen && (
            <Choice
              label={t(error === null ? 'sources.importing.encoding' : 'sources.importing.ifText')}
              value={encoding}
              onChange={(chosen) => onRead({ encoding: chosen })}
              placeholder={t('sources.importing.chooseEncoding')}
              options={ENCODINGS.map((value) => ({ value, label: t(`sources.encoding.${value}`) }))}
            />
          )}
          {isPage && error === null && (
            <Choice
              label={t('sources.importing.scope')}
              value={file.reading.scope}
              onChange={(scope) => onRead({ scope })}
              options={SCOPES.map((value) => ({ value, label: t(`sources.importing.scopes.${value}`) }))}
            />
          )}
          {isImportable && (
            <div className={styles.include}>
              <Check label={t('sources.importing.include')} isSelected={file.isWanted} onChange={onWant} />
            </div>
          )}
        </div>
      )}
      {error === null && encoding !== null && !draft.isEncodingCertain && (
        <p className={styles.guess} role="status">
          <TriangleAlert size={16} aria-hidden />
          <span>{t('sources.importing.guessed', { encoding: t(`sources.encoding.${encoding}`) })}</span>
        </p>
      )}
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
