import { Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { headerKey, mapOfPlan, planOfSaved } from '../../../../shared/table-import/table-map';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Dialogue } from '../../components/Dialogue';
import { Field } from '../../components/Field';
import { IconButton } from '../../components/IconButton';
import { useAppState, useDossier } from '../../store';
import { say } from '../../toasts';
import { useWords } from '../../words';
import styles from './TableImport.module.css';
import { forgetMap, keepMap } from './table-maps';
import { type TableImport, USED } from './use-table-import';

const GUESS = '';

/** From which mapping the columns are read: the guess, the one used last for such columns, or one that was saved by a name. */
export function TableMappings({ table }: { readonly table: TableImport }) {
  const t = useWords();
  const dossier = useDossier();
  const maps = useAppState((state) => state.settings.tableMaps);
  const [name, setName] = useState<string | null>(null);
  const { draft, columns, plan, from } = table;
  if (draft === null) return null;
  const named = maps.filter((each) => each.name !== '');
  const key = headerKey(columns);
  const used = maps.find((each) => each.name === '' && each.header === key);

  function begin(chosen: string): void {
    if (draft === null) return;
    const saved = chosen === USED ? used : named.find((each) => each.name === chosen);
    table.begin(
      saved === undefined ? GUESS : chosen,
      saved === undefined ? draft.guess : planOfSaved(saved.map, draft.guess, columns, dossier),
    );
  }

  function save(): void {
    const given = (name ?? '').trim();
    if (given === '') return;
    keepMap({ name: given, header: key, map: mapOfPlan(plan, columns, dossier) });
    table.begin(given, plan);
    say(t('tableImport.mappingSaved', { name: given }));
    setName(null);
  }

  return (
    <div className={styles.mappings}>
      <Choice
        label={t('tableImport.mapping')}
        options={[
          { value: GUESS || 'guess', label: t('tableImport.mappingGuessed') },
          ...(used !== undefined || from === USED
            ? [{ value: USED, label: t('tableImport.mappingUsed') }]
            : []),
          ...named.map((each) => ({ value: each.name, label: each.name })),
        ]}
        value={from || 'guess'}
        onChange={begin}
      />
      <Button icon={Save} onPress={() => setName(named.some((each) => each.name === from) ? from : '')}>
        {t('tableImport.mappingSave')}
      </Button>
      {named.some((each) => each.name === from) && (
        <IconButton
          icon={Trash2}
          label={t('tableImport.mappingDelete', { name: from })}
          onPress={() => {
            forgetMap(from);
            table.begin(GUESS, plan);
          }}
        />
      )}
      {name !== null && (
        <Dialogue
          title={t('tableImport.mappingSave')}
          onClose={() => setName(null)}
          footer={
            <>
              <Button onPress={() => setName(null)}>{t('app.cancel')}</Button>
              <Button look="primary" isDisabled={name.trim() === ''} onPress={save}>
                {t('app.save')}
              </Button>
            </>
          }
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <Field
              label={t('tableImport.mappingName')}
              value={name}
              onChange={setName}
              maxLength={100}
              autoFocus
            />
          </form>
        </Dialogue>
      )}
    </div>
  );
}
