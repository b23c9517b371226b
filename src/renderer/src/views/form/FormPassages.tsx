import { X } from 'lucide-react';
import { locatorOf } from '../../../../shared/citation';
import { MOST, type Source } from '../../../../shared/model';
import type { Standing } from '../../../../shared/passage-standing';
import { EVIDENCE_ROLES, type EvidenceRole } from '../../../../shared/vocabulary';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { IconButton } from '../../components/IconButton';
import { ShownText } from '../../components/ShownText';
import { StandingBadge } from '../../components/StandingBadge';
import { useWords } from '../../words';
import styles from './Form.module.css';

/** A passage in the form: one that is there, or one that is made when the form is recorded. */
export interface FormPassage {
  readonly id: string;
  readonly source: Source;
  readonly quote: string;
  readonly paragraph: number;
  /** Empty in texts without pages. */
  readonly page: string;
  readonly standing: Standing;
  readonly translation: string;
  readonly role: EvidenceRole;
}

interface FormPassagesProps {
  readonly passages: readonly FormPassage[];
  readonly onChange: (id: string, patch: { translation?: string; role?: EvidenceRole }) => void;
  /** Null where passages are not taken out here. */
  readonly onRemove: ((id: string) => void) | null;
  readonly hint: string;
}

/** The passages that prove the position, verbatim, each with its translation and its role. */
export function FormPassages({ passages, onChange, onRemove, hint }: FormPassagesProps) {
  const t = useWords();
  return (
    <section className={styles.passages} aria-label={t('form.passages', { count: passages.length })}>
      {passages.map(({ id, source, quote, page, paragraph, standing, translation, role }, at) => (
        <figure key={id} className={styles.passage}>
          <figcaption className={styles.caption}>
            <bdi className={styles.source}>{source.title}</bdi>
            <bdi>{locatorOf({ page, paragraph })}</bdi>
            <StandingBadge standing={standing} />
            {onRemove !== null && passages.length > 1 && (
              <IconButton icon={X} label={t('form.removePassage')} onPress={() => onRemove(id)} />
            )}
          </figcaption>
          <blockquote className={styles.quote} dir="auto" lang={source.language}>
            <ShownText text={quote} />
          </blockquote>
          <Field
            label=""
            aria-label={t('form.translationOf', { place: at + 1 })}
            placeholder={t('form.translation')}
            lines={2}
            maxLength={MOST.prose}
            value={translation}
            onChange={(text) => onChange(id, { translation: text })}
          />
          {passages.length > 1 && (
            <Choice
              isLabelHidden
              label={t('form.roleOf', { place: at + 1 })}
              value={role}
              onChange={(chosen) => onChange(id, { role: chosen })}
              options={EVIDENCE_ROLES.map((value) => ({ value, label: t(`glossary.role.${value}`) }))}
            />
          )}
        </figure>
      ))}
      <p className={styles.hint}>{hint}</p>
    </section>
  );
}
