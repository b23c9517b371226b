import { fold } from '../../../shared/fold';
import { isBlank } from '../../../shared/is-blank';

/** What is looked through for what was typed. */
export interface NamedOption {
  readonly id: string;
  readonly label: string;
  /** Other names, also searched. */
  readonly keywords?: readonly string[];
}

/** What was typed, by its words; found where all of them stand, whole or in part. */
export function isFound(option: NamedOption, typed: string): boolean {
  const names = searchedIn(option);
  return wordsOf(typed).every((word) => names.includes(word));
}

/**
 * The option that somebody means who types this and goes on: the one that is called so, or else the first with a word that this is the beginning of. Null when nobody can tell: a whole
 * word of a longer name can be another's whole name, as Russia is not Belarus–Russia.
 */
export function meantOption<O extends NamedOption>(options: readonly O[], typed: string): O | null {
  if (isBlank(typed)) return null;
  const name = fold(typed).trim();
  const named = options.filter(({ label }) => fold(label).trim() === name);
  if (named.length > 0) return onlyOne(named);
  const called = options.filter(({ keywords = [] }) => keywords.some((word) => fold(word).trim() === name));
  if (called.length > 0) return onlyOne(called);
  const found = options.filter((option) => isFound(option, typed));
  const last = wordsOf(typed).at(-1) ?? '';
  if (found.some((option) => namesIn(option).includes(last))) return null;
  const begun = found.filter((option) => namesIn(option).some((word) => word.startsWith(last)));
  return begun.find(({ label }) => fold(label).startsWith(name)) ?? begun[0] ?? null;
}

function onlyOne<O>(options: readonly O[]): O | null {
  return options.length === 1 ? (options[0] ?? null) : null;
}

function wordsOf(typed: string): readonly string[] {
  return fold(typed)
    .split(' ')
    .filter((word) => word !== '');
}

/** The words of an option's names, without what stands between them. */
function namesIn(option: NamedOption): readonly string[] {
  return searchedIn(option).split(/[^\p{L}\p{N}\p{M}'’]+/u);
}

/** Thousands of options are looked through at every key: each is folded once. */
const searched = new WeakMap<NamedOption, string>();

function searchedIn(option: NamedOption): string {
  const known = searched.get(option);
  if (known !== undefined) return known;
  const folded = fold([option.label, ...(option.keywords ?? [])].join(' '));
  searched.set(option, folded);
  return folded;
}
