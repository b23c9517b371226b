import { useEffect, useRef, useState } from 'react';
import { live } from '../../../shared/dossier';
import { show, showDialog } from '../actions';
import { importOffer, newId } from '../api';
import { Button } from '../components/Button';
import { DialogStatus } from '../components/DialogStatus';
import { Dialogue } from '../components/Dialogue';
import { useDiscardQuestion } from '../components/DiscardQuestion';
import { sayWithUndo } from '../perform';
import { useAppState, useDossier } from '../store';
import { messageOf, useWords } from '../words';
import { FileNamePattern } from './FileNamePattern';
import { ImportDetails } from './ImportDetails';
import styles from './ImportDialog.module.css';
import { ImportList } from './ImportList';
import { isImported, isValid, stateOf, toImport, twinsOf } from './import-file';
import { reportOf } from './import-report';
import { keepPattern } from './keep-pattern';
import { useImportFiles } from './use-import-files';

interface ImportDialogProps {
  readonly offerId: string;
  readonly fileNames: readonly string[];
}

/** Takes files that were chosen or dropped into the dossier, all in one step, after the person has looked at each. */
export function ImportDialog({ offerId, fileNames }: ImportDialogProps) {
  const t = useWords();
  const { sources } = useDossier();
  const { keepsOriginals, fileNamePattern } = useAppState((state) => state.settings);
  const { files, readAgain, cite, want, matched, pattern, takePattern } = useImportFiles(offerId, fileNames);
  const [place, setPlace] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The button stays enabled while it works, or the focus would leave the dialog. */
  const [isBusy, setIsBusy] = useState(false);
  /** How often the person wanted to import while a field was wrong. */
  const [wrongTries, setWrongTries] = useState(0);
  const details = useRef<HTMLDivElement>(null);
  const close = () => showDialog(null);
  const { requestClose, question } = useDiscardQuestion(
    pattern !== fileNamePattern || files.some((file) => file.isTouched),
    close,
  );

  useEffect(() => {
    if (wrongTries > 0) details.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrongTries]);

  const twins = twinsOf(files, live(sources));
  const wanted = files.filter((file) => isImported(file, twins));
  const done = files.filter((file) => file.draft !== null).length;
  const isReading = done < files.length;
  const isChecked = wrongTries > 0;
  const chosen = files[place];

  async function importAll(): Promise<void> {
    if (isBusy) return;
    setRefusal(null);
    const wrong = wanted.filter((file) => !isValid(file));
    if (wrong[0] !== undefined) {
      setPlace(wrong.find((file) => file.place === place)?.place ?? wrong[0].place);
      setWrongTries(wrongTries + 1);
      setRefusal(t('sources.importing.invalid', { count: wrong.length }));
      return;
    }
    const documents = wanted.flatMap((file) => (file.draft ? [toImport(file, file.draft, newId())] : []));
    setIsBusy(true);
    try {
      await importOffer({ offerId, documents, keepsOriginals });
    } catch (error) {
      setRefusal(messageOf(error));
      setIsBusy(false);
      return;
    }
    keepPattern(pattern);
    const report = reportOf(files, twins);
    if (report.length > 0) showDialog({ kind: 'imported', count: documents.length, report });
    else close();
    show({ view: 'sources', sourceId: documents[0]?.id ?? null, readerOffset: 0 });
    sayWithUndo(t('sources.imported', { count: documents.length }));
  }

  return (
    <Dialogue
      title={t('sources.importing.title')}
      size="wide"
      isDismissable={false}
      // What is being imported is imported: it is one step, which can be taken back.
      onClose={isBusy ? () => {} : requestClose}
      footer={
        <>
          <DialogStatus refusal={refusal}>
            {isReading && (
              <>
                <progress value={done} max={files.length} aria-hidden />
                {t('sources.importing.reading', { done, count: files.length })}
              </>
            )}
            {!isReading &&
              files.every((file) => file.draft?.error !== null) &&
              t('sources.importing.nothing')}
            {isBusy && t('sources.importing.importing', { count: wanted.length })}
            {!isReading && !isBusy && matched !== null && t('sources.importing.matched', { count: matched })}
          </DialogStatus>
          <Button isDisabled={isBusy} onPress={requestClose}>
            {t('app.cancel')}
          </Button>
          <Button
            look="primary"
            isDisabled={isReading || wanted.length === 0}
            onPress={() => void importAll()}
          >
            {wanted.length === 0
              ? t('sources.importing.importNone')
              : t('sources.importing.importCount', { count: wanted.length })}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <FileNamePattern files={files} place={place} pattern={pattern} onChange={takePattern} />
        <div className={styles.panes}>
          {files.length > 1 && (
            <ImportList
              files={files.map((file) => ({ file, state: stateOf(file, twins, isChecked) }))}
              place={place}
              onChoose={setPlace}
            />
          )}
          <div className={styles.details} ref={details}>
            {chosen !== undefined && (
              <ImportDetails
                key={place}
                file={chosen}
                twin={twins.get(place) ?? null}
                isChecked={isChecked}
                onWant={(isWanted) => want(place, isWanted)}
                onRead={(patch) => readAgain(place, patch)}
                onCite={(patch) => cite(place, patch)}
              />
            )}
          </div>
        </div>
      </div>
      {question}
    </Dialogue>
  );
}
