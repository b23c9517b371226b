import { assertNever } from '../../../shared/assert-never';
import { showDialog } from '../actions';
import { useAppState } from '../store';
import { AttachDialog } from './AttachDialog';
import { BackupsDialog } from './BackupsDialog';
import { CorrectDialog } from './CorrectDialog';
import { CuesDialog } from './CuesDialog';
import { DamagedDialog } from './DamagedDialog';
import { EventDialog } from './EventDialog';
import { ExportDialog } from './ExportDialog';
import { ImportDialog } from './ImportDialog';
import { ImportedDialog } from './ImportedDialog';
import { NewDossierDialog } from './NewDossierDialog';
import { PasteDialog } from './PasteDialog';
import { SalvagedDialog } from './SalvagedDialog';
import { SettingsDialog } from './SettingsDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import { DropQuestion } from './table-import/DropQuestion';
import { TableDialog } from './table-import/TableDialog';

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useAppState((state) => state.dialog);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'newDossier':
      return <NewDossierDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'export':
      return <ExportDialog />;
    case 'backups':
      return <BackupsDialog />;
    case 'cues':
      return <CuesDialog />;
    case 'paste':
      return <PasteDialog />;
    case 'import':
      return <ImportDialog key={dialog.offerId} offerId={dialog.offerId} fileNames={dialog.fileNames} />;
    case 'table':
      return <TableDialog key={dialog.offerId} offerId={dialog.offerId} />;
    case 'tableDrop':
      return <DropQuestion offerId={dialog.offerId} fileNames={dialog.fileNames} />;
    case 'imported':
      return <ImportedDialog count={dialog.count} report={dialog.report} />;
    case 'attach':
      return <AttachDialog range={dialog.range} />;
    case 'correct':
      return <CorrectDialog key={dialog.sourceId} sourceId={dialog.sourceId} />;
    case 'event':
      return <EventDialog {...dialog} onClose={() => showDialog(null)} />;
    case 'damaged':
      return <DamagedDialog damaged={dialog.damaged} />;
    case 'salvaged':
      return <SalvagedDialog from={dialog.from} report={dialog.report} />;
    default:
      return assertNever(dialog);
  }
}
