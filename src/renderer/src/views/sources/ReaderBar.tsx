import { ClipboardCopy, Link2, PenLine } from 'lucide-react';
import { Button } from '../../components/Button';
import { IconButton } from '../../components/IconButton';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import styles from './Reader.module.css';

interface ReaderBarProps {
  /** What is selected; null when nothing is. */
  readonly selected: { readonly characters: number; readonly paragraph: number } | null;
  readonly onRecord: () => void;
  readonly onAttach: () => void;
  readonly onCopy: () => void;
}

/** The foot of the reader: what is selected, and what can be done with it. */
export function ReaderBar({ selected, onRecord, onAttach, onCopy }: ReaderBarProps) {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const isRecording = useAppState((state) => state.form?.kind === 'record');
  const hint = isReadOnly ? t('reader.hintReadOnly') : t('reader.hint');
  const isIdle = selected === null || isReadOnly;
  return (
    <footer className={styles.bar}>
      <span className={styles.barText} role="status">
        {selected === null
          ? hint
          : t('reader.selected', { count: selected.characters, paragraph: selected.paragraph })}
      </span>
      <IconButton
        icon={ClipboardCopy}
        label={t('reader.copyCitation')}
        isDisabled={selected === null}
        onPress={onCopy}
      />
      <Button icon={Link2} isDisabled={isIdle} onPress={onAttach}>
        {t('reader.attach')}
      </Button>
      <Button look="primary" icon={PenLine} isDisabled={isIdle} onPress={onRecord}>
        {isRecording ? t('reader.addToForm') : t('reader.record')}
      </Button>
    </footer>
  );
}
