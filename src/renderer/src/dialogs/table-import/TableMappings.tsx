import { Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isolated } from '../../../../shared/direction';
import { cleanName } from '../../../../shared/same-name';
import {
  headerKey,
  LONGEST_MAP_NAME,
  mapOfPlan,
  planOfSaved,
} from '../../../../shared/table-import/table-map';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Dialogue } from '../../components/Dialogue';
import { IconButton } from '../../components/IconButton';
import { NameForm } from '../../components/NameForm';
import { useAppState, useDossier } from '../../store';
import { say } from '../../toasts';
import { useWords } from '../../words';
import { MOST_NAMED, mapNamed, mapNameProblem, namedMaps } from './named-maps';
import styles from './TableImport.module.css';
import { forgetMap, keepMap } from './table-maps';
import { type TableImport, USED } from './use-table-import';

/** Stands for the guess in the list. */
const GUESS = 'guess';

/** From which mapping the columns are read: the guess, the one used last for such columns, or one that was saved by a name. */
export function TableMappings({ table }: { readonly table: TableImport }) {
  const t = useWords();
  const dossier = useDossier();
  const maps = useAppState((state) => state.settings.tableMaps);
  const [isNaming, setIsNaming] = useState(false);
  const { draft, columns, plan, from } = table;
  if (draft === null) return null;
  const named = namedMaps(maps);
  const key = headerKey(columns);
  const used = maps.find((each) => each.name === '' && each.header === key);
  const isNamed = named.some((each) => each.name === from);

  function begin(chosen: string): void {
    if (draft === null) return;
    const saved = chosen === USED ? used : named.find((each) => keyOf(each.name) === chosen);
    table.begin(
      saved === undefined ? '' : saved.name || USED,
      saved === undefined ? draft.guess : planOfSaved(saved.map, draft.guess, columns, dossier),
    );
  }

  function save(typed: string): void {
    const name = cleanName(typed);
    keepMap({ name, header: key, map: mapOfPlan(plan, columns, dossier) });
    table.begin(name, plan);
    say(t('tableImport.mappingSaved', { name: isolated(name) }));
    setIsNaming(false);
  }

  return (
    <div className={styles.mappings}>
      <Choice
        label={t('tableImport.mapping')}
        options={[
          { value: GUESS, label: t('tableImport.mappingGuessed') },
          ...(used !== undefined || from === USED
            ? [{ value: USED, label: t('tableImport.mappingUsed') }]
            : []),
          ...named.map(({ name }) => ({ value: keyOf(name), label: name })),
        ]}
        value={from === '' ? GUESS : from === USED ? USED : keyOf(from)}
        onChange={begin}
      />
      <Button icon={Save} onPress={() => setIsNaming(true)}>
        {t('tableImport.mappingSave')}
      </Button>
      {isNamed && (
        <IconButton
          icon={Trash2}
          label={t('tableImport.mappingDelete', { name: isolated(from) })}
          onPress={() => {
            forgetMap(from);
            table.begin('', plan);
          }}
        />
      )}
      {isNaming && (
        <Dialogue title={t('tableImport.mappingSave')} onClose={() => setIsNaming(false)}>
          <NameForm
            label={t('tableImport.mappingName')}
            submit={t('app.save')}
            initial={isNamed ? from : ''}
            longest={LONGEST_MAP_NAME}
            problemOf={(typed) => {
              const problem = mapNameProblem(maps, typed);
              return problem === null ? null : t(problem, { count: MOST_NAMED });
            }}
            replaces={(typed) => mapNamed(maps, typed)?.name ?? null}
            onTake={save}
            onCancel={() => setIsNaming(false)}
          />
        </Dialogue>
      )}
    </div>
  );
}

/** What stands for a mapping in the list: its name, which can be nothing else there. */
function keyOf(name: string): string {
  return `named ${name}`;
}
