import { useMemo, useState } from 'react';
import type { Assessment, Issue, Party } from '../../../../shared/model';
import { assessmentsOf } from '../../../../shared/views/histories';
import { issueState } from '../../../../shared/views/issue-state';
import { JUDGEMENTS, type Judgement } from '../../../../shared/vocabulary';
import { newId } from '../../api';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { dateInWords } from '../../components/DateText';
import { Dialogue } from '../../components/Dialogue';
import { useDiscardQuestion } from '../../components/DiscardQuestion';
import { Field } from '../../components/Field';
import { JudgementBadge } from '../../components/JudgementBadge';
import { performWithUndo } from '../../perform';
import { useAppState, useDossier } from '../../store';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import styles from './AssessmentDialog.module.css';
import { EarlierAssessments } from './EarlierAssessments';
import { ProposalReasons } from './ProposalReasons';

interface AssessmentDialogProps {
  readonly issue: Issue;
  /** The ISO day the judgement is made for. */
  readonly day: string;
  /** Those who are compared. */
  readonly parties: readonly Party[];
  readonly onClose: () => void;
}

/** Records the analyst's judgement of the gap on an issue as of a day, or corrects an earlier one; what the positions suggest stands beside it. */
export function AssessmentDialog({ issue, day, parties, onClose }: AssessmentDialogProps) {
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const { proposal } = useMemo(
    () => issueState(dossier, issue.id, parties, { asOf: day, filter }),
    [dossier, issue, parties, day, filter],
  );
  const [edited, setEdited] = useState<Assessment | null>(null);
  const [judgement, setJudgement] = useState<Judgement>(proposal?.judgement ?? 'opposed');
  const [note, setNote] = useState('');
  const { requestClose, question } = useDiscardQuestion(note.trim() !== (edited?.note ?? ''), onClose);
  const oneAtATime = useOneAtATime();

  async function record(): Promise<void> {
    const isDone =
      edited === null
        ? await performWithUndo({
            type: 'assessment.record',
            id: newId(),
            fields: { issueId: issue.id, date: day, judgement, note },
          })
        : await performWithUndo({ type: 'assessment.edit', id: edited.id, patch: { judgement, note } });
    if (isDone) onClose();
  }

  function edit(assessment: Assessment): void {
    setEdited(assessment);
    setJudgement(assessment.judgement);
    setNote(assessment.note);
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
            {t(edited === null ? 'matrix.recordAssessment' : 'matrix.changeAssessment')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.asOf}>
          {edited === null
            ? t('matrix.assessHint', { date: dateInWords(day, t) })
            : t('matrix.assessEdited', { date: dateInWords(edited.date, t) })}
        </p>
        <ProposalReasons proposal={proposal} />
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
        <EarlierAssessments
          assessments={assessmentsOf(dossier, issue.id)}
          editedId={edited?.id ?? null}
          onEdit={edit}
        />
      </div>
      {question}
    </Dialogue>
  );
}
