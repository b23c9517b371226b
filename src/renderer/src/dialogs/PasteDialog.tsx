import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { canonicalText } from '../../../shared/canonical-text';
import { citationErrors, EMPTY_CITATION } from '../../../shared/citation-fields';
import { countCodePoints } from '../../../shared/code-points';
import type { PastedDocument } from '../../../shared/draft';
import { DossierError } from '../../../shared/errors';
import { guessLanguage } from '../../../shared/guess-language';
import { isBlank } from '../../../shared/is-blank';
import { proposeDay } from '../../../shared/propose-day';
import { proposeTitle } from '../../../shared/propose-title';
import { show, showDialog } from '../actions';
import { execute, newId, readPasted } from '../api';
import { Button } from '../components/Button';
import { CitationFields } from '../components/CitationFields';
import { Dialogue } from '../components/Dialogue';
import { useDiscardQuestion } from '../components/DiscardQuestion';
import { Field } from '../components/Field';
import { sayWithUndo } from '../perform';
import { messageOf, useWords } from '../words';
import styles from './PasteDialog.module.css';

const FORM_ID = 'paste-source';

/** Records a text that is pasted as a source, with its citation. */
export function PasteDialog() {
  const t = useWords();
  const [text, setText] = useState('');
  /** What was copied from a browser or a word processor, as read; its structure counts as long as nobody changes the text. */
  const [pasted, setPasted] = useState<PastedDocument | null>(null);
  const [citation, setCitation] = useState(EMPTY_CITATION);
  const [refusal, setRefusal] = useState<DossierError | null>(null);
  /** The button stays enabled while it works, or the focus would leave the dialog. */
  const [isBusy, setIsBusy] = useState(false);
  /** How often the person wanted to record while a field was wrong. */
  const [wrongTries, setWrongTries] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const close = () => showDialog(null);
  const { requestClose, question } = useDiscardQuestion(text !== '' || citation !== EMPTY_CITATION, close);
  const isChecked = wrongTries > 0;
  const characters = countCodePoints(text);
  const isTextMissing = isChecked && isBlank(text);
  const isTextRefused = refusal?.code.startsWith('text') ?? false;

  useEffect(() => {
    if (wrongTries > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrongTries]);

  /** Title, language and day follow the text as long as nobody has changed them. */
  function changeText(next: string): void {
    const { title, language, publishedOn } = citation;
    const isTitleOurs = title === '' || title === proposeTitle(text);
    const isLanguageOurs = language === '' || language === guessLanguage(text);
    const isDayOurs = publishedOn === '' || publishedOn === proposeDay(text);
    setText(next);
    setRefusal(null);
    if (!isTitleOurs && !isLanguageOurs && !isDayOurs) return;
    setCitation({
      ...citation,
      title: isTitleOurs ? proposeTitle(next) : title,
      language: isLanguageOurs ? guessLanguage(next) : language,
      publishedOn: isDayOurs ? proposeDay(next) : publishedOn,
    });
  }

  /** Headings, lists and tables of what was copied are kept; plain text goes in as it does everywhere. */
  async function paste(event: ClipboardEvent): Promise<void> {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    if (html === '' || text !== '' || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const found = await readPasted(html, t('sources.pasting.clipboard')).catch(() => null);
    const isRead = found !== null && found.draft.error === null;
    setPasted(isRead ? found : null);
    changeText(isRead ? found.text : plain);
  }

  async function record(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setRefusal(null);
    if (isBlank(text) || Object.keys(citationErrors(citation)).length > 0) {
      setWrongTries(wrongTries + 1);
      return;
    }
    const id = newId();
    const canonical = canonicalText(text).text;
    const structure = canonical === pasted?.text ? pasted.structure : null;
    const source = { ...citation, id, importedFrom: null, text: canonical, structure };
    setIsBusy(true);
    try {
      await execute({ type: 'source.import', sources: [source] });
    } catch (error) {
      setRefusal(error instanceof DossierError ? error : new DossierError('unexpected', {}, error));
      setIsBusy(false);
      return;
    }
    close();
    show({ view: 'sources', sourceId: id, readerOffset: 0 });
    sayWithUndo(t('sources.pasted'));
  }

  return (
    <Dialogue
      title={t('sources.pasting.title')}
      size="wide"
      isDismissable={false}
      onClose={requestClose}
      footer={
        <>
          <span className={styles.refusal} role="status">
            {refusal !== null && !isTextRefused && messageOf(refusal)}
          </span>
          <Button onPress={requestClose}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" form={FORM_ID}>
            {t('sources.pasting.record')}
          </Button>
        </>
      }
    >
      <Form id={FORM_ID} validationBehavior="aria" onSubmit={(event) => void record(event)}>
        <div className={styles.panes} ref={body}>
          <div className={styles.text} onPaste={(event) => void paste(event)}>
            <Field
              label={t('sources.pasting.text')}
              description={
                text === ''
                  ? t('sources.pasting.textHint')
                  : t('sources.pasting.characters', {
                      count: characters,
                    })
              }
              lines={18}
              value={text}
              onChange={changeText}
              error={
                isTextMissing ? t('sources.pasting.textMissing') : isTextRefused ? messageOf(refusal) : null
              }
              autoFocus
            />
          </div>
          <div className={styles.citation}>
            <CitationFields
              citation={citation}
              onChange={(patch) => setCitation({ ...citation, ...patch })}
              errors={isChecked ? citationErrors(citation) : {}}
            />
          </div>
        </div>
      </Form>
      {question}
    </Dialogue>
  );
}
