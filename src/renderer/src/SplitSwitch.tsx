import { Columns3, FileText } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import styles from './SplitSwitch.module.css';
import type { Side } from './use-front';
import { useWords } from './words';

interface SplitSwitchProps {
  readonly front: Side;
  /** The title of the source that is being read. */
  readonly title: string;
  /** The title of the second source; null when the matrix stands there. */
  readonly besideTitle: string | null;
  readonly onChange: (side: Side) => void;
}

/** Where there is room for one of the two sides only: which one is in front. */
export function SplitSwitch({ front, title, besideTitle, onChange }: SplitSwitchProps) {
  const t = useWords();
  return (
    <RadioGroup
      className={styles.sides ?? ''}
      orientation="horizontal"
      aria-label={t('reader.split.front')}
      value={front}
      onChange={(side) => onChange(side === 'beside' ? 'beside' : 'main')}
    >
      <Radio value="main" className={styles.side ?? ''}>
        <FileText size={15} aria-hidden />
        <bdi title={title}>{title}</bdi>
      </Radio>
      <Radio value="beside" className={styles.side ?? ''}>
        {besideTitle === null ? <Columns3 size={15} aria-hidden /> : <FileText size={15} aria-hidden />}
        <bdi title={besideTitle ?? undefined}>{besideTitle ?? t('app.view.matrix')}</bdi>
      </Radio>
    </RadioGroup>
  );
}
