import { useMemo } from 'react';
import { MOST, type Position } from '../../../../shared/model';
import { tagUsesOf } from '../../../../shared/views/tags';
import {
  ATTRIBUTIONS,
  CREDIBILITIES,
  type Credibility,
  FIRMNESSES,
  SHIFTS,
  STANCES,
} from '../../../../shared/vocabulary';
import { dateInWords } from '../../components/DateText';
import { Field } from '../../components/Field';
import { FirmnessMark } from '../../components/FirmnessMark';
import { NameChoices } from '../../components/NameChoices';
import { ShiftBadge } from '../../components/ShiftBadge';
import { StanceBadge } from '../../components/StanceBadge';
import { useWords } from '../../words';
import { BulkChoice } from './BulkChoice';
import styles from './BulkEdit.module.css';
import { BulkIssue, BulkParty, BulkSpeaker } from './BulkFramePicks';
import { type BulkErrors, type BulkValues, NONE } from './bulk-values';
import { useCommonWords } from './use-common-words';

export interface BulkFieldsProps {
  readonly positions: readonly Position[];
  readonly values: BulkValues;
  readonly onChange: (patch: Partial<BulkValues>) => void;
}

/** A field for everything that many positions can be given at once. Each says what it is like now, and leaves that as it is until something else is chosen. */
export function BulkFields(props: BulkFieldsProps & { readonly errors: BulkErrors }) {
  const { positions, values, errors, onChange } = props;
  const t = useWords();
  const common = useCommonWords(positions);
  const tags = useMemo(() => tagUsesOf(positions).map(({ tag }) => ({ id: tag, name: tag })), [positions]);
  const wrong = (error: BulkErrors['date'] | BulkErrors['scaleValue']) =>
    error === undefined ? null : t(error.key, 'params' in error ? error.params : {});
  return (
    <div className={styles.fields}>
      <BulkParty {...props} />
      <BulkIssue {...props} />
      <BulkSpeaker {...props} />
      <Field
        label={t('form.date')}
        value={values.date}
        onChange={(date) => onChange({ date })}
        placeholder={common(
          (position) => position.date,
          (date) => dateInWords(date, t),
        )}
        error={wrong(errors.date)}
      />
      <BulkChoice
        label={t('form.stance')}
        leave={common(
          (position) => position.stance,
          (stance) => t(`glossary.stance.${stance}`),
        )}
        value={values.stance}
        onChange={(stance) => onChange({ stance })}
        options={STANCES.map((value) => ({
          value,
          label: t(`glossary.stance.${value}`),
          content: <StanceBadge stance={value} />,
        }))}
      />
      <BulkChoice
        label={t('form.firmness')}
        leave={common(
          (position) => position.firmness,
          (firmness) => t(`glossary.firmness.${firmness}`),
        )}
        value={values.firmness}
        onChange={(firmness) => onChange({ firmness })}
        options={FIRMNESSES.map((value) => ({
          value,
          label: t(`glossary.firmness.${value}`),
          content: <FirmnessMark firmness={value} />,
        }))}
      />
      <BulkChoice
        label={t('form.attribution')}
        leave={common(
          (position) => position.attribution,
          (each) => t(`glossary.attribution.${each}`),
        )}
        value={values.attribution}
        onChange={(attribution) => onChange({ attribution })}
        options={ATTRIBUTIONS.map((value) => ({ value, label: t(`glossary.attribution.${value}`) }))}
      />
      <BulkChoice
        label={t('form.credibility')}
        leave={common(
          (position) => position.credibility,
          (each) => (each === null ? t('form.notJudged') : t(`glossary.credibility.${each}`)),
        )}
        value={values.credibility}
        onChange={(credibility) => onChange({ credibility })}
        options={[
          { value: NONE, label: t('form.notJudged') },
          ...CREDIBILITIES.map((each) => ({
            value: `${each}` as `${Credibility}`,
            label: t(`glossary.credibility.${each}`),
          })),
        ]}
      />
      <BulkChoice
        label={t('positions.bulk.scale')}
        leave={common(
          (position) => position.scaleValue,
          (each) => (each === null ? t('positions.bulk.clearScale') : String(each)),
        )}
        value={values.scale}
        onChange={(scale) => onChange({ scale })}
        options={[
          { value: 'place', label: t('positions.bulk.placeAt') },
          { value: NONE, label: t('positions.bulk.clearScale') },
        ]}
      />
      {values.scale === 'place' && (
        <Field
          label={t('positions.bulk.place')}
          value={values.scaleValue}
          onChange={(scaleValue) => onChange({ scaleValue })}
          error={wrong(errors.scaleValue)}
          inputMode="decimal"
        />
      )}
      <BulkChoice
        label={t('form.codedShift')}
        leave={common(
          (position) => position.codedShift,
          (each) => (each === null ? t('form.derivedShift') : t(`glossary.shift.${each}`)),
        )}
        value={values.codedShift}
        onChange={(codedShift) => onChange({ codedShift })}
        options={[
          { value: NONE, label: t('form.derivedShift') },
          ...SHIFTS.map((value) => ({
            value,
            label: t(`glossary.shift.${value}`),
            content: <ShiftBadge shift={value} />,
          })),
        ]}
      />
      <Field
        label={t('positions.bulk.addTags')}
        description={t('positions.bulk.addTagsHint')}
        value={values.addTags}
        onChange={(addTags) => onChange({ addTags })}
        maxLength={MOST.line}
      />
      <NameChoices
        label={t('positions.bulk.removeTags')}
        names={tags}
        chosen={values.removeTags}
        onChange={(removeTags) => onChange({ removeTags })}
      />
    </div>
  );
}
