import { useId, useState } from 'react';
import { type Briefing, DATA_FORMATS, type ExportOptions } from '../../../shared/briefing';
import type { BriefingKind, BriefingPreset, BriefingSetup } from '../../../shared/briefing-choices';
import { briefingWarnings, isRefused } from '../../../shared/briefing-warnings';
import { DossierError } from '../../../shared/errors';
import { briefingTable } from '../../../shared/tables/briefing-table';
import { longTable } from '../../../shared/tables/long-table';
import { showDialog } from '../actions';
import { askShell } from '../api';
import { Button } from '../components/Button';
import { Check } from '../components/Check';
import { Dialogue } from '../components/Dialogue';
import { copyTable } from '../copy-table';
import { attempt } from '../perform';
import { setState, useDossier } from '../store';
import { say } from '../toasts';
import { messageOf, useWords } from '../words';
import { BriefingPick } from './BriefingPick';
import { BriefingSettings, type Days } from './BriefingSettings';
import { BriefingWarnings } from './BriefingWarnings';
import { ColumnChecks } from './ColumnChecks';
import { CsvOptionFields } from './CsvOptionFields';
import type { Once } from './chosen-briefing';
import styles from './ExportDialog.module.css';
import { ExportProgress } from './ExportProgress';
import { FormatField } from './FormatField';
import { LayoutField } from './LayoutField';
import { NotesField } from './NotesField';
import { OutputPreview } from './OutputPreview';
import { PresetField } from './PresetField';
import { type ChosenDays, daysSet } from './preset-days';
import { useBriefingPreview } from './use-briefing-preview';
import { useBriefingWeight } from './use-briefing-weight';

interface ExportFormProps {
  readonly briefing: Briefing;
  readonly setup: BriefingSetup;
  /** The briefing that the screen is; null where it is none. */
  readonly onScreen: BriefingKind | null;
  readonly once: Once;
  readonly days: Days;
  /** The days and the bounds of a history as they are set, and as the screen has them. */
  readonly allDays: ChosenDays;
  readonly screenDays: ChosenDays;
  readonly options: ExportOptions;
  readonly onKind: (kind: BriefingKind) => void;
  readonly onSetup: (setup: BriefingSetup, options?: ExportOptions) => void;
  readonly onOnce: (patch: Partial<Once>) => void;
  readonly onDays: (patch: Partial<Days>) => void;
  readonly onPreset: (preset: Omit<BriefingPreset, 'name'>) => void;
  readonly onOptions: (options: ExportOptions) => void;
}

/** How a briefing becomes a file: which, with what in it, in which format; and beside that, what the file will be. */
export function ExportForm(props: ExportFormProps) {
  const { briefing, setup, onScreen, once, days, allDays, screenDays, options } = props;
  const { onKind, onSetup, onOnce, onDays, onPreset, onOptions } = props;
  const t = useWords();
  const previewed = useBriefingPreview(briefing, options);
  const weight = useBriefingWeight(briefing, options, !previewed.isBehind);
  const groupsAre = previewed.preview?.groupsAre ?? null;
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The button stays enabled while it works, or the focus would leave the dialog. */
  const [isBusy, setIsBusy] = useState(false);
  const close = () => showDialog(null);
  const dossier = useDossier();
  const isEmpty = previewed.preview?.rows === 0;
  const { format, csv, layout } = options;
  const warningsId = useId();
  const rows = previewed.preview?.rows ?? 0;
  const warnings = previewed.preview === null ? [] : briefingWarnings(previewed.preview, weight, format);
  const cannotBe = warnings.some(isRefused);
  const isData = DATA_FORMATS.some((each) => each === format);

  async function write(): Promise<void> {
    if (isBusy || isEmpty || cannotBe) return;
    setRefusal(null);
    setIsBusy(true);
    try {
      const written = await askShell('exportBriefing', { briefing, options });
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
      const table = briefingTable(dossier, briefing, t);
      copyTable(isData && layout === 'long' ? longTable(table) : table, csv);
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
      title={t('briefings.dialogTitle')}
      size="large"
      onClose={leave}
      footer={
        <>
          <span className={styles.refusal} role="alert">
            {refusal ?? ''}
          </span>
          <ExportProgress format={format} />
          <Button onPress={leave}>{t(isBusy ? 'exports.stop' : 'app.cancel')}</Button>
          <Button isDisabled={isEmpty} onPress={copy}>
            {t('exports.copy')}
          </Button>
          <Button
            look="primary"
            isDisabled={isEmpty || cannotBe}
            {...(cannotBe && { 'aria-describedby': warningsId })}
            onPress={() => void write()}
          >
            {t('exports.choosePlace')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.settings}>
          <PresetField
            setup={setup}
            options={options}
            days={allDays}
            fixable={daysSet(setup, onScreen, allDays, screenDays)}
            onChange={onPreset}
          />
          <BriefingPick kind={setup.kind} onScreen={onScreen} onChange={onKind} />
          <BriefingSettings
            setup={setup}
            onScreen={onScreen}
            once={once}
            days={days}
            onSetup={onSetup}
            onOnce={onOnce}
            onDays={onDays}
          />
          <ColumnChecks briefing={briefing} setup={setup} onChange={onSetup} />
          <FormatField format={format} onChange={(chosen) => onOptions({ ...options, format: chosen })} />
          {isData && groupsAre !== null && (
            <LayoutField
              layout={layout}
              groupsAre={groupsAre}
              onChange={(chosen) => onOptions({ ...options, layout: chosen })}
            />
          )}
          {format === 'docx' && (
            <NotesField notes={options.notes} onChange={(notes) => onOptions({ ...options, notes })} />
          )}
          {format === 'pdf' && (
            <Check
              label={t('exports.attachesTable')}
              hint={t('exports.attachesTableHint')}
              isSelected={options.attachesTable ?? true}
              onChange={(attachesTable) => onOptions({ ...options, attachesTable })}
            />
          )}
          {format === 'csv' && (
            <CsvOptionFields
              options={csv}
              onChange={(chosen) => onOptions({ ...options, csv: chosen })}
              guarded={weight?.guarded ?? null}
            />
          )}
        </div>
        <OutputPreview
          {...previewed}
          warnings={
            <BriefingWarnings
              warnings={warnings}
              id={warningsId}
              rows={rows}
              onFormat={(chosen) => onOptions({ ...options, format: chosen })}
            />
          }
          kind={setup.kind}
          format={format}
          namesCoder={options.namesCoder ?? true}
          onNamesCoder={(namesCoder) => onOptions({ ...options, namesCoder })}
          onClose={close}
        />
      </div>
    </Dialogue>
  );
}
