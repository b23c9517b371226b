import { isolated } from '../../../../shared/direction';
import { gapTrendInWords } from '../../../../shared/gap-words';
import type { Translate } from '../../../../shared/translate';
import type { GapTrend } from '../../../../shared/views/scale-gap';
import type { ScaleLine } from '../../../../shared/views/scale-steps';
import { Choice } from '../../components/Choice';
import { PartyName } from '../../components/PartyName';
import { useWords } from '../../words';
import { dayInWords } from './mark-words';
import styles from './PlotBar.module.css';
import { setTimeline } from './timeline-state';

const NOBODY = 'nobody';

/** How the gap between two parties went, as a sentence. */
export function trendBetween(
  a: ScaleLine,
  b: ScaleLine,
  trend: GapTrend | null,
  asOf: number,
  t: Translate,
): string {
  const names = { a: isolated(a.party.name), b: isolated(b.party.name) };
  if (trend === null) return t('timeline.trend.none', { ...names, day: dayInWords(asOf, t) });
  return t('timeline.trend.of', {
    ...names,
    trend: gapTrendInWords(trend, asOf, (day) => dayInWords(day, t), t),
  });
}

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
          {trendBetween(a, b, trend, asOf, t)}
        </p>
      )}
    </div>
  );
}
