import { useState } from 'react';
import { showForm } from '../../actions';
import { SidePanel } from '../../components/SidePanel';
import { type FormTarget, useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { EditForm } from './EditForm';
import { RecordForm } from './RecordForm';

/** The form beside a view: it records a position from selected passages, or edits one. */
export function PositionForm({ target }: { readonly target: FormTarget }) {
  if (target.kind === 'record') return <RecordForm target={target} />;
  return <EditPanel positionId={target.positionId} />;
}

/** A position that is deleted or undone meanwhile is edited no longer, unless words were typed: those stay, for whoever undoes that or copies them. */
function EditPanel({ positionId }: { readonly positionId: string }) {
  const t = useWords();
  const found = useDossier().positions.get(positionId);
  const isUnsaved = useAppState((state) => state.isFormUnsaved);
  const [known, setKnown] = useState(found);
  if (found !== undefined && found !== known) setKnown(found);
  const position = found ?? known;
  if (position === undefined || (!isUnsaved && (found ?? null)?.deletedAt !== null)) {
    return (
      <SidePanel title={t('form.editTitle')} onClose={() => showForm(null)}>
        <p>{t('evidence.deleted')}</p>
      </SidePanel>
    );
  }
  return <EditForm position={position} />;
}
