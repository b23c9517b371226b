import { fold } from '../fold';

const ONES = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ');
const TEENS = ['الحادي', ...ONES.slice(1)].map((one) => `${one} عشر`);

/** The days of a month as Arabic counts them in words, such as السادس or الحادي والثلاثين, folded, with their numbers. */
const DAYS: ReadonlyMap<string, number> = new Map(
  [
    ...ONES.map((word, index) => [word, index + 1] as const),
    ['العاشر', 10] as const,
    ...TEENS.map((word, index) => [word, index + 11] as const),
    ...tens('عشر', 20, 9),
    ...tens('ثلاث', 30, 1),
  ].map(([word, day]) => [fold(word), day]),
);

/** A source of a regular expression that is any of those words, longer ones first. */
export const DAY_WORD = [...DAYS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** The day that a folded word stands for. */
export function dayOfWord(folded: string): number | undefined {
  return DAYS.get(folded);
}

function tens(stem: string, ten: number, ones: number): (readonly [string, number])[] {
  return ['ين', 'ون'].flatMap((ending) => [
    [`ال${stem}${ending}`, ten] as const,
    ...['الحادي', ...ONES.slice(1)]
      .slice(0, ones)
      .map((one, index) => [`${one} وال${stem}${ending}`, ten + index + 1] as const),
  ]);
}
