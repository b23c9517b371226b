import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { citationErrors } from '../../../../shared/citation-fields';
import type { CitationFields as Citation } from '../../../../shared/commands';
import type { Source } from '../../../../shared/model';
import { execute } from '../../api';
import { Button } from '../../components/Button';
import { CitationFields } from '../../components/CitationFields';
import { Dialogue } from '../../components/Dialogue';
import { useDiscardQuestion } from '../../components/DiscardQuestion';
import { sayWithUndo } from '../../perform';
import { messageOf, useWords } from '../../words';
import styles from './EditSourceDialog.module.css';

const FORM_ID = 'edit-source';

interface EditSourceDialogProps {
  readonly source: Source;
  readonly onClose: () => void;
}

/** Changes a source's citation; its text stays as it is. */
export function EditSourceDialog({ source, onClose }: EditSourceDialogProps) {
  const t = useWords();
  const [patch, setPatch] = useState<Partial<Citation>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wrongTries, setWrongTries] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const isChanged = Object.keys(patch).length > 0;
  const { requestClose, question } = useDiscardQuestion(isChanged, onClose);
  const citation = { ...source, ...patch };
  const errors = citationErrors(citation);

  useEffect(() => {
    if (wrongTries > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrongTries]);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefusal(null);
    if (Object.keys(errors).length > 0) {
      setWrongTries(wrongTries + 1);
      return;
    }
    try {
      if (isChanged) {
        await execute({ type: 'source.edit', id: source.id, patch });
        sayWithUndo(t('sources.edited'));
      }
      onClose();
    } catch (error) {
      setRefusal(messageOf(error));
    }
  }

  return (
    <Dialogue
      title={t('sources.editTitle')}
      isDismissable={false}
      onClose={requestClose}
      footer={
        <>
          <span className={styles.refusal} role="status">
            {refusal}
          </span>
          <Button onPress={requestClose}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" form={FORM_ID}>
            {t('app.save')}
          </Button>
        </>
      }
    >
      <Form id={FORM_ID} validationBehavior="aria" onSubmit={(event) => void save(event)}>
        <div ref={body}>
          <CitationFields
            citation={citation}
            onChange={(more) => setPatch({ ...patch, ...more })}
            errors={wrongTries > 0 ? errors : {}}
            hasAutoFocus
          />
        </div>
      </Form>
      {question}
    </Dialogue>
  );
}
