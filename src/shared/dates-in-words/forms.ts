import { DAY_WORD } from './day-words';
import { MONTH } from './months';

/*
 * The forms that a date takes in English, Russian, Ukrainian and Arabic, as regular expressions over folded text. Their groups are called
 * `day`, `dayWord`, `month`, `again` (the same month in its other name, آب/أغسطس) and `year`.
 */

const NOT_IN_WORD = '(?<![\\p{L}\\p{N}])';
/** As above, but Arabic writes some particles together with the word: بأغسطس. */
const WORD_BEGINS = '(?<=(?<![\\p{L}\\p{N}])[وفبكل]{0,2})';
const WORD_ENDS = '(?![\\p{L}\\p{N}])';
/** No number that goes on before it, as that of a version or the second day of a span does. */
const NUMBER_BEGINS = '(?<![\\p{L}\\p{N}]|\\d(?: ?[-/] ?|[.:,]))';
const NUMBER_ENDS = '(?![\\p{L}\\p{N}]|[-/.:]\\d)';

const DAY = `(?:(?<day>\\d{1,2})(?:st|nd|rd|th|[- ]?(?:ого|го|ое|ье|те|е|й))?|(?<dayWord>${DAY_WORD}))`;
const MONTHS = `(?<month>${MONTH})(?: ?[/-] ?(?<again>${MONTH})| ?\\( ?(?<again2>${MONTH}) ?\\))?`;
const YEAR_WORD = 'год[ауе]?|годом|г\\.|г|року|роц[іи]|роком|рік|р\\.|р|م|ميلادي|ميلاديه';
const YEAR = `(?<year>\\d{4})(?: ?(?:${YEAR_WORD})${WORD_ENDS}|${WORD_ENDS})`;

const DAY_TO_MONTH = '(?: (?:of|من|من شهر|شهر) |,? ?| ?[-./] ?)';
const MONTH_TO_YEAR = '(?: ?[,،./-]? ?)(?:(?:of|عام|سنه|من عام|من سنه|لعام|لسنه|في عام) )?';

const TIME = '(?:[t ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?z| ?[+-]\\d{2}:?\\d{2})?)?';

/** 6 August 2025, 6 августа 2025 г., السادس من أغسطس/آب 2025. */
const DAY_MONTH_YEAR = `(?:${NUMBER_BEGINS}(?=\\d)|${WORD_BEGINS}(?=\\p{L}))${DAY}${DAY_TO_MONTH}${MONTHS}${MONTH_TO_YEAR}${YEAR}`;
/** August 6th, 2025. */
const MONTH_DAY_YEAR = `${NOT_IN_WORD}${MONTHS} ?(?:the )?${DAY}(?: ?[,،] ?| )${YEAR}`;
/** 2025, August 6. */
const YEAR_MONTH_DAY = `${NUMBER_BEGINS}(?<year>\\d{4})(?: (?:г|р)\\.)?(?:[,،]? |-)${MONTHS}[ -](?<day>\\d{1,2})${NUMBER_ENDS}`;
/** август 2025, آب/أغسطس 2025. */
const MONTH_YEAR = `${WORD_BEGINS}${MONTHS}${MONTH_TO_YEAR}${YEAR}`;
/** 2025-08-06, 2025/8/6, 2025.8.6, perhaps with a time of day (ISO 8601-1:2019, 5.4). */
const YEAR_FIRST = `${NUMBER_BEGINS}(?<year>\\d{4})(?<separator>[-/.])(?<monthNumber>\\d{1,2})\\k<separator>(?<day>\\d{1,2})${TIME}${NUMBER_ENDS}`;
/** 6.8.2025, 06.08.2025 г. */
const DAY_FIRST = `${NUMBER_BEGINS}(?<day>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.${YEAR}(?![-/.:]\\d)`;
/** 25/12/2025 and 12-25-2025: read only when one number cannot be a month. */
const EITHER_FIRST = `${NUMBER_BEGINS}(?<either>\\d{1,2})(?<separator>[-/])(?<or>\\d{1,2})\\k<separator>(?<year>\\d{4})${NUMBER_ENDS}`;
/** 2014 году, عام 2014: a number of four digits alone is no date. */
const YEAR_ALONE = `${NUMBER_BEGINS}(?<year>\\d{4}) ?(?:год[ауе]?|року|роц[іи]|рік|г\\.|р\\.)${WORD_ENDS}`;
const YEAR_AFTER_WORD = `${WORD_BEGINS}(?:ال)?(?:year|عام|سنه) (?<year>\\d{4})(?: ?م)?${NUMBER_ENDS}`;

/** Every form. Where several match one stretch the longest is meant. */
export const FORMS: readonly RegExp[] = [
  DAY_MONTH_YEAR,
  MONTH_DAY_YEAR,
  YEAR_MONTH_DAY,
  MONTH_YEAR,
  YEAR_FIRST,
  DAY_FIRST,
  EITHER_FIRST,
  YEAR_ALONE,
  YEAR_AFTER_WORD,
].map((source) => new RegExp(source, 'gu'));

const DAYS_OF_WEEK = [
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu|thurs?|fri|sat|sun',
  'понедельника?|вторника?|сред[ауы]|четверга?|пятниц[ауы]|суббот[ауы]|воскресень[ея]|пн|вт|ср|чт|пт|сб|вс',
  "понеділ(?:ок|ка)|вівтор(?:ок|ка)|серед[ауи]|четвер(?:га)?|п'ятниц[яюі]|субот[ауи]|неділ[яюі]|нд",
  '(?:يوم )?ال(?:احد|اثنين|ثلاثا|اربعا|خميس|جمعه|سبت)',
].join('|');

/** What may stand before a date that is all of a text: a preposition and a day of the week. */
export const LEAD = new RegExp(
  `^ ?(?:(?:on|dated|во?|от|у|від|في|بتاريخ|يوم) )?(?:(?:${DAYS_OF_WEEK})\\.?[,،]? ?)?(?:the |الموافق )?$`,
  'u',
);
/** What may stand after it: a time of day, and the marks of EDTF. */
export const TRAIL =
  /^(?<mark>[~?%]?)\.?(?:[,،]?(?: (?:at|в|о|об|الساعه))? ?\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:am|pm|a\.m\.|p\.m\.|gmt|utc|мск|z|ص|م|[+-]\d{2}:?\d{2}))*)? ?$/u;
