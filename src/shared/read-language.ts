import { fold } from './fold';

/** What people write for the languages of the field: ISO 639-2 codes and names in the languages themselves. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ['ara', 'arabic', 'العربية', 'عربي', 'арабский', 'арабська'],
  en: ['eng', 'english', 'английский', 'англійська', 'الإنجليزية'],
  ru: ['rus', 'russian', 'русский', 'російська', 'الروسية'],
  uk: ['ukr', 'ukrainian', 'украинский', 'українська', 'الأوكرانية'],
  fa: ['fas', 'per', 'persian', 'farsi', 'فارسی'],
  fr: ['fra', 'fre', 'french', 'français'],
  he: ['heb', 'hebrew', 'עברית'],
  tr: ['tur', 'turkish', 'türkçe'],
  zh: ['zho', 'chi', 'chinese', '中文'],
  de: ['deu', 'ger', 'german', 'deutsch'],
};

const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([tag, names]) => names.map((name) => [fold(name), tag] as const)),
);

/**
 * A language that somebody wrote, as a BCP 47 tag: a tag itself, in small letters but for its script and region, or the name or the code of
 * three letters of one that the field is written in. Null when it is none.
 */
export function readLanguage(text: string): string | null {
  const written = text.trim();
  const known = TAGS.get(fold(written));
  if (known !== undefined) return known;
  const match = /^([a-z]{2})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/iu.exec(written);
  if (match === null) return null;
  const [, language = '', script, region] = match;
  const parts = [
    language.toLowerCase(),
    script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase(),
    region?.toUpperCase(),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('-');
}
