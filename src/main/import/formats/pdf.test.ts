import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawn, makePdf, PDF_FREE, type PdfParts, streamOf } from '../testing/pdf';
import { parseWith, refusalOf } from '../testing/refusal';
import { parsePdf } from './pdf';

async function blocksOf(contents: readonly string[], parts: PdfParts = {}) {
  return (await parseWith(parsePdf, makePdf(contents, parts))).blocks;
}
async function textsOf(content: string, parts: PdfParts = {}) {
  return (await blocksOf([content], parts)).flatMap((block) => ('text' in block ? [block.text] : []));
}
const lines = (words: readonly string[], x = 50, y = 700) =>
  words.map((text, at) => drawn(text, x, y - at * 12)).join('');

const SPECIMENS = 'src/main/import/formats/specimens';
const TEXTS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(SPECIMENS, 'texts.json'), 'utf8'),
);

describe('a PDF in a script from right to left', () => {
  it.each([
    ['arabic-amiri', 'arabic'],
    ['arabic-noto', 'arabic'],
    ['arabic-dejavu', 'arabic'],
    ['arabic-chromium', 'arabic'],
    ['hebrew', 'hebrew'],
    ['hebrew-chromium', 'hebrew'],
  ])('comes back code point by code point: %s', async (name, language) => {
    const { blocks } = await parseWith(parsePdf, readFileSync(join(SPECIMENS, `${name}.pdf`)));
    expect(blocks).toEqual([
      { kind: 'pageBreak', page: '1' },
      ...(TEXTS[language] ?? []).map((text) => ({ kind: 'paragraph', text })),
    ]);
  });

  it('says what it is called, but not that it is in the language of the program that printed it', async () => {
    const bytes = readFileSync(join(SPECIMENS, 'arabic-amiri.pdf'));
    const { title, author, language } = (await parseWith(parsePdf, bytes)).proposed;
    expect([title, author, language]).toEqual([TEXTS.arabic?.[0], 'A. Analyst', undefined]);
  });
});

describe('the paragraphs of a PDF', () => {
  const long = 'which goes on as far as the others do, to where the margin is';
  const full = (start: string) => `${start} ${long}`;

  it('are joined from lines, and part where a line ends early or the next is indented or further down', async () => {
    const content =
      lines([full('One'), full('two'), 'three.', full('Four'), full('five')]) +
      drawn(full('  Six'), 62, 640) +
      drawn(full('seven'), 50, 628) +
      drawn(full('Eight'), 50, 596);
    expect(await textsOf(content)).toEqual([
      `${full('One')} ${full('two')} three.`,
      `${full('Four')} ${full('five')}`,
      `${full('Six')} ${full('seven')}`,
      full('Eight'),
    ]);
  });

  it('keep the hyphen at the end of a line as printed, without a space after it', async () => {
    expect(await textsOf(lines([`${long} nego-`, `tiation ${long}`]))).toEqual([
      `${long} nego-tiation ${long}`,
    ]);
  });

  it('go down one column and then the next, as they are drawn', async () => {
    const column = (name: string) => [1, 2, 3].map((at) => `${name}${at} some words here`);
    const content = lines(column('left'), 50) + lines(column('right'), 320);
    expect(await textsOf(content)).toEqual([column('left').join(' '), column('right').join(' ')]);
  });

  it('are items of a list with a bullet, and keep it, and go on in lines that are indented', async () => {
    const content =
      drawn(full('\x95 One'), 50, 700) + drawn(full('two'), 57, 688) + drawn(full('\x95 Three'), 50, 676);
    expect((await blocksOf([content])).slice(1)).toEqual([
      { kind: 'listItem', text: `${full('• One')} ${full('two')}` },
      { kind: 'listItem', text: full('• Three') },
    ]);
  });

  it('are not made of the rows of a table', async () => {
    const row = (words: readonly string[], y: number) =>
      words.map((text, at) => drawn(text, 50 + at * 150, y)).join('');
    const content = row(['Party', 'Position', 'Date'], 700) + row(['Moscow', 'four regions', '2025'], 688);
    expect(await textsOf(content)).toEqual(['Party Position Date', 'Moscow four regions 2025']);
  });

  it('do not mix the letters of two lines that stand beside one in the middle of them', async () => {
    const content =
      drawn('Moscow', 50, 700) + drawn('demands', 200, 705.8) + drawn('concessions', 200, 694.2);
    expect(await textsOf(content)).toEqual(['Moscow demands', 'concessions']);
  });

  it('are headings when they are larger than the text, by size', async () => {
    const content =
      drawn('Part', 50, 760, 20) +
      drawn('Chapter', 50, 730, 14) +
      lines([full('One'), full('two')]) +
      drawn('Chapter', 50, 640, 14);
    expect(
      (await blocksOf([content])).map((block) => (block.kind === 'heading' ? block.level : block.kind)),
    ).toEqual(['pageBreak', 1, 2, 'paragraph', 2]);
  });
});

