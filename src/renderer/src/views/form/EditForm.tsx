import { useMemo, useState } from 'react';
import type { CitedPassagePatch } from '../../../../shared/commands';
import type { Position } from '../../../../shared/model';
import { evidenceOf } from '../../../../shared/views/evidence';
import { showForm } from '../../actions';
import { performWithUndo } from '../../perform';
import { setState, useDossier } from '../../store';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import { FormFrame } from './FormFrame';
import { FormPassages } from './FormPassages';
import { checkValues, type FormValues, fieldsOf, followed, valuesOf } from './form-values';
import { PositionFields } from './PositionFields';

type PassagePatch = Omit<CitedPassagePatch, 'passageId'>;

/** Edits a position that is recorded, in one step; its passages are attached and removed elsewhere, their translations and roles changed here. */
export function EditForm({ position }: { readonly position: Position }) {
  const t = useWords();
  const dossier = useDossier();
  const [base, setBase] = useState(position);
  const initial = valuesOf(base);
  const [values, setValues] = useState<FormValues>(initial);
  if (base !== position) {
    // Undone or restored while the form is open: recording must not bring back what nobody typed.
    setBase(position);
    setValues(followed(values, initial, valuesOf(position)));
  }
  const [isChecked, setIsChecked] = useState(false);
  const [patches, setPatches] = useState<Readonly<Record<string, PassagePatch>>>({});
  const passages = useMemo(
    () =>
      evidenceOf(dossier, position).map(({ passage, source, role, standing }) => ({
        id: passage.id,
        source,
        role: patches[passage.id]?.role ?? role,
        quote: passage.quote,
        page: passage.page,
        paragraph: passage.paragraph,
        standing,
        translation: patches[passage.id]?.translation ?? passage.translation,
      })),
    [dossier, position, patches],
  );
  const oneAtATime = useOneAtATime();
  const hasScale = (dossier.issues.get(values.issueId ?? '')?.scale ?? null) !== null;
  const isUnsaved = JSON.stringify(values) !== JSON.stringify(initial) || Object.keys(patches).length > 0;

  async function save(): Promise<void> {
    setIsChecked(true);
    const fields = fieldsOf(values, hasScale);
    if (fields === null) return;
    const isDone = await performWithUndo({
      type: 'position.edit',
      id: position.id,
      patch: fields,
      passages: passages.flatMap(({ id }) => (patches[id] ? [{ passageId: id, ...patches[id] }] : [])),
    });
    if (!isDone) return;
    setState({ isFormUnsaved: false });
    showForm(null);
  }

  return (
    <FormFrame
      title={t('form.editTitle')}
      isUnsaved={isUnsaved}
      onRecord={() => void oneAtATime(save)}
      focusOn="issue"
      focusKey={0}
    >
      <FormPassages
        passages={passages}
        onChange={(id, patch) => {
          setPatches((current) => ({ ...current, [id]: { ...current[id], ...patch } }));
        }}
        onRemove={null}
        hint=""
      />
      <PositionFields
        values={values}
        errors={isChecked ? checkValues(values, hasScale) : {}}
        onChange={(patch) => setValues((current) => ({ ...current, ...patch }))}
      />
    </FormFrame>
  );
}
