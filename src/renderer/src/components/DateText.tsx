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
