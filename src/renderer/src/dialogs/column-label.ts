import type { BriefingView } from '../../../shared/briefing';
import { briefings } from '../../../shared/messages/en/briefings';
import { positions } from '../../../shared/messages/en/positions';
import { tables } from '../../../shared/messages/en/tables';
import type { Translate } from '../../../shared/translate';

const { group: _, ...HEADERS } = tables;

/**
 * What a column is called where it is chosen: as its header says, except for those that the matrix and its like have once for each party
 * or date, whose headers are only half of a name.
 */
export function columnLabel(view: BriefingView, id: string, t: Translate): string {
  const isPlain = view === 'positions' || view === 'evidence' || view === 'history' || view === 'sources';
  if (!isPlain && isKey(briefings.column, id)) return t(`briefings.column.${id}`);
  if (view !== 'sources' && isKey(positions.column, id)) return t(`positions.column.${id}`);
  if (isKey(briefings.column, id)) return t(`briefings.column.${id}`);
  return isKey(HEADERS, id) ? t(`tables.${id}`) : id;
}

function isKey<T extends object>(messages: T, id: string): id is Extract<keyof T, string> {
  return Object.hasOwn(messages, id);
}
