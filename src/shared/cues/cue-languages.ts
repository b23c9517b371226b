import type { CueLexicon } from './lexicon';

/**
 * The languages in which cues are looked for in a text: its own (a BCP 47 tag) when there is a lexicon of it, all that there are when it is
 * not known (''), else none.
 */
export function cueLanguages(lexicons: readonly CueLexicon[], language: string): readonly string[] {
  const known = lexicons.map((lexicon) => lexicon.language);
  if (language === '') return known;
  const [primary = ''] = language.toLowerCase().split(/[-_]/u);
  return known.includes(primary) ? [primary] : [];
}
