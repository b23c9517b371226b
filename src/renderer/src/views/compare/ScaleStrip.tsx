import type { SidesRow, SidesView } from '../../../../shared/views/sides';
import styles from './ScaleStrip.module.css';

interface ScaleStripProps {
  readonly row: SidesRow;
  readonly view: SidesView;
}

/** Where the sides stand on the issue's scale, drawn; the words beside it say the same. Nothing where fewer than two are placed. */
export function ScaleStrip({ row, view }: ScaleStripProps) {
  const { scale } = row.issue.issue;
  const placed = row.cells.flatMap(({ current }, place) => {
    const side = view.sides[place];
    if (side === undefined || current === null || current.scaleValue === null) return [];
    if (current.codedShift === 'withdrawn') return [];
    return [{ side, place, value: current.scaleValue }];
  });
  if (scale === null || placed.length < 2) return null;
  const values = placed.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (
    <div className={styles.strip} aria-hidden>
      <div className={styles.line}>
        <span className={styles.span} style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }} />
        {placed.map(({ side, place, value }, at) => (
          <span
            key={side.id}
            className={styles.mark}
            style={{
              insetInlineStart: `${value}%`,
              // Those of one place stand over one another.
              insetBlockStart: `${-1.125 * placed.slice(0, at).filter((each) => each.value === value).length}rem`,
            }}
            ref={(mark) => mark?.style.setProperty('--party', side.party.colour)}
          >
            {place + 1}
          </span>
        ))}
      </div>
      <div className={styles.ends}>
        <bdi>{scale.lowLabel}</bdi>
        <bdi>{scale.highLabel}</bdi>
      </div>
    </div>
  );
}
