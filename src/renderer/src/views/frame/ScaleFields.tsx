import { useRef } from 'react';
import { isBlank } from '../../../../shared/is-blank';
import { MOST, type Scale } from '../../../../shared/model';
import { Check } from '../../components/Check';
import { Field } from '../../components/Field';
import { useWords } from '../../words';
import styles from './Frame.module.css';

interface ScaleFieldsProps {
  readonly scale: Scale | null;
  readonly onChange: (scale: Scale | null) => void;
  /** What is wrong while an end has no label. */
  readonly missing: string | null;
  /** Why the scale cannot be taken away. */
  readonly inUse: string | null;
  readonly isReadOnly: boolean;
}

/** Whether an issue has a scale, and what its two ends stand for. */
export function ScaleFields({ scale, onChange, missing, inUse, isReadOnly }: ScaleFieldsProps) {
  const t = useWords();
  // Unticking and ticking again brings the labels back.
  const last = useRef<Scale>(scale ?? { lowLabel: '', highLabel: '' });

  function change(next: Scale | null): void {
    if (next !== null) last.current = next;
    onChange(next);
  }

  return (
    <div className={styles.scale}>
      <Check
        label={t('frame.issue.hasScale')}
        isSelected={scale !== null}
        onChange={(hasScale) => change(hasScale ? last.current : null)}
        isDisabled={isReadOnly}
      />
      {inUse !== null && (
        <p role="alert" className={styles.error}>
          {inUse}
        </p>
      )}
      {scale !== null && (
        <div className={styles.pair}>
          <Field
            label={t('frame.issue.low')}
            value={scale.lowLabel}
            maxLength={MOST.line}
            onChange={(lowLabel) => change({ ...scale, lowLabel })}
            error={isBlank(scale.lowLabel) ? missing : null}
            isReadOnly={isReadOnly}
          />
          <Field
            label={t('frame.issue.high')}
            value={scale.highLabel}
            maxLength={MOST.line}
            onChange={(highLabel) => change({ ...scale, highLabel })}
            error={isBlank(scale.highLabel) ? missing : null}
            isReadOnly={isReadOnly}
          />
        </div>
      )}
    </div>
  );
}
