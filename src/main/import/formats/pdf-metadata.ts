import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { StatedCitation } from '../proposed-citation';

/** What a PDF says of itself, in its XMP metadata or else in its information dictionary (ISO 32000-2, 14.3). */
export async function readPdfMetadata(pdf: PDFDocumentProxy): Promise<StatedCitation> {
  const { info, metadata } = await pdf.getMetadata();
  const known = new Map(Object.entries(info));
  const stated = (xmp: string, key: string): string => {
    const value = metadata?.get(xmp) ?? known.get(key);
    const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('; ') : value;
    return typeof text === 'string' ? text : '';
  };
  return {
    title: stated('dc:title', 'Title'),
    author: stated('dc:creator', 'Author'),
    publisher: stated('dc:publisher', ''),
    publishedOn: isoDate(stated('dc:date', '')) || isoDate(stated('xmp:createdate', 'CreationDate')),
    language: stated('dc:language', 'Language'),
  };
}

/** A date as PDF writes it, `D:20250806103000+03'00'` or shorter (ISO 32000-2, 7.9.4), in the form of ISO 8601; other texts as they are. */
function isoDate(text: string): string {
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(text) ?? [];
  return year === undefined ? text : [year, month, day].filter((part) => part !== undefined).join('-');
}
