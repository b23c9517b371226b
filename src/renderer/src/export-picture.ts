import type { PictureFile } from '../../shared/picture-file';
import type { Picture } from '../../shared/pictures/picture';
import { svgOf } from '../../shared/pictures/svg';
import { askShell } from './api';
import { attempt } from './perform';
import { lightPalette } from './picture-palette';
import { say } from './toasts';
import { words } from './words';

/** Pixels of a PNG to a pixel of the picture, and the most that one side of it may have. */
const DENSITY = 2;
const MOST_SIDE = 16_000;

/** Writes a picture to a place that the person is asked for, and says so. */
export async function exportPicture(
  picture: Picture,
  shows: PictureFile['shows'],
  format: PictureFile['format'],
): Promise<void> {
  await attempt(async () => {
    const svg = svgOf(picture, lightPalette());
    const bytes: Uint8Array<ArrayBuffer> =
      format === 'svg' ? new TextEncoder().encode(svg) : await pngOf(svg, picture);
    const written = await askShell('exportPicture', { shows, format, bytes });
    if (written === null) return;
    say(words('timeline.exported', { name: written.fileName }), {
      label: words('exports.showInFolder'),
      run: () => void attempt(() => askShell('showExport', {})),
    });
  });
}

/** The very file that would be written as SVG, drawn: both show the same. */
async function pngOf(svg: string, { width, height }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const density = Math.min(DENSITY, MOST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the picture could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}
