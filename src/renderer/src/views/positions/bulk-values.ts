import type { CommandOf } from '../../../../shared/commands';
import { readDateInput } from '../../../../shared/date-input';
import type { MessageKey } from '../../../../shared/messages/en';
import { readPlaceOnScale, readTags } from '../../../../shared/position-input';
import {
  type Attribution,
  CREDIBILITIES,
  type Credibility,
  type Firmness,
  SHIFTS,
  type Shift,
  type Stance,
} from '../../../../shared/vocabulary';

/** Of a field that can be empty: that it is to be. */
export const NONE = 'none';

/** What many positions are to be given; null leaves a field as it is in each of them. */
export interface BulkValues {
  readonly partyId: string | null;
  readonly issueId: string | null;
  /** A speaker's id. */
  readonly speaker: string | typeof NONE | null;
  /** As typed; empty leaves it as it is. */
  readonly date: string;
  readonly stance: Stance | null;
  readonly firmness: Firmness | null;
  readonly attribution: Attribution | null;
  readonly credibility: `${Credibility}` | typeof NONE | null;
  readonly scale: 'place' | typeof NONE | null;
  /** As typed; it counts only where `scale` is `place`. */
  readonly scaleValue: string;
  readonly codedShift: Shift | typeof NONE | null;
  /** As typed. */
  readonly addTags: string;
  readonly removeTags: readonly string[];
}

/** All is left as it is. */
export const NO_VALUES: BulkValues = {
  partyId: null,
  issueId: null,
  speaker: null,
  date: '',
  stance: null,
  firmness: null,
  attribution: null,
  credibility: null,
  scale: null,
  scaleValue: '',
  codedShift: null,
  addTags: '',
  removeTags: [],
};

/** What is wrong with what was typed: the key of its message and the message's blanks. */
export interface BulkErrors {
  readonly date?: { readonly key: MessageKey; readonly params: Readonly<Record<string, string>> };
  readonly scaleValue?: { readonly key: MessageKey };
}

/** What is wrong with what was typed; nothing when it can be carried out. */
export function bulkErrors(values: BulkValues): BulkErrors {
  const date = values.date.trim();
  const place = readPlaceOnScale(values.scaleValue);
  const isWrongPlace = values.scale === 'place' && (place === null || Number.isNaN(place));
  return {
    ...(date !== '' &&
      readDateInput(date) === null && { date: { key: 'error.dateInvalid', params: { date } } }),
    ...(isWrongPlace && { scaleValue: { key: 'positions.bulk.placeMissing' } }),
  };
}

/** The command that gives positions these values. What is wrong with what was typed is left out. */
export function bulkCommand(values: BulkValues, ids: readonly string[]): CommandOf<'position.editAll'> {
  const { partyId, issueId, speaker, stance, firmness, attribution, credibility, codedShift } = values;
  const date = readDateInput(values.date);
  return {
    type: 'position.editAll',
    ids: [...ids],
    patch: {
      ...(partyId !== null && { partyId }),
      ...(issueId !== null && { issueId }),
      ...(speaker !== null && { speakerId: speaker === NONE ? null : speaker }),
      ...(date !== null && { date }),
      ...(stance !== null && { stance }),
      ...(firmness !== null && { firmness }),
      ...(attribution !== null && { attribution }),
      ...(credibility !== null && {
        credibility: CREDIBILITIES.find((each) => String(each) === credibility) ?? null,
      }),
      ...scalePatch(values),
      ...(codedShift !== null && { codedShift: SHIFTS.find((each) => each === codedShift) ?? null }),
    },
    addTags: [...readTags(values.addTags)],
    removeTags: [...values.removeTags],
  };
}

function scalePatch({ scale, scaleValue }: BulkValues): { readonly scaleValue?: number | null } {
  if (scale === null) return {};
  if (scale === NONE) return { scaleValue: null };
  const place = readPlaceOnScale(scaleValue);
  return place === null || Number.isNaN(place) ? {} : { scaleValue: place };
}