describe('the words of a PDF', () => {
  it('are put together by where they stand, with one space for a gap and none for kerning', async () => {
    const pieces =
      drawn('world', 100, 700) +
      drawn('hello', 50, 700) +
      'BT /F 10 Tf 50 680 Td [(k) 80 (ern) -600 (ed  ) 20 (  words)] TJ ET\n';
    expect(await textsOf(pieces)).toEqual(['hello world', 'kern ed words']);
  });

  it('keep angle brackets, raised numbers of notes and signs', async () => {
    const content = `${drawn('if 3 < 5 > 4', 50, 700)}BT /F 10 Tf 50 650 Td (notes) Tj /F 6 Tf 4 Ts (12) Tj 0 Ts /F 10 Tf ( end \\200) Tj ET`;
    expect(await textsOf(content)).toEqual(['if 3 < 5 > 4', 'notes12 end €']);
  });

  it('are there once when they are drawn twice to look bold, and not at all outside the page', async () => {
    const content =
      drawn('bold', 50, 700) +
      drawn('bold', 50.3, 700) +
      drawn('cut away', 50, 900) +
      drawn('cut away', 700, 700);
    expect(await textsOf(content)).toEqual(['bold']);
  });

  it('come from turned pages, from spacing operators and from content used twice', async () => {
    const turned =
      'BT /F 10 Tf 0 1 -1 0 100 100 Tm (turned words) Tj 0 1 -1 0 112 100 Tm (more of them) Tj ET\n';
    const spaced = 'BT /F 10 Tf 14 TL 50 500 Td (a) Tj T* (b) Tj 1 0 (c d) " (e) \' ET\n';
    const form = streamOf(
      drawn('form', 0, 0),
      `/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /Font << /F 3 0 R >> >>`,
    );
    const used = 'q 1 0 0 1 50 300 cm /X Do Q q 1 0 0 1 50 200 cm /X Do Q\n';
    const parts = { resources: `/XObject << /X ${PDF_FREE} 0 R >>`, objects: { [PDF_FREE]: form } };
    const found = ['turned words more of them', 'a', 'b', 'c d e', 'form', 'form'];
    expect(await textsOf(turned + spaced + used, parts)).toEqual(found);
  });

  it('are those that marked content says it stands for', async () => {
    const content =
      '/Span << /ActualText <FEFF0627064E> >> BDC BT /F 10 Tf 50 700 Td (??) Tj ET EMC /Span << /ActualText () >> BDC BT /F 10 Tf 90 700 Td (-) Tj ET EMC';
    expect(await textsOf(content)).toEqual(['\u0627\u064e']);
  });
});

