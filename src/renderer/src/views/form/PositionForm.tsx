import { showForm } from '../../actions';
import { SidePanel } from '../../components/SidePanel';
import { type FormTarget, useDossier } from '../../store';
import { useWords } from '../../words';
import { EditForm } from './EditForm';
import { RecordForm } from './RecordForm';

/** The form beside a view: it records a position from selected passages, or edits one. */
export function PositionForm({ target }: { readonly target: FormTarget }) {
  const t = useWords();
  const dossier = useDossier();
  if (target.kind === 'record') return <RecordForm target={target} />;
  const position = dossier.positions.get(target.positionId);
  if (position === undefined || position.deletedAt !== null) {
    return (
      <SidePanel title={t('form.editTitle')} onClose={() => showForm(null)}>
        <p>{t('evidence.deleted')}</p>
      </SidePanel>
    );
  }
  return <EditForm position={position} />;
}
