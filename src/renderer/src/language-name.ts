import { localeForFormats } from './words';

/** A language's name in the interface's language, such as "Arabic" for `ar`; null when the tag (BCP 47) names none. */
export function languageName(tag: string): string | null {
  try {
    const names = new Intl.DisplayNames(localeForFormats(), { type: 'language', fallback: 'none' });
    return names.of(tag) ?? null;
  } catch {
    return null;
  }
}
