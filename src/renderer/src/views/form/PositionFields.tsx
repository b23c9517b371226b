import type { MessageKey } from '../../../../shared/messages/en';
import { MOST } from '../../../../shared/model';
import { ATTRIBUTIONS, CREDIBILITIES, FIRMNESSES, SHIFTS } from '../../../../shared/vocabulary';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { FirmnessMark } from '../../components/FirmnessMark';
import { ShiftBadge } from '../../components/ShiftBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Form.module.css';
import type { FormErrors, FormField, FormValues } from './form-values';
import { IssuePick, PartyPick, SpeakerPick } from './frame-picks';
import { StanceChoice } from './StanceChoice';

interface PositionFieldsProps {
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly onChange: (patch: Partial<FormValues>) => void;
  /** The party that stands there because the passage names it, not because anybody chose it. */
  readonly proposedParty?: string | null;
}

const NONE = 'none';

/** The fields of a position, the ones that every position needs first. */
export function PositionFields({ values, errors, onChange, proposedParty = null }: PositionFieldsProps) {
  const t = useWords();
  const scale = useDossier().issues.get(values.issueId ?? '')?.scale ?? null;
  const wrong = (field: FormField) => {
    const error = errors[field];
    return error === undefined ? null : t(error.key, error.params);
  };
  const choices = <V extends string>(all: readonly V[], key: (value: V) => MessageKey) =>
    all.map((value) => ({ value, label: t(key(value)) }));
  return (
    <>
      <PartyPick
        value={values.partyId}
        onChange={(partyId) => onChange(partyId === values.partyId ? {} : { partyId, speakerId: null })}
        error={wrong('party')}
        isProposed={proposedParty !== null && values.partyId === proposedParty}
      />
      <IssuePick
        value={values.issueId}
        onChange={(issueId) => onChange({ issueId })}
        error={wrong('issue')}
      />
      <StanceChoice
        value={values.stance}
        onChange={(stance) => onChange({ stance })}
        error={wrong('stance')}
      />
      <Field
        label={t('form.statement')}
        description={t('form.statementHint')}
        lines={3}
        value={values.statement}
        onChange={(statement) => onChange({ statement })}
        maxLength={MOST.prose}
        error={wrong('statement')}
      />
      <div className={styles.pair}>
        <Field
          label={t('form.date')}
          value={values.date}
          onChange={(date) => onChange({ date })}
          error={wrong('date')}
        />
        <Choice
          label={t('form.firmness')}
          value={values.firmness}
          onChange={(firmness) => onChange({ firmness })}
          options={FIRMNESSES.map((firmness) => ({
            value: firmness,
            label: t(`glossary.firmness.${firmness}`),
            content: <FirmnessMark firmness={firmness} />,
          }))}
        />
      </div>
      {scale !== null && (
        <Field
          label={t('form.scaleValue', { low: scale.lowLabel, high: scale.highLabel })}
          value={values.scaleValue}
          onChange={(scaleValue) => onChange({ scaleValue })}
          error={wrong('scaleValue')}
          inputMode="decimal"
        />
      )}
      <SpeakerPick
        partyId={values.partyId}
        value={values.speakerId}
        onChange={(speakerId) => onChange({ speakerId })}
      />
      <div className={styles.pair}>
        <Choice
          label={t('form.attribution')}
          value={values.attribution}
          onChange={(attribution) => onChange({ attribution })}
          options={choices(ATTRIBUTIONS, (value) => `glossary.attribution.${value}`)}
        />
        <Choice
          label={t('form.credibility')}
          value={String(values.credibility ?? NONE)}
          onChange={(chosen) =>
            onChange({ credibility: CREDIBILITIES.find((each) => String(each) === chosen) ?? null })
          }
          options={[
            { value: NONE, label: t('form.notJudged') },
            ...CREDIBILITIES.map((each) => ({
              value: String(each),
              label: t(`glossary.credibility.${each}`),
            })),
          ]}
        />
      </div>
      <Choice
        label={t('form.codedShift')}
        value={values.codedShift ?? NONE}
        onChange={(chosen) => onChange({ codedShift: SHIFTS.find((each) => each === chosen) ?? null })}
        options={[
          { value: NONE, label: t('form.derivedShift') },
          ...SHIFTS.map((shift) => ({
            value: shift,
            label: t(`glossary.shift.${shift}`),
            content: <ShiftBadge shift={shift} />,
          })),
        ]}
      />
      <Field
        label={t('form.tags')}
        description={t('form.tagsHint')}
        value={values.tags}
        onChange={(tags) => onChange({ tags })}
      />
      <Field
        label={t('form.notes')}
        lines={2}
        value={values.notes}
        onChange={(notes) => onChange({ notes })}
        maxLength={MOST.prose}
      />
    </>
  );
}
