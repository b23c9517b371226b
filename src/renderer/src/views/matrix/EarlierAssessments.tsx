import { PencilLine, Trash2 } from 'lucide-react';
import { isolated } from '../../../../shared/direction';
import type { Assessment } from '../../../../shared/model';
import { DateText } from '../../components/DateText';
import { IconButton } from '../../components/IconButton';
import { JudgementBadge } from '../../components/JudgementBadge';
import { performWithUndo } from '../../perform';
import { useWords } from '../../words';
import styles from './AssessmentDialog.module.css';

interface EarlierAssessmentsProps {
  /** Oldest first. */
  readonly assessments: readonly Assessment[];
  readonly editedId: string | null;
  readonly onEdit: (assessment: Assessment) => void;
}

/** The judgements that were made on an issue, newest first, each with who made it and why; nothing when there are none. */
export function EarlierAssessments({ assessments, editedId, onEdit }: EarlierAssessmentsProps) {
  const t = useWords();
  if (assessments.length === 0) return null;
  return (
    <section aria-label={t('matrix.earlierAssessments')}>
      <h3 className={styles.heading}>{t('matrix.earlierAssessments')}</h3>
      <ol className={styles.list}>
        {assessments.toReversed().map((assessment) => (
          <li key={assessment.id} className={styles.judged} data-edited={assessment.id === editedId}>
            <span className={styles.facts}>
              <DateText date={assessment.date} />
              <JudgementBadge judgement={assessment.judgement} />
              {assessment.coder !== '' && <bdi className={styles.coder}>{assessment.coder}</bdi>}
            </span>
            <IconButton
              icon={PencilLine}
              label={t('matrix.editAssessment', { date: isolated(assessment.date) })}
              onPress={() => onEdit(assessment)}
            />
            <IconButton
              icon={Trash2}
              label={t('matrix.deleteAssessment', { date: isolated(assessment.date) })}
              isDisabled={assessment.id === editedId}
              onPress={() => void performWithUndo({ type: 'assessment.delete', id: assessment.id })}
            />
            {assessment.note !== '' && (
              <p className={styles.why} dir="auto">
                {assessment.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
