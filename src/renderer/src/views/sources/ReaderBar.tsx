import { ClipboardCopy, Link2, PenLine } from 'lucide-react';
import type { CueKind } from '../../../../shared/cues/lexicon';
import { Button } from '../../components/Button';
import { IconButton } from '../../components/IconButton';
import { useAppState } from '../../store';
import { useNarrow } from '../../use-narrow';
import { useWords } from '../../words';
import styles from './Reader.module.css';

interface ReaderBarProps {
  /** What is selected; null when nothing is. */
  readonly selected: { readonly characters: number; readonly paragraph: number } | null;
  /** The kind of the cue that is selected; null when none is. */
  readonly cue: CueKind | null;
  readonly onRecord: () => void;
  readonly onAttach: () => void;
  readonly onCopy: () => void;
}

/** Below this width, in pixels, the buttons do not fit with all their words. */
const WIDTH_FOR_WORDS = 520;

/** The foot of the reader: what is selected, and what can be done with it. */
export function ReaderBar({ selected, cue, onRecord, onAttach, onCopy }: ReaderBarProps) {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const isRecording = useAppState((state) => state.form?.kind === 'record');
  const isReselecting = useAppState((state) => state.reselectedId !== null);
  const hint = isReadOnly ? t('reader.hintReadOnly') : t('reader.hint');
  const [isNarrow, bar] = useNarrow(WIDTH_FOR_WORDS);
  const isIdle = selected === null || isReadOnly;
  return (
    <footer ref={bar} className={styles.bar}>
      <span className={styles.barText} role="status">
        {selected === null
          ? hint
          : t('reader.selected', { count: selected.characters, paragraph: selected.paragraph })}
        {cue !== null && ` · ${t('reader.cueSelected', { kind: t(`reader.cueKind.${cue}`) })}`}
      </span>
      <IconButton
        icon={ClipboardCopy}
        label={t('reader.copyCitation')}
        isDisabled={selected === null}
        onPress={onCopy}
      />
      {isNarrow ? (
        <IconButton icon={Link2} label={t('reader.attach')} isDisabled={isIdle} onPress={onAttach} />
      ) : (
        <Button icon={Link2} isDisabled={isIdle} onPress={onAttach}>
          {t('reader.attach')}
        </Button>
      )}
      <Button look="primary" icon={PenLine} isDisabled={isIdle} onPress={onRecord}>
        {t(isReselecting ? 'review.placeHere' : isRecording ? 'reader.addToForm' : 'reader.record')}
      </Button>
    </footer>
  );
}
