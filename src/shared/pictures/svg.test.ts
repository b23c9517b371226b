import { describe, expect, it } from 'vitest';
import { dimmed } from './dimmed';
import { PAINTS, type Picture, type Shape } from './picture';
import { type Palette, svgOf, textAnchor } from './svg';

const palette = Object.fromEntries(PAINTS.map((name) => [name, '#123456'])) as Palette;
const pictureOf = (shapes: readonly Shape[], title = 'Title'): Picture => ({
  width: 100,
  height: 50,
  title,
  description: '',
  shapes,
});
const text = (words: string): Shape => ({ kind: 'text', x: 1, y: 2, text: words, size: 's', fill: 'text' });

describe('a picture as SVG', () => {
  it('holds names as text and never as markup', () => {
    const svg = svgOf(
      pictureOf([text('<script>alert("x")</script> & Co.'), text("a'b")], '</title><script>'),
      palette,
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Co.');
    expect(svg).toContain('<title id="title">&lt;/title&gt;&lt;script&gt;</title>');
  });

  it('leaves out what XML cannot hold, and keeps the marks of direction', () => {
    const svg = svgOf(pictureOf([text('a\u0000b\u001bc\ud800d\ufffee \u2068القرم\u2069')]), palette);
    expect(svg).toContain('>abc\ufffdde \u2068القرم\u2069<');
  });

  it('paints a party only with a colour, whatever its record holds', () => {
    const fill = '#fff" onload="alert(1)' as `#${string}`;
    const svg = svgOf(pictureOf([{ kind: 'circle', x: 0, y: 0, radius: 1, fill }]), palette);
    expect(svg).not.toContain('onload="');
  });

  it('says words with a halo once to screen readers', () => {
    const svg = svgOf(pictureOf([{ ...text('86'), halo: 'surface' } as Shape]), palette);
    expect(svg.match(/>86</gu)).toHaveLength(2);
    expect(svg.match(/aria-hidden="true">86</gu)).toHaveLength(1);
  });
});

describe('the direction of a text', () => {
  it('is that of its first letter', () => {
    expect(textAnchor({ text: '2 القرم' })).toEqual({ direction: 'rtl', anchor: 'end' });
    expect(textAnchor({ text: 'Crimea القرم' })).toEqual({ direction: 'ltr', anchor: 'start' });
  });

  it('is not that of a name within it', () => {
    expect(textAnchor({ text: '\u2068القرم\u2069: 86 points apart' })).toEqual({
      direction: 'ltr',
      anchor: 'start',
    });
    expect(textAnchor({ text: '\u2068Crimea\u2069 ومواقف' }).direction).toBe('rtl');
  });
});

it('A mark after the as-of date is pale and hides what is behind it', () => {
  const box: Shape = { kind: 'rect', x: 0, y: 0, width: 2, height: 2, fill: 'accent' };
  expect(dimmed([box, text('x')])).toEqual([
    { ...box, fill: 'surface', stroke: 'surface' },
    { kind: 'group', opacity: expect.any(Number), shapes: [box, text('x')] },
  ]);
});
