import { useState } from 'react';
import { metaOf } from '../../../../shared/dossier';
import { MOST } from '../../../../shared/model';
import { Field } from '../../components/Field';
import { FormDialogue } from '../../components/FormDialogue';
import { useDossier } from '../../store';
import { useSubmit } from '../../use-submit';
import { useWords } from '../../words';

const TITLE_REFUSALS = ['titleMissing'] as const;

/** Gives the dossier another title; its file keeps its name. */
export function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const before = metaOf(useDossier()).title;
  const [title, setTitle] = useState(before);
  const { submit, errorAt, forgive } = useSubmit(TITLE_REFUSALS);
  return (
    <FormDialogue
      title={t('frame.renameTitle')}
      submitLabel={t('app.save')}
      isUnsaved={title !== before}
      isReadOnly={false}
      onSubmit={() => submit({ type: 'dossier.rename', title }, onClose)}
      onClose={onClose}
    >
      <Field
        label={t('start.dossierTitle')}
        description={t('start.dossierTitleHint')}
        value={title}
        maxLength={MOST.line}
        onChange={(value) => {
          setTitle(value);
          forgive();
        }}
        error={errorAt(TITLE_REFUSALS)}
        autoFocus
      />
    </FormDialogue>
  );
}
