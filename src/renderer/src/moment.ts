import { localeForFormats } from './words';

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as a day and a time where the analyst is, such as "6 Aug 2025, 14:05". */
export function momentInWords(instant: string): string {
  const locale = localeForFormats();
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    formats.set(locale, format);
  }
  return format.format(new Date(instant));
}
