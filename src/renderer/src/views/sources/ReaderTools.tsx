import {
  ArrowDownToLine,
  ArrowUpToLine,
  ChevronsDown,
  ChevronsUp,
  Search,
  Underline,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/IconButton';
import { Toggle } from '../../components/Toggle';
import { changeReading } from '../../reading';
import { useAppState } from '../../store';
import { useNarrow } from '../../use-narrow';
import { useWords } from '../../words';
import { LegendMenu } from './LegendMenu';
import styles from './ReaderTools.module.css';
import { ReadingMenu } from './ReadingMenu';
import type { Pointers } from './use-pointers';

interface ReaderToolsProps {
  readonly outline: ReactNode;
  readonly split: ReactNode;
  readonly passageCount: number;
  readonly pointers: Pointers;
  readonly onFind: () => void;
  readonly onStepPassage: (direction: 1 | -1) => void;
  readonly onStepCue: (direction: 1 | -1) => void;
}

/** Below this width, in pixels, the toggles do not fit with their words. */
const WIDTH_FOR_WORDS = 560;

/** The bar of the reader: ways through the text, what is underlined in it, how it is set, and what stands beside it. */
export function ReaderTools(props: ReaderToolsProps) {
  const { passageCount, pointers, onStepPassage, onStepCue } = props;
  const t = useWords();
  const { areCuesShown, arePartiesShown } = useAppState((state) => state.settings.reading);
  const [isNarrow, bar] = useNarrow(WIDTH_FOR_WORDS);
  const hasCues = pointers.cues.length > 0;
  return (
    <section ref={bar} className={styles.tools} aria-label={t('reader.tools')}>
      <div className={styles.group}>
        {props.outline}
        <IconButton icon={Search} label={t('reader.find.label')} onPress={props.onFind} data-find-in-text />
      </div>
      <div className={styles.group}>
        <IconButton
          icon={ArrowUpToLine}
          label={t('reader.previousPassage')}
          isDisabled={passageCount === 0}
          onPress={() => onStepPassage(-1)}
        />
        <IconButton
          icon={ArrowDownToLine}
          label={t('reader.nextPassage')}
          isDisabled={passageCount === 0}
          onPress={() => onStepPassage(1)}
        />
      </div>
      <div className={styles.group}>
        <Toggle
          icon={UsersRound}
          label={t('reader.parties')}
          hint={t('reader.partiesHint')}
          isIconOnly={isNarrow}
          isSelected={arePartiesShown}
          onChange={(isShown) => changeReading({ arePartiesShown: isShown })}
        />
        <Toggle
          icon={Underline}
          label={t('reader.cues')}
          hint={t('reader.cuesHint')}
          isIconOnly={isNarrow}
          isSelected={areCuesShown}
          onChange={(isShown) => changeReading({ areCuesShown: isShown })}
        />
        <IconButton
          icon={ChevronsUp}
          label={t('reader.previousCue')}
          isDisabled={!hasCues}
          onPress={() => onStepCue(-1)}
        />
        <IconButton
          icon={ChevronsDown}
          label={t('reader.nextCue')}
          isDisabled={!hasCues}
          onPress={() => onStepCue(1)}
        />
        <LegendMenu pointers={pointers} />
      </div>
      <div className={styles.group}>
        <ReadingMenu />
        {props.split}
      </div>
    </section>
  );
}
