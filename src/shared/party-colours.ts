/** The grounds on which a party's colour is drawn: `--surface` of tokens.css in each theme. */
export const GROUNDS = { light: '#ffffff', dark: '#182028' } as const;
export type Ground = keyof typeof GROUNDS;

/** WCAG 2.2, success criterion 1.4.11: what must be told apart from its ground has at least this contrast. */
const LEAST_CONTRAST = 3;

/** The colours that are offered: they differ in hue and are seen well on both grounds. */
export const PALETTE = [
  { name: 'red', colour: '#d1453b' },
  { name: 'blue', colour: '#2f7dc4' },
  { name: 'amber', colour: '#b7791f' },
  { name: 'green', colour: '#3a8f3f' },
  { name: 'violet', colour: '#9163cb' },
  { name: 'teal', colour: '#128a8f' },
  { name: 'pink', colour: '#d0478f' },
  { name: 'olive', colour: '#7d8424' },
  { name: 'brown', colour: '#a5694a' },
  { name: 'slate', colour: '#6a7f95' },
] as const;

/** The first colour of the palette that none of `taken` is, or else the first. All are `#rrggbb` in lower case. */
export function freeColour(taken: readonly string[]): string {
  return (PALETTE.find(({ colour }) => !taken.includes(colour)) ?? PALETTE[0]).colour;
}

/** The grounds on which a colour is hard to see, with its contrast to each. */
export function faintOn(colour: string): readonly { readonly ground: Ground; readonly ratio: number }[] {
  return (['light', 'dark'] as const)
    .map((ground) => ({ ground, ratio: contrast(colour, GROUNDS[ground]) }))
    .filter(({ ratio }) => ratio < LEAST_CONTRAST);
}

/** The contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance of a colour `#rrggbb`, from 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
