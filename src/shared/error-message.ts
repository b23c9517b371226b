import type { WireError } from './errors';
import { USE_KINDS } from './plan/in-use';
import type { Translate } from './translate';

/**
 * What to tell the analyst about a refusal, in the interface's words. `inUse` names what rests on the entry, with counts, in the
 * wording of its kind of entry.
 */
export function errorMessage({ code, params }: WireError, t: Translate): string {
  if (code !== 'inUse') return t(`error.${code}`, params);
  const used = USE_KINDS.flatMap((kind) => {
    const count = params[kind];
    return typeof count === 'number' && count > 0 ? [t(`uses.${kind}`, { count })] : [];
  });
  const what = used.length === 0 ? '' : used.reduce((list, next) => t('uses.list', { list, next }));
  return t('error.inUse', { ...params, what });
}
