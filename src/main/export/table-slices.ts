import type { Briefing } from '../../shared/briefing';
import type { Dossier } from '../../shared/model';
import type { Table } from '../../shared/table';
import { briefingTable } from '../../shared/tables/briefing-table';
import { longTable } from '../../shared/tables/long-table';
import type { Translate } from '../../shared/translate';

/** A table that is made bit by bit, so that nobody has to wait for all of it and it never lies in the memory whole. */
export interface SlicedTable extends Omit<Table, 'rows'> {
  /** Its rows in their order, a slice at a time; each with the share (0 to 1) of the table that is there with it. */
  readonly slices: () => Iterable<{ readonly rows: Table['rows']; readonly share: number }>;
}

/** How many positions are made into rows at a time: some milliseconds of work. */
const AT_A_TIME = 500;

/** A briefing as a table in slices, in the wide or the long layout. */
export function slicedTable(
  dossier: Dossier,
  briefing: Briefing,
  layout: 'wide' | 'long',
  words: Translate,
): SlicedTable {
  const remembered = remembering(words);
  const tableOf = (part: Briefing) => {
    const table = briefingTable(dossier, part, remembered);
    return layout === 'long' ? longTable(table) : table;
  };
  const parts = partsOf(briefing);
  const first = tableOf(parts[0]);
  const { rows: _, ...head } = first;
  return {
    ...head,
    *slices() {
      for (const [at, part] of parts.entries()) {
        yield { rows: (at === 0 ? first : tableOf(part)).rows, share: (at + 1) / parts.length };
      }
    },
  };
}

/** A table that is there already as one in slices. */
export function inSlices({ rows, ...head }: Table, atATime = 1_000): SlicedTable {
  return {
    ...head,
    *slices() {
      for (let from = 0; from < rows.length; from += atATime) {
        const slice = rows.slice(from, from + atATime);
        yield { rows: slice, share: (from + slice.length) / rows.length };
      }
    },
  };
}

/** The parts of a briefing whose rows, one after the other, are its rows. */
function partsOf(briefing: Briefing): readonly [Briefing, ...(readonly Briefing[])] {
  if (!('positionIds' in briefing) || briefing.positionIds.length <= AT_A_TIME) return [briefing];
  const { positionIds } = briefing;
  const parts: Briefing[] = [];
  for (let from = 0; from < positionIds.length; from += AT_A_TIME) {
    parts.push({ ...briefing, positionIds: positionIds.slice(from, from + AT_A_TIME) });
  }
  const [first = briefing, ...rest] = parts;
  return [first, ...rest];
}

/** Words that look up each message without parameters once: a table asks for the same few of them in every row. */
function remembering(words: Translate): Translate {
  const known = new Map<string, string>();
  return (key, params) => {
    if (params !== undefined) return words(key, params);
    const found = known.get(key) ?? words(key);
    known.set(key, found);
    return found;
  };
}
