import type { Position } from '../../../../shared/model';
import { commonOf } from '../../../../shared/views/bulk-edit';
import { useWords } from '../../words';

/** What a field is like in many positions, in words. */
export type CommonWords = <T>(read: (position: Position) => T, inWords: (value: T) => string) => string;

/** How to say what a field of these positions is like now: the value that all share, or how many different ones there are. */
export function useCommonWords(positions: readonly Position[]): CommonWords {
  const t = useWords();
  return (read, inWords) => {
    const common = commonOf(positions, read);
    if (common === null) return '';
    if (common.kind === 'mixed') return t('positions.bulk.leaveMixed', { count: common.count });
    return t('positions.bulk.leave', { value: inWords(common.value) });
  };
}
