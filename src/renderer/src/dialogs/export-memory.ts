import type { CsvOptions } from '../../../shared/briefing';

let last: CsvOptions = { separator: ',', hasBom: true, guardsFormulas: true };

/** The options last used in this window; at first those that are safe and that Excel reads. */
export function recallOptions(): CsvOptions {
  return last;
}

/** Remembers options until the window closes. */
export function rememberOptions(options: CsvOptions): void {
  last = options;
}
