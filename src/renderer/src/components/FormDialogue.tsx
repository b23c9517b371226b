import { type FormEvent, type ReactNode, useId } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '../words';
import { Button } from './Button';
import { Dialogue } from './Dialogue';
import { useDiscardQuestion } from './DiscardQuestion';
import styles from './FormDialogue.module.css';

interface FormDialogueProps {
  readonly title: string;
  /** The words of the button that carries it out. */
  readonly submitLabel: string;
  /** Whether it holds words that would be lost, also when the window has come to read only meanwhile. */
  readonly isUnsaved: boolean;
  /** Shows it without a way to change anything. */
  readonly isReadOnly: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** `wide` for forms that show beside the fields what they would do. */
  readonly size?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

/** A dialog with a form; Enter in a field carries it out, and leaving it or quitting asks while it holds typed words. */
export function FormDialogue(props: FormDialogueProps) {
  const { title, submitLabel, isUnsaved, isReadOnly, onSubmit, onClose, size = 'narrow', children } = props;
  const t = useWords();
  const formId = useId();
  const { requestClose, question } = useDiscardQuestion(isUnsaved, onClose);

  function submit(event: FormEvent): void {
    event.preventDefault();
    // The dialog is drawn in place but React still tells the views around it of what happens in it.
    event.stopPropagation();
    if (!isReadOnly) onSubmit();
  }

  return (
    <Dialogue
      title={title}
      size={size}
      isDismissable={isReadOnly && !isUnsaved}
      onClose={requestClose}
      footer={
        isReadOnly ? (
          <Button onPress={requestClose}>{t('app.close')}</Button>
        ) : (
          <>
            <Button onPress={requestClose}>{t('app.cancel')}</Button>
            <Button look="primary" type="submit" form={formId}>
              {submitLabel}
            </Button>
          </>
        )
      }
    >
      <Form id={formId} onSubmit={submit} className={styles.form ?? ''} validationBehavior="aria">
        {children}
      </Form>
      {question}
    </Dialogue>
  );
}
