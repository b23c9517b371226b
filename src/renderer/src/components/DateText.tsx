import { memo } from 'react';
import { partialDateInWords } from '../../../shared/date-words';
import { localeForFormats, useWords } from '../words';

/** A partial date in words, shown as partial: "August 2025", "about 2025". */
export const DateText = memo(function DateText({ date }: { readonly date: string }) {
  const t = useWords();
  return <time dateTime={date}>{dateInWords(date, t)}</time>;
});

/** A partial date in the interface's words; the text itself when it is not a date. */
export function dateInWords(date: string, t: ReturnType<typeof useWords>): string {
  return partialDateInWords(date, t, localeForFormats());
}

/** The dates of an event in the interface's words: the one, or the first and, after a dash, the last; `until` is empty for one. */
export function datesInWords(
  { date, until }: { readonly date: string; readonly until: string },
  t: ReturnType<typeof useWords>,
): string {
  const from = dateInWords(date, t);
  return until === '' ? from : t('timeline.fromTo', { from, to: dateInWords(until, t) });
}
