import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { DossierError } from '../../../../shared/errors';
import { headerKey, mapOfPlan } from '../../../../shared/table-import/table-map';
import { show, showDialog } from '../../actions';
import { askShell, importTable, newId, refusedRows, stopTable } from '../../api';
import { Button } from '../../components/Button';
import { DialogStatus } from '../../components/DialogStatus';
import { Dialogue } from '../../components/Dialogue';
import { useDiscardQuestion } from '../../components/DiscardQuestion';
import { Segments } from '../../components/Segments';
import { chooseTable } from '../../import-actions';
import { attempt, sayWithUndo } from '../../perform';
import { setState, useDossier } from '../../store';
import { say } from '../../toasts';
import { messageOf, messageOfWire, useWords } from '../../words';
import { TableColumns } from './TableColumns';
import { TableDates } from './TableDates';
import { TableFile } from './TableFile';
import styles from './TableImport.module.css';
import { TableMappings } from './TableMappings';
import { TableOutcomeList } from './TableOutcomeList';
import { TableProgress } from './TableProgress';
import { TableRows } from './TableRows';
import { TableValues } from './TableValues';
import { keepMap } from './table-maps';
import { missingFields, useTableImport } from './use-table-import';

const STEPS = ['columns', 'values', 'check'] as const;
type Step = (typeof STEPS)[number];

