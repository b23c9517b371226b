import type { SampleSource } from './content';
import { alaskaAr } from './sources/alaska-ar';
import { alaskaEn } from './sources/alaska-en';
import { deadlineEn } from './sources/deadline-en';
import { guaranteesEn } from './sources/guarantees-en';
import { istanbulEn } from './sources/istanbul-en';
import { kremlinAr } from './sources/kremlin-ar';
import { kyivUk } from './sources/kyiv-uk';
import { moscowAr } from './sources/moscow-ar';
import { prioritiesUk } from './sources/priorities-uk';
import { purchasesAr } from './sources/purchases-ar';
import { purchasesEn } from './sources/purchases-en';
import { summitRu } from './sources/summit-ru';
import { tariffsAr } from './sources/tariffs-ar';
import { valaamRu } from './sources/valaam-ru';
import { washingtonEn } from './sources/washington-en';

/** The sources in the order of their dates. */
export const SOURCES = {
  valaamRu,
  moscowAr,
  deadlineEn,
  guaranteesEn,
  kyivUk,
  istanbulEn,
  purchasesEn,
  purchasesAr,
  tariffsAr,
  kremlinAr,
  washingtonEn,
  summitRu,
  prioritiesUk,
  alaskaEn,
  alaskaAr,
} as const satisfies Record<string, SampleSource>;

type Sources = typeof SOURCES;

/** A passage as `source.passage`. */
export type PassageKey = {
  [S in keyof Sources]: `${S}.${keyof Sources[S]['passages'] & string}`;
}[keyof Sources];
