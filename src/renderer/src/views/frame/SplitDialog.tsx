import { type ReactNode, useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { isolated } from '../../../../shared/direction';
import { live } from '../../../../shared/dossier';
import { type Issue, MOST } from '../../../../shared/model';
import { assessmentsOf, inOrderOfStatement } from '../../../../shared/views/histories';
import { newId } from '../../api';
import checkStyles from '../../components/Check.module.css';
import { DateText } from '../../components/DateText';
import { Field } from '../../components/Field';
import { FormDialogue } from '../../components/FormDialogue';
import { JudgementBadge } from '../../components/JudgementBadge';
import { PartyName } from '../../components/PartyName';
import { StanceBadge } from '../../components/StanceBadge';
import { useDossier } from '../../store';
import { useSubmit } from '../../use-submit';
import { useWords } from '../../words';
import styles from './SplitDialog.module.css';

const NAME_REFUSALS = ['nameMissing', 'nameTaken'] as const;

/** Makes an issue two: the new one's name, and which positions and assessments go to it. */
export function SplitDialog({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) {
  const t = useWords();
  const dossier = useDossier();
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { submit, errorAt, forgive } = useSubmit(NAME_REFUSALS);
  const positions = useMemo(
    () => inOrderOfStatement(live(dossier.positions).filter(({ issueId }) => issueId === issue.id)),
    [dossier, issue],
  );
  const assessments = assessmentsOf(dossier, issue.id);
  const those = (rows: readonly { readonly id: string }[]) =>
    rows.map((row) => row.id).filter((each) => chosen.has(each));

  function choose(each: string, isChosen: boolean): void {
    const next = new Set(chosen);
    if (isChosen) next.add(each);
    else next.delete(each);
    setChosen(next);
  }

  return (
    <FormDialogue
      title={t('frame.split.title', { name: issue.name })}
      submitLabel={t('frame.split.submit')}
      isUnsaved={name.trim() !== '' || chosen.size > 0}
      isReadOnly={false}
      onSubmit={() =>
        submit(
          {
            type: 'issue.split',
            id: issue.id,
            issue: { id, name, description: '' },
            positionIds: those(positions),
            assessmentIds: those(assessments),
          },
          onClose,
        )
      }
      onClose={onClose}
    >
      <Field
        label={t('frame.split.name')}
        description={t(issue.scale === null ? 'frame.split.hint' : 'frame.split.hintWithScale', {
          name: isolated(issue.name),
        })}
        value={name}
        onChange={(value) => {
          setName(value);
          forgive();
        }}
        maxLength={MOST.line}
        error={errorAt(NAME_REFUSALS)}
        autoFocus
      />
      <fieldset className={styles.list}>
        <legend>{t('frame.split.what', { count: chosen.size })}</legend>
        {positions.length + assessments.length === 0 && <p>{t('frame.split.nothing')}</p>}
        {positions.map(({ id: each, partyId, date, stance, statement }) => {
          const party = dossier.parties.get(partyId);
          return (
            <Row key={each} isChosen={chosen.has(each)} onChange={(is) => choose(each, is)}>
              <span className={styles.facts}>
                {party !== undefined && <PartyName party={party} isShort />}
                <DateText date={date} />
                <StanceBadge stance={stance} />
              </span>
              <span dir="auto" className={styles.statement}>
                {statement}
              </span>
            </Row>
          );
        })}
        {assessments.map(({ id: each, date, judgement, note }) => (
          <Row key={each} isChosen={chosen.has(each)} onChange={(is) => choose(each, is)}>
            <span className={styles.facts}>
              <JudgementBadge judgement={judgement} />
              <DateText date={date} />
            </span>
            <span dir="auto" className={styles.statement}>
              {note}
            </span>
          </Row>
        ))}
      </fieldset>
    </FormDialogue>
  );
}

interface RowProps {
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly children: ReactNode;
}

/** A position or an assessment that goes to the new issue when it is ticked. */
function Row({ isChosen, onChange, children }: RowProps) {
  return (
    <Checkbox className={checkStyles.check ?? ''} isSelected={isChosen} onChange={onChange}>
      <span className={checkStyles.box} aria-hidden />
      <span>{children}</span>
    </Checkbox>
  );
}