/** Takes the rows of a table into the dossier as positions, step by step: what the columns hold, what values mean, and what will come of it. */
export function TableDialog({ offerId }: { readonly offerId: string }) {
  const t = useWords();
  const dossier = useDossier();
  const table = useTableImport(offerId);
  const [step, setStep] = useState<Step>('columns');
  const [isBusy, setIsBusy] = useState(false);
  /** Why the last attempt came to nothing: refused, or stopped. */
  const [refusal, setRefusal] = useState<{ readonly why: string; readonly isWanted: boolean } | null>(null);
  /** One for every attempt that may have gone through: asking twice imports once. */
  const transaction = useRef(newId());
  const body = useRef<HTMLElement>(null);
  const close = () => showDialog(null);
  const { requestClose, question } = useDiscardQuestion(table.isTouched, close);
  const { draft, plan, outcome, isLooking, isStopped } = table;
  const isRead = draft !== null && draft.error === null;
  const canGo = isRead && missingFields(plan).length === 0;
  const at = STEPS.indexOf(step);
  const changes = (outcome?.counts.positions ?? 0) + (outcome?.counts.added ?? 0);
  const canImport = canGo && outcome !== null && !isLooking && changes > 0;

  /** Whether the step was chosen among the steps, where the focus stays. */
  const isChosen = useRef(true);

  /** Every step begins at its top, and with the focus there: the button that was pressed may be gone, or not be ready yet. */
  function go(next: Step): void {
    setStep(next);
    setRefusal(null);
    isChosen.current = false;
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step begins so.
  useEffect(() => {
    if (isChosen.current) return;
    body.current?.scrollTo(0, 0);
    body.current?.focus();
  }, [step]);

  async function importAll(): Promise<void> {
    if (isBusy || !canImport || outcome === null) return;
    setRefusal(null);
    setIsBusy(true);
    setState({ isImportingTable: true, tableProgress: null });
    try {
      if (!(await importTable(transaction.current, { offerId, plan }))) {
        giveUp(t('tableImport.importStopped'), true);
        return;
      }
    } catch (error) {
      // The process that had read it ended meanwhile.
      const isLost = error instanceof DossierError && error.code === 'offerExpired';
      if (isLost) table.readOnceMore();
      giveUp(isLost ? t('tableImport.importLost') : messageOf(error), false);
      return;
    } finally {
      setState({ isImportingTable: false });
    }
    keepMap({ name: '', header: headerKey(table.columns), map: mapOfPlan(plan, table.columns, dossier) });
    close();
    show({ view: 'positions' });
    const { counts } = outcome;
    const told = [
      t('tableImport.done', { count: counts.positions + counts.added }),
      counts.refused > 0 && t('tableImport.doneRefused', { count: counts.refused }),
      counts.unlinked > 0 && t('tableImport.doneReview', { count: counts.unlinked }),
    ];
    sayWithUndo(told.filter((each) => each !== false).join(' '));
  }

  /** All is as it was before: the mapping, and the step that is shown. */
  function giveUp(why: string, isWanted: boolean): void {
    setRefusal({ why, isWanted });
    setIsBusy(false);
  }

  // What had the focus, to stop it, is gone then.
  useEffect(() => {
    if (refusal !== null && !isBusy) body.current?.focus();
  }, [refusal, isBusy]);

  /** Gives the import up, if it is not written by now. */
  function stopImport(): void {
    stopTable().catch(() => {});
  }

  async function saveRefused(): Promise<void> {
    const name = t('tableImport.refusedName', { table: draft?.fileName.replace(/\.[^.]+$/, '') ?? '' });
    await attempt(async () => {
      const saved = await askShell('saveRefused', { name, csv: await refusedRows(offerId) });
      if (saved !== null) say(t('tableImport.refusedSaved', { name: saved.fileName }));
    });
  }

  const importWords =
    outcome === null || changes === 0
      ? t('tableImport.importNone')
      : outcome.counts.positions === 0
        ? t('tableImport.importAdded', { count: outcome.counts.added })
        : t('tableImport.import', { count: outcome.counts.positions });
  return (
    <Dialogue
      title={t('tableImport.title')}
      size="wide"
      isDismissable={false}
      onClose={isBusy ? stopImport : requestClose}
      footer={
        <>
          <DialogStatus refusal={refusal?.why ?? null} isWanted={refusal?.isWanted}>
            {draft === null && table.error === null && t('tableImport.reading')}
            {(isLooking || isBusy) && (
              <>
                <TableProgress count={isBusy ? changes : null} />
                {/* Not one button for both: of the two the focus goes to that of the import. */}
                {isBusy ? (
                  <Button key="import" look="quiet" autoFocus onPress={stopImport}>
                    {t('tableImport.stop')}
                  </Button>
                ) : (
                  <Button key="look" look="quiet" onPress={table.stop}>
                    {t('tableImport.stop')}
                  </Button>
                )}
              </>
            )}
            {isStopped && !isLooking && (
              <>
                {t('tableImport.stopped')}
                <Button look="quiet" onPress={table.lookAgain}>
                  {t('tableImport.lookAgain')}
                </Button>
              </>
            )}
          </DialogStatus>
          <Button onPress={isBusy ? stopImport : requestClose}>{t('app.cancel')}</Button>
          {at > 0 && (
            <Button isDisabled={isBusy} onPress={() => go(STEPS[at - 1] ?? 'columns')}>
              {t('tableImport.back')}
            </Button>
          )}
          {step === 'check' ? (
            <Button look="primary" isDisabled={!canImport || isBusy} onPress={() => void importAll()}>
              {importWords}
            </Button>
          ) : (
            <Button look="primary" isDisabled={!canGo} onPress={() => go(STEPS[at + 1] ?? 'check')}>
              {t('tableImport.next')}
            </Button>
          )}
        </>
      }
    >
      {/* What is being imported stays as it is. */}
      <div className={styles.body} inert={isBusy}>
        <Segments
          label={t('tableImport.steps')}
          isLabelHidden
          options={STEPS.map((value, place) => ({
            value,
            label: `${place + 1} · ${t(`tableImport.step.${value}`)}`,
          }))}
          value={step}
          onChange={(next) => {
            isChosen.current = true;
            if (next === 'columns' || canGo) setStep(next);
          }}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1). */}
        <section className={styles.scroll} ref={body} tabIndex={0} aria-label={t(`tableImport.step.${step}`)}>
          {table.error !== null && (
            <p className={styles.wrong} role="alert">
              <CircleAlert size={16} aria-hidden />
              <span>{table.error}</span>
            </p>
          )}
          {draft?.error != null && (
            <p className={styles.wrong} role="alert">
              <CircleAlert size={16} aria-hidden />
              <span dir="auto">{messageOfWire(draft.error)}</span>
            </p>
          )}
          {(draft?.error != null || table.error !== null) && (
            <div className={styles.status}>
              <Button onPress={table.readOnceMore}>{t('tableImport.readAgain')}</Button>
              <Button onPress={() => void chooseTable()}>{t('tableImport.chooseOther')}</Button>
            </div>
          )}
          {draft !== null && step === 'columns' && <TableFile draft={draft} onRead={table.readAgain} />}
          {isRead && step === 'columns' && (
            <>
              <TableMappings table={table} />
              <TableColumns draft={draft} plan={plan} names={table.columns} onChange={table.change} />
              <TableRows draft={draft} plan={plan} />
            </>
          )}
          {step !== 'columns' && outcome === null && table.error === null && !isStopped && (
            <p className={styles.muted}>{t('tableImport.looking')}</p>
          )}
          {outcome !== null && step === 'values' && (
            <>
              <TableDates
                outcome={outcome}
                plan={plan}
                isShown={draft?.guess.dateOrder === plan.dateOrder}
                onChange={table.change}
              />
              <TableValues outcome={outcome} plan={plan} onChange={table.change} />
            </>
          )}
          {outcome !== null && step === 'check' && (
            <TableOutcomeList
              outcome={outcome}
              plan={plan}
              onChange={table.change}
              onSaveRefused={() => void saveRefused()}
            />
          )}
        </section>
      </div>
      {question}
    </Dialogue>
  );
}
