import { fold } from '../fold';

/**
 * How the months are called, January first, as sources of regular expressions over folded text. English; Russian and Ukrainian
 * in every case; Arabic in the system of Egypt and the Gulf, in that of the Levant and Iraq, and in those of the Maghreb.
 */
const NAMES: readonly (readonly string[])[] = [
  ['january|jan', 'январ(?:ь|я|е|ю|ем)', 'січ(?:ень|ня|ні|ню|нем)', 'يناير|كانون (?:ال)?ثاني|جانفي'],
  ['february|feb', 'феврал(?:ь|я|е|ю|ем)', 'лют(?:ий|ого|ому|им)', 'فبراير|شباط|فيفري'],
  ['march|mar', 'март(?:а|е|у|ом)?', 'берез(?:ень|ня|ні|ню|нем)', 'مارس|آذار'],
  ['april|apr', 'апрел(?:ь|я|е|ю|ем)', 'квіт(?:ень|ня|ні|ню|нем)', 'أبريل|نيسان|أفريل'],
  ['may', 'ма(?:й|я|е|ю|ем)', 'трав(?:ень|ня|ні|ню|нем)', 'مايو|أيار|ماي'],
  ['june|jun', 'июн(?:ь|я|е|ю|ем)', 'черв(?:ень|ня|ні|ню|нем)', 'يونيو|يونيه|حزيران|جوان'],
  ['july|jul', 'июл(?:ь|я|е|ю|ем)', 'лип(?:ень|ня|ні|ню|нем)', 'يوليو|يوليه|يوليوز|تموز|جويليه'],
  ['august|aug', 'август(?:а|е|у|ом)?', 'серп(?:ень|ня|ні|ню|нем)', 'أغسطس|آب|غشت|أوت|أغشت'],
  ['september|sept|sep', 'сентябр(?:ь|я|е|ю|ем)', 'верес(?:ень|ня|ні|ню|нем)', 'سبتمبر|أيلول|شتنبر|شتمبر'],
  ['october|oct', 'октябр(?:ь|я|е|ю|ем)', 'жовт(?:ень|ня|ні|ню|нем)', 'أوكتوبر|أكتوبر|تشرين (?:ال)?أول'],
  ['november|nov', 'ноябр(?:ь|я|е|ю|ем)', 'листопад(?:а|і|у|ом)?', 'نوفمبر|تشرين (?:ال)?ثاني|نونبر'],
  ['december|dec', 'декабр(?:ь|я|е|ю|ем)', 'груд(?:ень|ня|ні|ню|нем)', 'ديسمبر|كانون (?:ال)?أول|دجنبر|دجمبر'],
];

/** Short forms of Cyrillic months. Some are words of their own (лист, май), so outside of a whole date they need their full stop. */
const ABBREVIATIONS: readonly string[] = [
  'янв|січ',
  'февр?|лют',
  'мар|бер|берез',
  'апр|квіт',
  'трав',
  'июн|черв',
  'июл|лип',
  'авг|серп',
  'сент?|вер|верес',
  'окт|жовт',
  'нояб?|лист|листоп',
  'дек|груд',
];

const FULL = NAMES.map((names) => whole(names.join('|')));
const SHORT = ABBREVIATIONS.map(whole);

/** A source of a regular expression that is any name or short form of a month, with its full stop if it has one. */
export const MONTH = `(?:${longestFirst([...NAMES.flat(), ...ABBREVIATIONS])})\\.?`;

/** The month that a folded name stands for, 1–12; null when it is none. */
export function monthOf(folded: string): number | null {
  const name = folded.replace(/\.$/, '');
  const index = FULL.findIndex((names) => names.test(name));
  const found = index === -1 ? SHORT.findIndex((names) => names.test(name)) : index;
  return found === -1 ? null : found + 1;
}

/** Whether a folded name of a month is short for a Cyrillic one and lacks its full stop. */
export function isBareAbbreviation(folded: string): boolean {
  return SHORT.some((names) => names.test(folded)) && !FULL.some((names) => names.test(folded));
}

function whole(source: string): RegExp {
  return new RegExp(`^(?:${fold(source)})$`, 'u');
}

/** Alternatives are tried in order, so longer ones come first: يوليوز before يوليو. */
function longestFirst(sources: readonly string[]): string {
  const alternatives = sources.flatMap((source) => fold(source).split(/\|(?![^(]*\))/u));
  return alternatives.toSorted((a, b) => b.length - a.length).join('|');
}
