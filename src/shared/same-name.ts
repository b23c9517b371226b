import { z } from 'zod';
import { fold } from './fold';
import { isBlank } from './is-blank';

/** The name by which a person keeps something of their own, such as a view: something of it can be seen. */
export const KeptName = z.string().refine((name) => !isBlank(name));

/** A name as it is kept: no spaces around it, and one where several were typed. */
export function cleanName(typed: string): string {
  return typed.trim().replaceAll(/\s+/gu, ' ');
}

/** Whether two names are the same to a reader: spaces around them and in a row do not count, nor does what `fold` passes over, such as case. */
export function isSameName(a: string, b: string): boolean {
  return fold(cleanName(a)) === fold(cleanName(b));
}

/** The one of some things that has a name already: with just these letters, or else the first that `isSameName` takes for it; null when the name is free. */
export function sameNamed<T extends { readonly name: string }>(all: readonly T[], name: string): T | null {
  const exact = all.find((each) => cleanName(each.name) === cleanName(name));
  return exact ?? all.find((each) => isSameName(each.name, name)) ?? null;
}
