import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import { STANCES, type Stance } from '../../../../shared/vocabulary';
import fieldStyles from '../../components/Field.module.css';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import styles from './Form.module.css';

interface StanceChoiceProps {
  readonly value: Stance | null;
  readonly onChange: (stance: Stance) => void;
  readonly error: string | null;
}

/** The six stances in sight at once, because none of them is the usual one. */
export function StanceChoice({ value, onChange, error }: StanceChoiceProps) {
  const t = useWords();
  return (
    <RadioGroup
      className={fieldStyles.field ?? ''}
      value={value}
      onChange={(chosen) => {
        const stance = STANCES.find((each) => each === chosen);
        if (stance) onChange(stance);
      }}
      isInvalid={error !== null}
    >
      <Label className={fieldStyles.label ?? ''}>{t('form.stance')}</Label>
      <div className={styles.stances}>
        {STANCES.map((stance) => (
          <Radio
            key={stance}
            value={stance}
            className={styles.stance ?? ''}
            aria-label={t(`glossary.stance.${stance}`)}
          >
            <StanceBadge stance={stance} />
          </Radio>
        ))}
      </div>
      <FieldError className={fieldStyles.error ?? ''}>{error}</FieldError>
    </RadioGroup>
  );
}
