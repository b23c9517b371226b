import type { GapTrend } from '../../../../shared/views/scale-gap';
import type { ScaleLine } from '../../../../shared/views/scale-steps';
import { Choice } from '../../components/Choice';
import { PartyName } from '../../components/PartyName';
import { useWords } from '../../words';
import { dayInWords } from './mark-words';
import styles from './Plot.module.css';
import { setTimeline } from './timeline-state';
import { trendInWords } from './trend-words';

const NOBODY = 'nobody';

interface GapBarProps {
  readonly lines: readonly ScaleLine[];
  readonly a: ScaleLine | null;
  readonly b: ScaleLine | null;
  /** A day number. */
  readonly asOf: number;
  readonly trend: GapTrend | null;
}

/** The two parties whose gap is shown, and how it went, in numbers. */
export function GapBar({ lines, a, b, asOf, trend }: GapBarProps) {
  const t = useWords();
  const options = [
    ...lines.map(({ party }) => ({
      value: party.id,
      label: party.name,
      content: <PartyName party={party} isShort />,
    })),
    { value: NOBODY, label: t('timeline.nobody') },
  ];
  const idOf = (value: string) => (value === NOBODY ? null : value);
  const [idA, idB] = [a?.party.id ?? null, b?.party.id ?? null];
  return (
    <div className={styles.gapBar}>
      <span aria-hidden>{t('timeline.gapFrom')}</span>
      <Choice
        label={t('timeline.gapFrom')}
        isLabelHidden
        value={idA ?? NOBODY}
        onChange={(value) => setTimeline({ gap: [idOf(value), idB] })}
        options={options}
      />
      <span aria-hidden>{t('timeline.gapTo')}</span>
      <Choice
        label={t('timeline.gapTo')}
        isLabelHidden
        value={idB ?? NOBODY}
        onChange={(value) => setTimeline({ gap: [idA, idOf(value)] })}
        options={options}
      />
      {a !== null && b !== null && a !== b && (
        <p role="status" className={styles.trend}>
          {trend === null
            ? t('timeline.trend.none', { a: a.party.name, b: b.party.name, day: dayInWords(asOf, t) })
            : trendInWords(trend, asOf, t)}
        </p>
      )}
    </div>
  );
}
