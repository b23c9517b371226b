import { useState } from 'react';
import type { Issue } from '../../../../shared/model';
import { JUDGEMENTS, type Judgement } from '../../../../shared/vocabulary';
import { newId } from '../../api';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Dialogue } from '../../components/Dialogue';
import { useDiscardQuestion } from '../../components/DiscardQuestion';
import { Field } from '../../components/Field';
import { JudgementBadge } from '../../components/JudgementBadge';
import { performWithUndo } from '../../perform';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import styles from './AssessmentDialog.module.css';

interface AssessmentDialogProps {
  readonly issue: Issue;
  /** The ISO day the judgement is made for. */
  readonly day: string;
  readonly onClose: () => void;
}

/** Records the analyst's judgement of the gap on an issue as of a day. */
export function AssessmentDialog({ issue, day, onClose }: AssessmentDialogProps) {
  const t = useWords();
  const [judgement, setJudgement] = useState<Judgement>('opposed');
  const [note, setNote] = useState('');
  const { requestClose, question } = useDiscardQuestion(note.trim() !== '', onClose);
  const oneAtATime = useOneAtATime();

  async function record(): Promise<void> {
    const isDone = await performWithUndo({
      type: 'assessment.record',
      id: newId(),
      fields: { issueId: issue.id, date: day, judgement, note },
    });
    if (isDone) onClose();
  }

  return (
    <Dialogue
      title={t('matrix.assess', { issue: issue.name })}
      onClose={requestClose}
      isDismissable={false}
      footer={
        <>
          <Button onPress={requestClose}>{t('app.cancel')}</Button>
          <Button look="primary" onPress={() => void oneAtATime(record)}>
            {t('matrix.recordAssessment')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.asOf}>{t('matrix.assessHint', { date: day })}</p>
        <Choice
          label={t('matrix.judgement')}
          value={judgement}
          onChange={setJudgement}
          options={JUDGEMENTS.map((value) => ({
            value,
            label: t(`glossary.judgement.${value}`),
            content: <JudgementBadge judgement={value} />,
          }))}
        />
        <Field label={t('matrix.assessmentNote')} lines={3} value={note} onChange={setNote} />
      </div>
      {question}
    </Dialogue>
  );
}