it('A PDF that names a character map of Chinese instead of holding it is read with the one that is built in', async () => {
  const parts = {
    fonts: `/C ${PDF_FREE} 0 R`,
    objects: {
      [PDF_FREE]: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /UniGB-UCS2-H /DescendantFonts [${PDF_FREE + 1} 0 R] >>`,
      [PDF_FREE + 1]:
        '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    },
  };
  expect(await textsOf('BT /C 10 Tf 50 700 Td <4E2D56FD8C085224> Tj ET', parts)).toEqual(['中国谈判']);
});

describe('the pages of a PDF', () => {
  it('are named as the document names them, or counted', async () => {
    const catalog = '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /P (A-) /St 5 >>] >>';
    const contents = ['one', 'two', 'three'].map((word) => drawn(word, 50, 700));
    const pages = async (parts: PdfParts) =>
      (await blocksOf(contents, parts)).flatMap((block) => (block.kind === 'pageBreak' ? [block.page] : []));
    expect(await pages({})).toEqual(['1', '2', '3']);
    expect(await pages({ catalog })).toEqual(['i', 'ii', 'A-5']);
  });

  it('that are empty are still there', async () => {
    expect((await blocksOf(['', drawn('two', 50, 700)])).map(({ kind }) => kind)).toEqual([
      'pageBreak',
      'pageBreak',
      'paragraph',
    ]);
  });
});

it('A PDF with pages that have no text names them, as they may be scans', async () => {
  const catalog = '/PageLabels << /Nums [0 << /S /r >>] >>';
  const bytes = makePdf([drawn('one', 50, 700), '', drawn('three', 50, 700), ''], { catalog });
  expect((await parseWith(parsePdf, bytes)).emptyPages).toEqual(['ii', 'iv']);
});

describe('what a PDF says of itself', () => {
  const proposedBy = async (parts: PdfParts) =>
    (await parseWith(parsePdf, makePdf([drawn('x', 50, 700)], parts))).proposed;
  const info = (entries: string): PdfParts => ({
    trailer: `/Info ${PDF_FREE} 0 R`,
    objects: { [PDF_FREE]: `<< ${entries} >>` },
  });

  it('is proposed, with the date as far as it is one', async () => {
    const entries =
      "/Title (Talks) /Author <FEFF041A0438044F043204220430> /CreationDate (D:20250806233000+03'00')";
    expect(await proposedBy(info(entries))).toEqual({
      title: 'Talks',
      author: 'КиявТа',
      publishedOn: '2025-08-06',
    });
    expect(await proposedBy(info('/CreationDate (D:202508)'))).toEqual({ publishedOn: '2025-08' });
    expect(await proposedBy(info('/CreationDate (D:2025)'))).toEqual({ publishedOn: '2025' });
    expect(await proposedBy(info('/CreationDate (yesterday)'))).toEqual({});
  });
});

describe('a PDF is refused', () => {
  it('as one without text when it holds pictures of pages', async () => {
    const picture = streamOf(
      '\0',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    );
    const parts = { resources: `/XObject << /X ${PDF_FREE} 0 R >>`, objects: { [PDF_FREE]: picture } };
    const scan = makePdf(['q 600 0 0 800 0 0 cm /X Do Q'], parts);
    expect(await refusalOf(parseWith(parsePdf, scan))).toBe('documentWithoutText');
  });

  it('as protected when it has a password', async () => {
    const id = `<${'00'.repeat(16)}>`;
    const locked = makePdf([drawn('x', 50, 700)], {
      trailer: `/Encrypt ${PDF_FREE} 0 R /ID [${id} ${id}]`,
      objects: {
        [PDF_FREE]: `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
      },
    });
    expect(await refusalOf(parseWith(parsePdf, locked))).toBe('documentProtected');
  });

  it('as damaged wherever it was cut off', async () => {
    const whole = readFileSync(join(SPECIMENS, 'hebrew.pdf'));
    const lengths = [0, 1, 20, 1000, whole.length / 2, whole.length - 100, whole.length - 7];
    for (const length of lengths) {
      expect(await refusalOf(parseWith(parsePdf, whole.subarray(0, Math.floor(length))))).toBe(
        'documentDamaged',
      );
    }
  });
});
