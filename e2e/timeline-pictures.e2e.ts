import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { addEvent, exportPicture, laneByIssue, openTimeline, setDay, showScale } from './timeline-verbs';

const HOSTILE = '<script>x</script> & “B” \u202eevil';

test('A picture is written as SVG that is well formed, complete in itself and harmless', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await openTimeline(parley);
  await addEvent(parley, 'موعد نهائي', '2025-04');
  await addEvent(parley, HOSTILE, '2025-06-01');
  const path = join(folder, 'time.svg');
  await exportPicture(parley, 'SVG', path);
  const svg = (await readFile(path)).toString();
  expect(svg).not.toMatch(/<script|href|url\(|https?:\/\/(?!www\.w3\.org)/);
  const read = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = [...xml.querySelectorAll('text:not([aria-hidden])')];
    const names = texts.map((each) => each.textContent ?? '');
    return {
      errors: xml.querySelectorAll('parsererror').length,
      kinds: [...new Set([...xml.querySelectorAll('*')].map(({ localName }) => localName))],
      names,
      arabic: texts.find((each) => each.textContent === 'موعد نهائي')?.getAttribute('direction'),
    };
  }, svg);
  expect(read.errors).toBe(0);
  expect(read.kinds.toSorted()).toEqual(
    expect.arrayContaining(['circle', 'desc', 'line', 'path', 'rect', 'svg', 'text', 'title']),
  );
  expect(read.kinds).not.toContain('script');
  expect(read.names).toContain(HOSTILE);
  expect(read.arabic).toBe('rtl');
  expect(read.names.some((name) => name.includes('Ukraine, August 2025'))).toBe(true);
});

test('A picture is written as PNG, light on white whatever the theme, twice as dense as the screen', async ({
  parley,
  folder,
}) => {
  const { page } = parley;
  await page.emulateMedia({ colorScheme: 'dark' });
  await openTimeline(parley);
  await addEvent(parley, 'موعد نهائي', '2025-04');
  await laneByIssue(parley);
  const path = join(folder, 'time.png');
  await exportPicture(parley, 'PNG', path);
  const { width, height, corner, dark, colours } = await pixelsOf(page, await readFile(path));
  expect(width).toBeGreaterThanOrEqual(1_800);
  expect(height).toBeGreaterThan(600);
  expect(corner).toEqual([255, 255, 255, 255]);
  // Words and marks: neither an empty sheet nor a dark one.
  expect(dark).toBeGreaterThan(0.002);
  expect(dark).toBeLessThan(0.2);
  expect(colours).toBeGreaterThan(20);
});

test('The picture of a scale says the gap and the as-of date in words', async ({ parley, folder }) => {
  await openTimeline(parley);
  await showScale(parley);
  await setDay(parley, 'As of', '2025-08-06');
  const path = join(folder, 'scale.svg');
  await exportPicture(parley, 'SVG', path);
  const svg = (await readFile(path)).toString();
  expect(svg).toMatch(/points? apart on/);
  expect(svg).toMatch(/as of Aug 6, 2025|as of 6 August 2025/);
});

/** A PNG as the browser reads it: its size, its first pixel (RGBA), the share of its pixels that is dark, and how many colours it has. */
function pixelsOf(page: import('playwright').Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (each) => each.codePointAt(0) ?? 0)], { type: 'image/png' }),
    );
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('there is no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (red + green + blue < 240) dark += 1;
      colours.add((red << 16) | (green << 8) | blue);
    }
    const { width, height } = image;
    return {
      width,
      height,
      corner: [...data.subarray(0, 4)],
      dark: dark / (width * height),
      colours: colours.size,
    };
  }, bytes.toString('base64'));
}
