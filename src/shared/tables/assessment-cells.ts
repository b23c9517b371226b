import type { Assessment } from '../model';
import type { Cell } from '../table';
import type { Translate } from '../translate';

/** The columns of an issue's assessment, by the keys of their headers. */
export const ASSESSMENT_COLUMNS = ['assessment', 'assessedOn', 'assessmentNote'] as const;

/** What stands in them; empty cells where nobody has judged. */
export function assessmentCells(assessment: Assessment | null, words: Translate): readonly Cell[] {
  if (assessment === null) return ASSESSMENT_COLUMNS.map(() => null);
  return [words(`glossary.judgement.${assessment.judgement}`), assessment.date, assessment.note];
}
