/** Latin ligatures, and the shapes in which Hebrew and Arabic letters are drawn (Unicode, presentation forms A and B), but not signs such as that of the rial. */
const PRESENTATION =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufbff\ufc00-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_LETTER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
/** Letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and whatever else of ASCII is seen. */
const PLAIN = /[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u06ff]/;
/** Alef never joins the letter after it, so there is no such ligature: a font that says so has the letters of lam-alef in the order in which they are drawn. */
const BACKWARD_LAM_ALEF = /^([\u0627\u0622\u0623\u0625\u0671])\u0644$/u;

/**
 * The letters that a glyph stands for: shapes become letters, in logical order. What has no meaning outside its font becomes U+FFFD, but for the
 * bullet of Symbol; controls become nothing.
 */
export function lettersOf(unicode: string): string {
  // Most letters are none of these, and there are millions of them in a document.
  if (unicode.length === 1 && PLAIN.test(unicode)) return unicode;
  const letters = unicode
    .toWellFormed()
    .replaceAll(NO_LETTER, '')
    .replaceAll(PRESENTATION, (shape) => shape.normalize('NFKC').trim())
    .replaceAll('\uf0b7', '\u2022')
    .replaceAll(/[\uf000-\uf0ff]/g, '\ufffd');
  return letters.replace(BACKWARD_LAM_ALEF, '\u0644$1');
}

/** Whether there is nothing but marks that stand on the letter before them. */
export function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/** Whether letters are written from right to left. */
export function isRightToLeft(text: string): boolean {
  return (
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text) &&
    /\p{L}/u.test(text)
  );
}
