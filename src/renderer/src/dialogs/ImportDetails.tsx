import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { citationErrors } from '../../../shared/citation-fields';
import { countCodePoints } from '../../../shared/code-points';
import type { CitationFields as Citation } from '../../../shared/commands';
import { ENCODINGS, type Encoding } from '../../../shared/encodings';
import type { ErrorCode } from '../../../shared/errors';
import { Check } from '../components/Check';
import { Choice } from '../components/Choice';
import { CitationFields } from '../components/CitationFields';
import { messageOfWire, useWords } from '../words';
import { formatSize } from './format-size';
import styles from './ImportDialog.module.css';
import type { ImportFile, Twin } from './import-file';
import { TextBeginning } from './TextBeginning';

/** What another encoding may mend. */
const MENDABLE: readonly ErrorCode[] = ['textUndecodable', 'textBinary', 'textEmpty'];

interface ImportDetailsProps {
  readonly file: ImportFile;
  readonly twin: Twin | null;
  /** Whether fields that are wrong say so. */
  readonly isChecked: boolean;
  readonly onWant: (isWanted: boolean) => void;
  readonly onEncoding: (encoding: Encoding) => void;
  readonly onCite: (patch: Partial<Citation>) => void;
}

/** One offered file: how it reads, in which encoding, and its citation; or why it cannot be imported. */
export function ImportDetails({ file, twin, isChecked, onWant, onEncoding, onCite }: ImportDetailsProps) {
  const t = useWords();
  const { draft, fileName, citation } = file;
  const text = draft?.text ?? '';
  const characters = useMemo(() => countCodePoints(text), [text]);
  if (draft === null) return <p role="status">{t('sources.importing.readingOne')}</p>;
  const encoding = ENCODINGS.find((known) => known === draft.origin.encoding) ?? null;
  const { error } = draft;
  const isMendable = error === null || MENDABLE.includes(error.code);
  const isImportable = error === null && twin === null;
  const size = formatSize(draft.origin.size);
  return (
    <>
      <header className={styles.head}>
        <h3 className={styles.headName}>
          <bdi>{fileName}</bdi>
        </h3>
        <bdi className={styles.facts}>
          {error === null
            ? t('sources.importing.size', {
                size,
                count: characters,
              })
            : draft.origin.size > 0 && size}
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
      {isMendable && (
        <div className={styles.reading}>
          <Choice
            label={t(error === null ? 'sources.importing.encoding' : 'sources.importing.ifText')}
            value={encoding}
            onChange={onEncoding}
            placeholder={t('sources.importing.chooseEncoding')}
            options={ENCODINGS.map((value) => ({ value, label: t(`sources.encoding.${value}`) }))}
          />
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
      {error === null && <TextBeginning text={text} />}
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
