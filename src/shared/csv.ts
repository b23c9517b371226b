/**
 * What a spreadsheet may take for a formula at the beginning of a cell, as OWASP's page on CSV injection lists it:
 * = + - @, a tab, CR and LF, and the full-width forms of the four signs.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell's text with the formula guard: an apostrophe before what could be taken for a formula, also when apostrophes
 * stand before it already, so that taking one away always gives back the original. Everything else stays as it is.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function unguardFormula(guarded: string): string {
  return guarded.startsWith("'") && FORMULA.test(guarded) ? guarded.slice(1) : guarded;
}
