import { assertNever } from '../../../../shared/assert-never';
import type { Dossier } from '../../../../shared/model';
import type { FilterValue } from '../../../../shared/positions-state';
import type { Translate } from '../../../../shared/translate';
import { dateInWords } from '../../components/DateText';
import { optionLabel } from './filter-options';
import type { ColumnId } from './position-columns';

/** A filter in a few words, such as "Russia and 2 more" or "≥ 3". */
export function filterInWords(id: ColumnId, value: FilterValue, dossier: Dossier, t: Translate): string {
  switch (value.kind) {
    case 'choice': {
      const first = optionLabel(id, value.keys[0] ?? '', dossier, t);
      const others = value.keys.length - 1;
      return others > 0 ? t('positions.filter.more', { first, count: others }) : first;
    }
    case 'text':
      return t('positions.filter.containsValue', { text: value.text });
    case 'days': {
      const from = dateInWords(value.from, t);
      const to = dateInWords(value.to, t);
      if (value.to === '') return t('positions.filter.since', { from });
      return value.from === ''
        ? t('positions.filter.until', { to })
        : t('positions.filter.between', { from, to });
    }
    case 'range': {
      const { min, max } = value;
      if (max === null) return t('positions.filter.atLeast', { min: min ?? '' });
      return min === null
        ? t('positions.filter.atMost', { max })
        : t('positions.filter.between', { from: min, to: max });
    }
    default:
      return assertNever(value);
  }
}
