import { FileSpreadsheet } from 'lucide-react';
import { Button } from '../../components/Button';
import { chooseTable } from '../../import-actions';
import { useAppState } from '../../store';
import { useWords } from '../../words';

/** Where there are no positions yet, the way to those that lie in a spreadsheet. */
export function ImportTableButton() {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  return (
    <Button icon={FileSpreadsheet} isDisabled={isReadOnly} onPress={() => void chooseTable()}>
      {t('positions.importTable')}
    </Button>
  );
}
