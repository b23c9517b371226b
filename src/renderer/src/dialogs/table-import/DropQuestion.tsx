import { isolated } from '../../../../shared/direction';
import { isTableName } from '../../../../shared/table-import/table-endings';
import { showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { Dialogue } from '../../components/Dialogue';
import { useWords } from '../../words';

interface DropQuestionProps {
  readonly offerId: string;
  readonly fileNames: readonly string[];
}

/** Asks of tables that were dropped whether their rows are positions or their texts sources. */
export function DropQuestion({ offerId, fileNames }: DropQuestionProps) {
  const t = useWords();
  const tables = fileNames.filter(isTableName);
  const isOne = fileNames.length === 1;
  // The words of a workbook are no text.
  const canBeSource = !fileNames.every((name) => /\.xls[xm]$/iu.test(name));
  return (
    <Dialogue
      title={t('tableImport.dropTitle')}
      isTextOnly={!isOne}
      onClose={() => showDialog(null)}
      footer={
        <>
          <Button onPress={() => showDialog(null)}>{t('app.cancel')}</Button>
          {canBeSource && (
            <Button onPress={() => showDialog({ kind: 'import', offerId, fileNames })}>
              {t('tableImport.dropSource')}
            </Button>
          )}
          {isOne && (
            <Button look="primary" autoFocus onPress={() => showDialog({ kind: 'table', offerId })}>
              {t('tableImport.dropTable')}
            </Button>
          )}
        </>
      }
    >
      <p>
        {canBeSource || !isOne
          ? t('tableImport.dropText', { count: tables.length, name: isolated(tables[0] ?? '') })
          : t('tableImport.dropWorkbook', { name: isolated(tables[0] ?? '') })}
      </p>
      {!isOne && <p>{t('tableImport.dropOneByOne')}</p>}
    </Dialogue>
  );
}
