import type { PositionFields } from '../../../../shared/commands';
import { readDateInput } from '../../../../shared/date-input';
import { isBlank } from '../../../../shared/is-blank';
import type { MessageKey } from '../../../../shared/messages/en';
import type { Position } from '../../../../shared/model';
import { readPlaceOnScale, readTags } from '../../../../shared/position-input';
import type { Attribution, Credibility, Firmness, Shift, Stance } from '../../../../shared/vocabulary';

/** What stands in the form, as typed: not all of it need be right yet. */
export interface FormValues {
  readonly partyId: string | null;
  readonly speakerId: string | null;
  readonly issueId: string | null;
  readonly date: string;
  readonly stance: Stance | null;
  readonly firmness: Firmness;
  readonly statement: string;
  readonly attribution: Attribution;
  readonly credibility: Credibility | null;
  readonly scaleValue: string;
  readonly codedShift: Shift | null;
  readonly tags: string;
  readonly notes: string;
}

export type FormField = 'party' | 'issue' | 'date' | 'stance' | 'statement' | 'scaleValue';
/** What is wrong with each field: the key of its message and the message's blanks. */
export type FormErrors = Partial<
  Record<FormField, { readonly key: MessageKey; readonly params?: Readonly<Record<string, string>> }>
>;

/** A form in which nothing is filled in yet. */
export const EMPTY_VALUES: FormValues = {
  partyId: null,
  speakerId: null,
  issueId: null,
  date: '',
  stance: null,
  firmness: 'unclear',
  statement: '',
  attribution: 'paraphrase',
  credibility: null,
  scaleValue: '',
  codedShift: null,
  tags: '',
  notes: '',
};

/** What the form shows of a position that is there. */
export function valuesOf(position: Position): FormValues {
  return {
    partyId: position.partyId,
    speakerId: position.speakerId,
    issueId: position.issueId,
    date: position.date,
    stance: position.stance,
    firmness: position.firmness,
    statement: position.statement,
    attribution: position.attribution,
    credibility: position.credibility,
    codedShift: position.codedShift,
    notes: position.notes,
    scaleValue: position.scaleValue === null ? '' : String(position.scaleValue),
    tags: position.tags.join(', '),
  };
}

/** The values after what they began with has become something else, by undoing or restoring: what was typed stays, the rest follows. */
export function followed(values: FormValues, before: FormValues, after: FormValues): FormValues {
  const typed = Object.entries(values).filter(
    ([field, value]) => value !== before[field as keyof FormValues],
  );
  return { ...after, ...Object.fromEntries(typed) };
}

/** What is wrong with the values; empty when they can be recorded. `hasScale` says whether the issue has one. */
export function checkValues(values: FormValues, hasScale: boolean): FormErrors {
  const errors: FormErrors = {};
  if (values.partyId === null) errors.party = { key: 'form.partyMissing' };
  if (values.issueId === null) errors.issue = { key: 'form.issueMissing' };
  if (values.stance === null) errors.stance = { key: 'form.stanceMissing' };
  if (isBlank(values.statement)) errors.statement = { key: 'error.statementMissing' };
  if (isBlank(values.date)) errors.date = { key: 'error.dateMissing' };
  else if (readDateInput(values.date) === null) {
    errors.date = { key: 'error.dateInvalid', params: { date: values.date.trim() } };
  }
  if (hasScale && Number.isNaN(readPlaceOnScale(values.scaleValue))) {
    errors.scaleValue = { key: 'form.scaleInvalid' };
  }
  return errors;
}

/** The fields of the command that records the values; null while something is wrong with them. */
export function fieldsOf(values: FormValues, hasScale: boolean): Omit<PositionFields, 'evidence'> | null {
  const { partyId, issueId, stance } = values;
  const date = readDateInput(values.date);
  const isWrong = Object.keys(checkValues(values, hasScale)).length > 0;
  if (isWrong || partyId === null || issueId === null || stance === null || date === null) return null;
  return {
    partyId,
    issueId,
    stance,
    date,
    speakerId: values.speakerId,
    firmness: values.firmness,
    statement: values.statement.trim(),
    attribution: values.attribution,
    credibility: values.credibility,
    scaleValue: hasScale ? readPlaceOnScale(values.scaleValue) : null,
    codedShift: values.codedShift,
    tags: [...readTags(values.tags)],
    notes: values.notes,
  };
}
