import { type ReactNode, useState } from 'react';
import { useUnsavedForm } from '../use-unsaved-form';
import { useWords } from '../words';
import { Button } from './Button';
import { Dialogue } from './Dialogue';

interface Discard {
  /** Closes, or asks first whether what was typed may be lost. */
  readonly requestClose: () => void;
  /** The question, to be drawn over the dialog while it is asked. */
  readonly question: ReactNode;
}

/** Keeps what was typed into a dialog from being lost by one key: closing it, the dossier or the window asks first. */
export function useDiscardQuestion(isUnsaved: boolean, onClose: () => void): Discard {
  const [isAsking, setIsAsking] = useState(false);
  useUnsavedForm(isUnsaved);
  return {
    requestClose: () => (isUnsaved ? setIsAsking(true) : onClose()),
    question: isAsking && <DiscardQuestion onKeep={() => setIsAsking(false)} onDiscard={onClose} />,
  };
}

function DiscardQuestion(props: { readonly onKeep: () => void; readonly onDiscard: () => void }) {
  const t = useWords();
  return (
    <Dialogue
      title={t('menu.dialog.unsavedTitle')}
      onClose={props.onKeep}
      footer={
        <>
          <Button look="danger" onPress={props.onDiscard}>
            {t('menu.dialog.discard')}
          </Button>
          <Button look="primary" onPress={props.onKeep} autoFocus>
            {t('menu.dialog.keepWriting')}
          </Button>
        </>
      }
    >
      <p>{t('menu.dialog.unsavedDetail')}</p>
    </Dialogue>
  );
}
