import { readDateInput } from '../date-input';
import { DossierError } from '../errors';
import { fold } from '../fold';
import { isBlank } from '../is-blank';
import type { Alias } from '../model';

/**
 * A date as rows hold it, in EDTF, from any form that `readDateInput` understands.
 * Throws `dateMissing` when it is empty and `dateInvalid` when it is none.
 */
export function requiredDate(text: string): string {
  if (isBlank(text)) throw new DossierError('dateMissing');
  const date = readDateInput(text);
  if (date === null) throw new DossierError('dateInvalid', { date: text.trim() });
  return date;
}

/** As `requiredDate`, but an empty date stays empty. */
export function optionalDate(text: string): string {
  return isBlank(text) ? '' : requiredDate(text);
}

/** A line without the space around it, or nothing when nothing can be seen of it. */
export function optionalLine(text: string): string {
  return isBlank(text) ? '' : text.trim();
}

/** A web address without the space around it, or nothing. Throws `urlInvalid` when it is not an http(s) URL (RFC 3986). */
export function optionalUrl(text: string): string {
  const url = optionalLine(text);
  if (url !== '' && !/^https?:\/\/[^\s/?#@]+(?::\d+)?(?:[/?#]\S*)?$/iu.test(url)) {
    throw new DossierError('urlInvalid', { url });
  }
  return url;
}

/** Aliases without the space around them; empty ones and those given twice in a language are left out. */
export function cleanAliases(aliases: readonly Alias[]): readonly Alias[] {
  const cleaned = aliases.map(({ language, text }) => ({ language: language.trim(), text: text.trim() }));
  return firstOfEach(
    cleaned.filter((alias) => !isBlank(alias.text)),
    (alias) => `${alias.language}\n${alias.text}`,
  );
}

/** Tags without the space around them; empty ones and those that another one folds to are left out. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  return firstOfEach(
    tags.map((tag) => tag.trim()).filter((tag) => !isBlank(tag)),
    fold,
  );
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}
