import { useMemo, useState } from 'react';
import type { EvidenceRole } from '../../../../shared/vocabulary';
import { showEvidence, showForm } from '../../actions';
import { execute, newId } from '../../api';
import { attempt, sayWithUndo } from '../../perform';
import { type FormTarget, getState, setState, useDossier } from '../../store';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords, words } from '../../words';
import { FormFrame } from './FormFrame';
import { type FormPassage, FormPassages } from './FormPassages';
import { checkValues, EMPTY_VALUES, type FormErrors, type FormValues, fieldsOf } from './form-values';
import { PositionFields } from './PositionFields';
import type { RangePassage } from './use-range-passages';

interface RecordFieldsProps {
  readonly target: Extract<FormTarget, { kind: 'record' }>;
  readonly passages: readonly RangePassage[];
  /** How many positions this form has recorded; each round asks for the next issue. */
  readonly round: number;
  readonly onNextRound: () => void;
}

interface Extra {
  readonly id: string;
  readonly translation: string;
  readonly role: EvidenceRole;
}

/** Records a position on the passages that are selected. */
export function RecordFields({ target, passages, round, onNextRound }: RecordFieldsProps) {
  const t = useWords();
  const dossier = useDossier();
  const [initial] = useState<FormValues>(() => ({ ...EMPTY_VALUES, ...passages[0]?.prefill }));
  const [values, setValues] = useState(initial);
  const [proposedParty, setProposedParty] = useState(initial.partyId);
  const [isChecked, setIsChecked] = useState(false);
  const [extras, setExtras] = useState<Readonly<Record<string, Extra>>>({});
  const [typedIn, setTypedIn] = useState(false);
  const oneAtATime = useOneAtATime();

  const shown = useMemo(
    () =>
      passages.map((passage, at): FormPassage & Pick<RangePassage, 'range'> => {
        const extra = extras[keyOf(passage)];
        return {
          ...passage,
          id: keyOf(passage),
          // What is selected stands in the text; its page is read when it is recorded.
          page: '',
          standing: 'present',
          translation: extra?.translation ?? '',
          role: extra?.role ?? (at === 0 ? 'primary' : 'supporting'),
        };
      }),
    [passages, extras],
  );
  const hasScale = (dossier.issues.get(values.issueId ?? '')?.scale ?? null) !== null;
  const errors: FormErrors = isChecked ? checkValues(values, hasScale) : {};

  function change(patch: Partial<FormValues>): void {
    // What was typed meanwhile stays: an issue or a party that is added arrives later.
    setValues((current) => ({ ...current, ...patch }));
    setTypedIn(true);
    if ('partyId' in patch) setProposedParty(null);
  }

  function remove(key: string): void {
    setState({ form: { ...target, ranges: target.ranges.filter((_range, at) => shown[at]?.id !== key) } });
  }

  async function record(isNext: boolean): Promise<void> {
    setIsChecked(true);
    const fields = fieldsOf(values, hasScale);
    if (fields === null) return;
    const marked = shown.map(({ range, translation, role }) => ({
      ...range,
      translation,
      role,
      id: newId(),
    }));
    const id = newId();
    const isDone = await attempt(() =>
      execute({
        type: 'position.record',
        id,
        fields: { ...fields, evidence: marked.map((mark) => ({ passageId: mark.id, role: mark.role })) },
        passages: marked.map(({ role: _role, ...mark }) => ({ ...mark, note: '' })),
      }),
    );
    if (!isDone) return;
    tell(fields);
    setState({ isFormUnsaved: false });
    if (!isNext) {
      showForm(null);
      showEvidence({ kind: 'position', positionId: id });
      return;
    }
    // The passages and their translations stay; what tells one position from the next is asked anew.
    const { partyId, speakerId, date, stance, firmness, attribution, credibility } = values;
    setValues({ ...EMPTY_VALUES, partyId, speakerId, date, stance, firmness, attribution, credibility });
    setIsChecked(false);
    setProposedParty(null);
    setTypedIn(false);
    onNextRound();
  }

  return (
    <FormFrame
      title={t('form.recordTitle')}
      isUnsaved={typedIn}
      onRecord={() => void oneAtATime(() => record(false))}
      onRecordNext={() => void oneAtATime(() => record(true))}
      focusOn={values.partyId === null ? 'party' : 'issue'}
      focusKey={round}
    >
      <FormPassages
        passages={shown}
        onChange={(key, patch) => {
          const extra = shown.find((each) => each.id === key);
          if (extra === undefined) return;
          const { translation, role } = extra;
          setExtras((current) => ({ ...current, [key]: { id: key, translation, role, ...patch } }));
          setTypedIn(true);
        }}
        onRemove={remove}
        hint={t('form.addHint')}
      />
      <PositionFields values={values} errors={errors} onChange={change} proposedParty={proposedParty} />
    </FormFrame>
  );
}

function keyOf({ range }: Pick<RangePassage, 'range'>): string {
  return `${range.sourceId} ${range.start} ${range.end}`;
}

function tell(fields: NonNullable<ReturnType<typeof fieldsOf>>): void {
  const dossier = getState().open?.dossier;
  sayWithUndo(
    words('form.recorded', {
      party: dossier?.parties.get(fields.partyId)?.name ?? '',
      stance: words(`glossary.stance.${fields.stance}`).toLowerCase(),
      issue: dossier?.issues.get(fields.issueId)?.name ?? '',
    }),
  );
}
