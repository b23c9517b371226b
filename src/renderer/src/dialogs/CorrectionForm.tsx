import { useState } from 'react';
import { canonicalText } from '../../../shared/canonical-text';
import { MOST, type Source } from '../../../shared/model';
import type { Structure } from '../../../shared/structure';
import { show, showDialog } from '../actions';
import { execute } from '../api';
import { Button } from '../components/Button';
import { Dialogue } from '../components/Dialogue';
import { useDiscardQuestion } from '../components/DiscardQuestion';
import { Field } from '../components/Field';
import { Radios } from '../components/Radios';
import { sayWithUndo } from '../perform';
import { say } from '../toasts';
import { useOneAtATime } from '../use-one-at-a-time';
import { messageOf, useWords } from '../words';
import styles from './CorrectDialog.module.css';
import { CorrectionChanges } from './CorrectionChanges';
import { editedStructure } from './edited-structure';
import { ReadingFromFile } from './ReadingFromFile';
import { TextEditor } from './TextEditor';
import { useBetterReading } from './use-better-reading';
import { useCorrectionPreview } from './use-correction-preview';

const WAYS = ['edit', 'file'] as const;

interface CorrectionFormProps {
  readonly source: Source;
  readonly text: string;
  readonly structure: Structure | null;
}

/** The text as it is to be, why, and what that changes. Nothing is carried out before that has been seen. */
export function CorrectionForm({ source, text, structure }: CorrectionFormProps) {
  const t = useWords();
  const [way, setWay] = useState<(typeof WAYS)[number]>('edit');
  const [edited, setEdited] = useState(text);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const oneAtATime = useOneAtATime();
  const better = useBetterReading(source.importedFrom?.scope || 'article', (name) =>
    setReason((before) => before || t('correct.fromFile', { name }).slice(0, MOST.line)),
  );
  const { document, reading } = better;
  const isRead = reading === null && document?.draft.error === null && document.draft.references === null;
  const read = isRead ? document : null;
  const proposed = way === 'edit' ? edited : (read?.text ?? null);
  const preview = useCorrectionPreview(source, text, proposed);
  const { requestClose, question } = useDiscardQuestion(edited !== text || document !== null, () =>
    showDialog(null),
  );

  async function apply(): Promise<void> {
    if (preview === null) return;
    const { text: after } = canonicalText(preview.text);
    const its = way === 'edit' ? editedStructure(structure, text, after) : (read?.structure ?? null);
    try {
      await execute({ type: 'source.correct', id: source.id, text: after, structure: its, reason });
    } catch (error) {
      setRefusal(messageOf(error));
      return;
    }
    showDialog(null);
    if (preview.waits === 0) sayWithUndo(t('correct.corrected'));
    else
      say(t('correct.correctedWait', { count: preview.waits }), {
        label: t('correct.review'),
        run: () => show({ view: 'review' }),
      });
  }

  return (
    <Dialogue
      title={t('correct.title')}
      size="wide"
      isDismissable={false}
      onClose={requestClose}
      footer={
        <>
          <span className={styles.refusal} role="status">
            {refusal}
          </span>
          <Button onPress={requestClose}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={preview === null} onPress={() => void oneAtATime(apply)}>
            {t('correct.apply')}
          </Button>
        </>
      }
    >
      <p className={styles.source}>
        <bdi>{source.title}</bdi>
      </p>
      <div className={styles.panes}>
        <div className={styles.pane}>
          <Radios
            label={t('correct.way')}
            value={way}
            onChange={(chosen) => {
              setWay(chosen);
              setRefusal(null);
            }}
            options={WAYS.map((value) => ({
              value,
              label: t(`correct.${value}`),
              hint: t(`correct.${value}Hint`),
            }))}
          />
          {way === 'edit' ? (
            <TextEditor text={edited} language={source.language} onChange={setEdited} />
          ) : (
            <ReadingFromFile
              better={better}
              onChoose={() => {
                setRefusal(null);
                void better.choose();
              }}
            />
          )}
        </div>
        <div className={styles.pane}>
          <Field
            label={t('correct.reason')}
            description={t('correct.reasonHint')}
            maxLength={MOST.line}
            value={reason}
            onChange={setReason}
          />
          {preview !== null ? (
            <CorrectionChanges preview={preview} />
          ) : (
            <p className={styles.hint}>
              {proposed === null || proposed === text ? t('correct.nothing') : t('app.loading')}
            </p>
          )}
        </div>
      </div>
      {question}
    </Dialogue>
  );
}
