import type { Assessment } from '../model';
import type { Cell, ColumnTraits } from '../table';
import type { Translate } from '../translate';
import { traitsOf } from './column-traits';

/** The columns of an issue's assessment, by the keys of their headers. */
export const ASSESSMENT_COLUMNS = ['assessment', 'assessedOn', 'assessmentNote'] as const;

/** What they are to those who write them. */
export function assessmentTraits(words: Translate): readonly ColumnTraits[] {
  const group = words('tables.assessment');
  return ASSESSMENT_COLUMNS.map((id) => traitsOf(id, words(`tables.${id}`), group));
}

/** What stands in them; empty cells where nobody has judged. */
export function assessmentCells(assessment: Assessment | null, words: Translate): readonly Cell[] {
  if (assessment === null) return ASSESSMENT_COLUMNS.map(() => null);
  return [words(`glossary.judgement.${assessment.judgement}`), assessment.date, assessment.note];
}
