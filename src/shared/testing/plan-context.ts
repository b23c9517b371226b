import { codePointIndex } from '../code-points';
import { DossierError } from '../errors';
import type { PlanContext } from '../plan/context';
import { Structure } from '../structure';

/** What planning needs, with the texts that are given by their hashes and can be added to. */
export function planContext(
  hashText: (text: string) => string,
  texts: ReadonlyMap<string, string> = new Map(),
): PlanContext {
  return {
    now: '2025-08-10T12:00:00.000Z',
    coder: 'B. Analyst',
    textOf: (hash) => {
      const text = texts.get(hash);
      if (text === undefined) throw new DossierError('notFound');
      return codePointIndex(text);
    },
    structureOf: (hash) => Structure.parse(JSON.parse(texts.get(hash) ?? 'null')),
    hashText,
    rowAt: () => null,
  };
}
