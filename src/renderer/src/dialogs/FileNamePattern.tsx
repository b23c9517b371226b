import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components';
import {
  FILE_NAME_FIELDS,
  type FileNamePatternProblem,
  fileNamePatternProblems,
  readFileName,
} from '../../../shared/file-name-pattern';
import { Field } from '../components/Field';
import { useWords } from '../words';
import styles from './FileNamePattern.module.css';
import type { ImportFile } from './import-file';

const IN_BRACES = FILE_NAME_FIELDS.map((field) => `{${field}}`);

interface FileNamePatternProps {
  readonly files: readonly ImportFile[];
  /** The file on which the preview shows what its name says. */
  readonly place: number;
  readonly pattern: string;
  readonly onChange: (pattern: string) => void;
}

/** What the names of files say: a pattern, with what it makes of the chosen file's name. */
export function FileNamePattern({ files, place, pattern, onChange }: FileNamePatternProps) {
  const t = useWords();
  const [problem] = pattern.trim() === '' ? [] : fileNamePatternProblems(pattern);
  const fileName = files[place]?.fileName ?? '';
  const parts = readFileName(fileName, pattern);
  const count = files.filter((file) => readFileName(file.fileName, pattern) !== null).length;

  function wrong(found: FileNamePatternProblem): string {
    switch (found.kind) {
      case 'unknownField':
        return t('sources.pattern.unknownField', { field: found.field, fields: FILE_NAME_FIELDS.join(', ') });
      case 'fieldTwice':
        return t('sources.pattern.fieldTwice', { field: found.field });
      case 'fieldsTouch':
        return t('sources.pattern.fieldsTouch', { field: found.field, next: found.next });
      case 'brace':
        return t('sources.pattern.brace', { example: '{date}' });
      case 'noField':
        return t('sources.pattern.noField', { fields: FILE_NAME_FIELDS.join(', ') });
    }
  }

  return (
    <Disclosure className={styles.pattern ?? ''} defaultExpanded={pattern !== ''}>
      <Heading className={styles.heading ?? ''}>
        <PlainButton slot="trigger" className={styles.trigger ?? ''}>
          {t('sources.pattern.title')}
        </PlainButton>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <Field
          label={t('sources.pattern.label')}
          description={t('sources.pattern.hint', { fields: IN_BRACES.join(', ') })}
          value={pattern}
          onChange={onChange}
          error={problem === undefined ? null : wrong(problem)}
          placeholder="{date} {publisher} - {title}"
          maxLength={200}
        />
        {pattern.trim() !== '' && problem === undefined && (
          <div className={styles.preview} role="status">
            <span>{t('sources.pattern.fits', { fitting: count, count: files.length })}</span>
            {parts === null ? (
              <span>{t('sources.pattern.fitsNot')}</span>
            ) : (
              <dl className={styles.parts}>
                {parts.map(({ field, value, start }) =>
                  field === 'skip' ? null : (
                    <div key={start}>
                      <dt>{t(`sources.pattern.field.${field}`)}</dt>
                      <dd dir="auto">{value}</dd>
                    </div>
                  ),
                )}
              </dl>
            )}
          </div>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
