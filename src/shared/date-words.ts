import { formatPartialDate, parsePartialDate } from './partial-date';
import type { Translate } from './translate';

/** A partial date in the interface's words, dates as the locale (BCP 47) writes them; the text itself when it is not a date. */
export function partialDateInWords(date: string, words: Translate, locale: string): string {
  const parsed = parsePartialDate(date);
  if (parsed === null) return date;
  const { text, isApproximate, isUncertain } = formatPartialDate(parsed, locale);
  if (isApproximate && isUncertain) return words('app.date.approximateUncertain', { date: text });
  if (isApproximate) return words('app.date.approximate', { date: text });
  if (isUncertain) return words('app.date.uncertain', { date: text });
  return text;
}
