import { useMemo, useState } from 'react';
import type { Position } from '../../../../shared/model';
import { evidenceOf } from '../../../../shared/views/evidence';
import { showForm } from '../../actions';
import { execute } from '../../api';
import { attempt } from '../../perform';
import { setState, useDossier } from '../../store';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import { FormFrame } from './FormFrame';
import { FormPassages } from './FormPassages';
import { checkValues, type FormValues, fieldsOf, valuesOf } from './form-values';
import { PositionFields } from './PositionFields';

/** Edits a position that is recorded; its passages are attached and removed elsewhere, their translations here. */
export function EditForm({ position }: { readonly position: Position }) {
  const t = useWords();
  const dossier = useDossier();
  const [initial] = useState(() => valuesOf(position));
  const [values, setValues] = useState<FormValues>(initial);
  const [isChecked, setIsChecked] = useState(false);
  const [translations, setTranslations] = useState<Readonly<Record<string, string>>>({});
  const passages = useMemo(
    () =>
      evidenceOf(dossier, position).map(({ passage, source, role }) => ({
        id: passage.id,
        source,
        role,
        quote: passage.quote,
        paragraph: passage.paragraph,
        translation: translations[passage.id] ?? passage.translation,
      })),
    [dossier, position, translations],
  );
  const oneAtATime = useOneAtATime();
  const hasScale = (dossier.issues.get(values.issueId ?? '')?.scale ?? null) !== null;
  const isUnsaved =
    JSON.stringify(values) !== JSON.stringify(initial) || Object.keys(translations).length > 0;

  async function save(): Promise<void> {
    setIsChecked(true);
    const fields = fieldsOf(values, hasScale);
    if (fields === null) return;
    const isDone = await attempt(async () => {
      for (const [id, translation] of Object.entries(translations)) {
        await execute({ type: 'passage.edit', id, patch: { translation } });
      }
      await execute({ type: 'position.edit', id: position.id, patch: fields });
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
        onChange={(id, { translation }) => {
          if (translation !== undefined) setTranslations((current) => ({ ...current, [id]: translation }));
        }}
        onRemove={null}
        hasRoles={false}
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
