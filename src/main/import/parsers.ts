import type { Parser } from './document';
import type { FileFormat } from './format';

/** Loads the parser of a format when it is first needed: whoever imports texts does not wait for that of PDF. */
export function parserOf(format: Exclude<FileFormat, 'text'>): Promise<Parser> {
  return LOADERS[format]();
}

const LOADERS: Readonly<Record<Exclude<FileFormat, 'text'>, () => Promise<Parser>>> = {
  html: async () => (await import('./formats/html')).parseHtml,
  mhtml: async () => (await import('./formats/mhtml')).parseMhtml,
  markdown: async () => (await import('./formats/markdown')).parseMarkdown,
  mail: async () => (await import('./formats/mail')).parseMail,
  rtf: async () => (await import('./formats/rtf')).parseRtf,
  docx: async () => (await import('./formats/docx')).parseDocx,
  odt: async () => (await import('./formats/odt')).parseOdt,
  epub: async () => (await import('./formats/epub')).parseEpub,
  pdf: async () => (await import('./formats/pdf')).parsePdf,
};
