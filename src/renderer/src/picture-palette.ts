import { PAINTS } from '../../shared/pictures/picture';
import type { Palette } from '../../shared/pictures/svg';

/** The design tokens of the light theme as colours: files are read on paper and in documents, whatever the window looks like. */
export function lightPalette(): Palette {
  const probe = document.createElement('span');
  probe.style.setProperty('color-scheme', 'light');
  document.body.append(probe);
  try {
    const colours = PAINTS.map((name) => {
      probe.style.setProperty('color', `var(--${name})`);
      return [name, hexOf(getComputedStyle(probe).color)] as const;
    });
    return Object.fromEntries(colours) as Palette;
  } finally {
    probe.remove();
  }
}

/** A computed colour, `rgb(…)`, as six hexadecimal digits after a `#`. */
function hexOf(colour: string): string {
  const channels = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3);
  return `#${channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('')}`;
}
