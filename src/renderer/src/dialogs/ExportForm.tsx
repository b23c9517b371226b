import { useMemo, useState } from 'react';
import { assertNever } from '../../../shared/assert-never';
import { DATA_FORMATS, type ExportOptions } from '../../../shared/briefing';
import { countGuarded, tableForCsv } from '../../../shared/csv';
import { DossierError } from '../../../shared/errors';
import { briefingTable } from '../../../shared/tables/briefing-table';
import { hasLongLayout, longTable } from '../../../shared/tables/long-table';
import type { Translate } from '../../../shared/translate';
import { show, showDialog } from '../actions';
import { askShell } from '../api';
import { Button } from '../components/Button';
import { dateInWords } from '../components/DateText';
import { Dialogue } from '../components/Dialogue';
import { Radios } from '../components/Radios';
import { copyTable } from '../copy-table';
import { attempt } from '../perform';
import { setState, useAppState, useDossier } from '../store';
import { say } from '../toasts';
import { messageOf, useWords } from '../words';
import { CsvOptionFields } from './CsvOptionFields';
import styles from './ExportDialog.module.css';
import { ExportProgress } from './ExportProgress';
import { FormatField } from './FormatField';
import { LayoutField } from './LayoutField';
import { NotesField } from './NotesField';
import type { ShownBriefing } from './shown-briefing';
import { TablePreview } from './TablePreview';

/** How a table on screen, or its evidence, becomes a file; with a preview of what will be written. */
export function ExportForm({ briefing }: { readonly briefing: ShownBriefing }) {
  const t = useWords();
  const dossier = useDossier();
  const [what, setWhat] = useState<'screen' | 'evidence'>('screen');
  const options = useAppState((state) => state.viewState.exportOptions);
  const change = (patch: Partial<ExportOptions>) => show({ exportOptions: { ...options, ...patch } });
  const { format, csv } = options;
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The button stays enabled while it works, or the focus would leave the dialog. */
  const [isBusy, setIsBusy] = useState(false);
  const close = () => showDialog(null);
  const tables = useMemo(
    () => ({
      screen: briefingTable(dossier, briefing.screen, t),
      evidence: briefingTable(dossier, briefing.evidence, t),
    }),
    [dossier, briefing, t],
  );
  const wide = tables[what];
  const hasLayouts = DATA_FORMATS.some((each) => each === format) && hasLongLayout(wide);
  const table = useMemo(
    () => (hasLayouts && options.layout === 'long' ? longTable(wide) : wide),
    [wide, hasLayouts, options.layout],
  );
  const preview = useMemo(() => (format === 'csv' ? tableForCsv(table, csv) : table), [table, format, csv]);
  const guarded = useMemo(() => countGuarded(table), [table]);
  const rowsOf = (count: number) => t('exports.rows', { count });

  async function write(): Promise<void> {
    if (isBusy) return;
    setRefusal(null);
    setIsBusy(true);
    try {
      const written = await askShell('exportBriefing', { briefing: briefing[what], options });
      if (written === null) return;
      close();
      say(t('exports.done', { name: written.fileName, count: written.rows }), {
        label: t('exports.showInFolder'),
        run: () => void attempt(() => askShell('showExport', {})),
      });
    } catch (error) {
      const wasStopped = error instanceof DossierError && error.code === 'exportCancelled';
      if (wasStopped) say(messageOf(error));
      else setRefusal(messageOf(error));
    } finally {
      setState({ exportShare: null });
      setIsBusy(false);
    }
  }

  function copy(): void {
    setRefusal(null);
    try {
      copyTable(table, csv);
    } catch (error) {
      setRefusal(messageOf(error));
    }
  }

  /** What is being written is stopped first; the dialog stays. */
  function leave(): void {
    if (isBusy) void attempt(() => askShell('cancelExport', {}));
    else close();
  }

  return (
    <Dialogue
      title={t('exports.title')}
      size="wide"
      onClose={leave}
      footer={
        <>
          <span className={styles.refusal} role="alert">
            {refusal ?? (table.rows.length === 0 ? t('error.nothingToExport') : '')}
          </span>
          <ExportProgress />
          <Button onPress={leave}>{t(isBusy ? 'exports.stop' : 'app.cancel')}</Button>
          <Button isDisabled={table.rows.length === 0} onPress={copy}>
            {t('exports.copy')}
          </Button>
          <Button look="primary" isDisabled={table.rows.length === 0} onPress={() => void write()}>
            {t('exports.choosePlace')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.choices}>
          <Radios
            label={t('exports.what')}
            value={what}
            onChange={setWhat}
            options={[
              {
                value: 'screen',
                label: nameOf(briefing.screen, t),
                detail: rowsOf(tables.screen.rows.length),
                hint: t(`exports.screenHint.${briefing.screen.view}`),
              },
              {
                value: 'evidence',
                label: t('exports.evidence'),
                detail: rowsOf(tables.evidence.rows.length),
                hint: t('exports.evidenceHint'),
                isDisabled: tables.evidence.rows.length === 0,
              },
            ]}
          />
          <div className={styles.options}>
            <FormatField format={format} onChange={(chosen) => change({ format: chosen })} />
            {hasLayouts && (
              <LayoutField
                layout={options.layout}
                groupsAre={wide.groupsAre ?? ''}
                onChange={(layout) => change({ layout })}
              />
            )}
            {format === 'docx' && (
              <NotesField notes={options.notes} onChange={(notes) => change({ notes })} />
            )}
            {format === 'csv' && (
              <CsvOptionFields
                options={csv}
                onChange={(chosen) => change({ csv: chosen })}
                guarded={guarded}
              />
            )}
          </div>
        </div>
        {table.rows.length > 0 && <TablePreview table={preview} />}
      </div>
    </Dialogue>
  );
}

function nameOf(screen: ShownBriefing['screen'], t: Translate): string {
  switch (screen.view) {
    case 'matrix':
      return t('exports.screen.matrix', { asOf: dateInWords(screen.asOf, t) });
    case 'compare':
      return t('exports.screen.compare', {
        from: dateInWords(screen.from, t),
        to: dateInWords(screen.to, t),
      });
    case 'sides':
      return t('exports.screen.sides', { asOf: dateInWords(screen.asOf, t) });
    case 'positions':
      return t('exports.screen.positions');
    default:
      return assertNever(screen);
  }
}
