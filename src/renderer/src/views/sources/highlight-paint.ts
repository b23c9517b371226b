import type { ReaderHighlight } from '../../../../shared/views/reader';

/** How far apart the lines of overlapping passages are drawn, and how many there is room for; pixels. */
const LANE_HEIGHT = 3;
const LANES = 4;
const NEUTRAL = 'var(--border-strong)';

/** What a stretch under passages is painted with: values of CSS properties. */
export interface Paint {
  readonly backgroundImage: string;
  readonly backgroundSize: string;
  readonly backgroundPosition: string;
}

/**
 * A tint and a line for each passage over a stretch. Tints add up where passages overlap, and each passage keeps its line from
 * its first word to its last, in the colours of the parties that cite it, side by side when there are several.
 */
export function paintOf(highlights: readonly ReaderHighlight[]): Paint {
  const lines = highlights.map(({ colours, lane }) => ({
    image: stripes(colours.length === 0 ? [NEUTRAL] : colours),
    position: `0 calc(100% - ${(lane % LANES) * LANE_HEIGHT}px)`,
  }));
  const tints = highlights.map(({ colours }) => tint(colours[0] ?? NEUTRAL));
  return {
    backgroundImage: [...lines.map(({ image }) => image), ...tints].join(', '),
    backgroundSize: [...lines.map(() => '100% 2px'), ...tints.map(() => '100% 100%')].join(', '),
    backgroundPosition: [...lines.map(({ position }) => position), ...tints.map(() => '0 0')].join(', '),
  };
}

function stripes(colours: readonly string[]): string {
  const [only, ...others] = colours;
  if (others.length === 0) return `linear-gradient(${only}, ${only})`;
  const width = 8;
  const stops = colours.map((colour, at) => `${colour} ${at * width}px ${(at + 1) * width}px`);
  return `repeating-linear-gradient(90deg, ${stops.join(', ')})`;
}

function tint(colour: string): string {
  const soft = `color-mix(in srgb, ${colour} var(--highlight-strength), transparent)`;
  return `linear-gradient(${soft}, ${soft})`;
}
