/** How much of a text is looked at, in UTF-16 units: enough to be sure, little enough to be instant. */
const SAMPLE = 20_000;

/**
 * A first guess of a text's language from its script, for the analyst to correct: the script with most letters decides.
 * Arabic letters mean `ar`, Hebrew ones `he`, Latin ones `en`; Cyrillic ones `uk` when any of і ї є ґ is among them,
 * otherwise `ru`. The guess does not tell languages of one script apart beyond that. Empty when there are no such letters.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const counts = [
    { language: 'ar', count: countOf(sample, /\p{Script=Arabic}/gu) },
    { language: cyrillicLanguage(sample), count: countOf(sample, /\p{Script=Cyrillic}/gu) },
    { language: 'he', count: countOf(sample, /\p{Script=Hebrew}/gu) },
    { language: 'en', count: countOf(sample, /\p{Script=Latin}/gu) },
  ];
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count === 0 ? '' : most.language;
}

function cyrillicLanguage(sample: string): string {
  return /[іїєґ]/iu.test(sample) ? 'uk' : 'ru';
}

function countOf(sample: string, letters: RegExp): number {
  return sample.match(letters)?.length ?? 0;
}
