import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { showForm } from '../../actions';
import { Button } from '../../components/Button';
import { useDiscardQuestion } from '../../components/DiscardQuestion';
import { SidePanel } from '../../components/SidePanel';
import { setState } from '../../store';
import { useWords } from '../../words';
import styles from './Form.module.css';

interface FormFrameProps {
  readonly title: string;
  readonly isUnsaved: boolean;
  readonly onRecord: () => void;
  /** Given where several positions are recorded in a row. */
  readonly onRecordNext?: () => void;
  /** The field that gets the focus first: the first one that a person has to fill in. */
  readonly focusOn: 'party' | 'issue';
  /** When it changes, that field gets the focus again. */
  readonly focusKey: number;
  readonly children: ReactNode;
}

/** The panel of a form: Ctrl+Enter records, Escape leaves, and words that were typed are never thrown away unasked. */
export function FormFrame({
  title,
  isUnsaved,
  onRecord,
  onRecordNext,
  focusOn,
  focusKey,
  children,
}: FormFrameProps) {
  const t = useWords();
  const body = useRef<HTMLDivElement>(null);
  const { requestClose: leave, question } = useDiscardQuestion(isUnsaved, close);
  useEffect(() => {
    setState({ isFormUnsaved: isUnsaved });
    return () => setState({ isFormUnsaved: false });
  }, [isUnsaved]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the reason.
  useEffect(() => focusPick(body.current, focusOn), [focusKey]);

  /** What cannot be recorded gets the focus, so that the keyboard is where something has to be done. */
  function attempt(record: () => void): void {
    record();
    requestAnimationFrame(() => focusFirstWrong(body.current));
  }

  // On the way down: lists and buttons keep Enter to themselves.
  function onKeyDownCapture(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) attempt(event.shiftKey && onRecordNext !== undefined ? onRecordNext : onRecord);
  }

  return (
    <SidePanel
      title={title}
      onClose={leave}
      footer={
        <>
          <Button onPress={leave}>{t('app.cancel')}</Button>
          {onRecordNext !== undefined && (
            <Button onPress={() => attempt(onRecordNext)}>{t('form.recordNext')}</Button>
          )}
          <Button look="primary" onPress={() => attempt(onRecord)}>
            {onRecordNext === undefined ? t('app.save') : t('form.record')}
          </Button>
        </>
      }
    >
      <div ref={body} className={styles.form} onKeyDownCapture={onKeyDownCapture}>
        {children}
      </div>
      {question}
    </SidePanel>
  );
}

function close(): void {
  setState({ isFormUnsaved: false });
  showForm(null);
}

/** The fields that find or add stand in this order at the top of the form. */
const PICKS = ['party', 'issue'] as const;

function focusPick(body: HTMLElement | null, pick: (typeof PICKS)[number]): void {
  body?.querySelectorAll<HTMLInputElement>('[role="combobox"]')[PICKS.indexOf(pick)]?.focus();
}

function focusFirstWrong(body: HTMLElement | null): void {
  const wrong = body?.querySelector('[data-invalid]');
  wrong?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  // The focus alone would leave the reason below it out of sight.
  wrong?.scrollIntoView({ block: 'nearest' });
}
