import type { CitationErrors } from '../../../shared/citation-fields';
import type { CitationFields as Citation } from '../../../shared/commands';
import { readDateInput } from '../../../shared/date-input';
import { MOST } from '../../../shared/model';
import { RELIABILITIES } from '../../../shared/vocabulary';
import { languageName } from '../language-name';
import { messageOf, useWords } from '../words';
import { Choice } from './Choice';
import styles from './CitationFields.module.css';
import { dateInWords } from './DateText';
import { Field } from './Field';

/** The languages that are offered first; any BCP 47 tag can be typed. */
const LANGUAGES = ['ar', 'en', 'fa', 'fr', 'he', 'ru', 'tr', 'uk', 'zh'];

interface CitationFieldsProps {
  readonly citation: Citation;
  readonly onChange: (patch: Partial<Citation>) => void;
  /** What is wrong, shown at the fields concerned. */
  readonly errors: CitationErrors;
  readonly hasAutoFocus?: boolean;
}

/** The fields of a source's citation: for texts that come in by file or paste, and to edit. */
export function CitationFields({ citation, onChange, errors, hasAutoFocus = false }: CitationFieldsProps) {
  const t = useWords();
  const errorOf = (field: keyof Citation) => errors[field] && messageOf(errors[field]);

  function line(field: 'title' | 'author' | 'publisher') {
    return {
      label: t(`sources.citation.${field}`),
      value: citation[field],
      onChange: (text: string) => onChange({ [field]: text }),
      error: errorOf(field) ?? null,
      maxLength: MOST.line,
    };
  }
  function date(field: 'publishedOn' | 'accessedOn') {
    const read = readDateInput(citation[field]);
    return {
      label: t(`sources.citation.${field}`),
      value: citation[field],
      onChange: (text: string) => onChange({ [field]: text }),
      error: errorOf(field) ?? null,
      // What is wrong takes the place of the hint.
      ...(errors[field] === undefined && {
        description: read === null ? t('sources.citation.dateHint') : dateInWords(read, t),
      }),
      maxLength: MOST.date,
    };
  }

  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <Field {...line('title')} isRequired validationBehavior="aria" autoFocus={hasAutoFocus} />
      </div>
      <Field {...line('author')} />
      <Field {...line('publisher')} />
      <Field {...date('publishedOn')} />
      <Field {...date('accessedOn')} />
      <div className={styles.whole}>
        <Field
          label={t('sources.citation.url')}
          value={citation.url}
          onChange={(url) => onChange({ url })}
          error={errorOf('url') ?? null}
          placeholder={t('sources.citation.urlHint')}
          maxLength={MOST.line}
        />
      </div>
      <Field
        label={t('sources.citation.language')}
        value={citation.language}
        onChange={(language) => onChange({ language: language.trim() })}
        description={languageName(citation.language) ?? t('sources.citation.languageHint')}
        suggestions={LANGUAGES}
        maxLength={MOST.language}
      />
      <Choice
        label={t('sources.citation.reliability')}
        value={citation.reliability}
        onChange={(reliability) => onChange({ reliability })}
        options={RELIABILITIES.map((grade) => ({ value: grade, label: t(`glossary.reliability.${grade}`) }))}
      />
      <div className={styles.whole}>
        <Field
          label={t('sources.citation.notes')}
          value={citation.notes}
          onChange={(notes) => onChange({ notes })}
          lines={2}
          maxLength={MOST.prose}
        />
      </div>
    </div>
  );
}
