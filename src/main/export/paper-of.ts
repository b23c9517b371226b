import { MOST_ON_PAPER } from '../../shared/briefing';
import { isMostlyRightToLeft } from '../../shared/direction-runs';
import { DossierError } from '../../shared/errors';
import type { Cell, Table } from '../../shared/table';
import { type PaperTable, paperTable } from '../../shared/tables/paper-table';
import type { Translate } from '../../shared/translate';
import type { Pace } from './pace';
import type { PrintOptions } from './print-page';
import type { SlicedTable } from './table-slices';

/** What a document says besides its table. */
export interface PaperLook {
  readonly title: string;
  /** Where the table is from, a line for each, the dossier first. */
  readonly about: readonly string[];
  /** BCP 47 tag of the interface's language. */
  readonly language: string;
}

/** A briefing as it stands on paper: its table, what else is on the page, and the table as it was. */
export interface Paper {
  readonly paper: PaperTable;
  readonly page: PrintOptions & { readonly foot: string };
  readonly whole: Table;
}

/** A table for paper; where it says how many rows there are it says `count`. Rejects with `tooLongForPaper`, and `exportCancelled`. */
export async function paperOf(
  table: SlicedTable,
  count: number,
  { title, about, language }: PaperLook,
  words: Translate,
  pace: Pace,
): Promise<Paper> {
  const whole = await gathered(table, pace);
  const page = {
    title,
    language,
    // The title has said it.
    about: about.filter((line) => line !== title),
    subtitle: about[0] ?? '',
    caption: words('exports.rows', { count }),
    notesHeading: words('exports.notesHeading'),
    aboutHeading: words('exports.aboutHeading'),
    foot: words('exports.pageOf', { page: '{page}', pages: '{pages}' }),
    isRightToLeft: isMostlyRightToLeft(proseIn(whole.rows.slice(0, LOOKED_AT), table.traits)),
  };
  return { paper: paperTable(whole), page, whole };
}

/** Rows by which the direction of a table is judged. */
const LOOKED_AT = 500;

async function gathered(table: SlicedTable, pace: Pace): Promise<Table> {
  const { slices, count: _, ...head } = table;
  const rows: (readonly Cell[])[] = [];
  for (const slice of slices()) {
    rows.push(...slice.rows);
    if (rows.length > MOST_ON_PAPER) throw new DossierError('tooLongForPaper', { most: MOST_ON_PAPER });
    await pace.reach(slice.share);
  }
  return { ...head, rows };
}

/** What in some rows is the words of the parties and the analyst, and not those of the interface. */
export function* proseIn(rows: Table['rows'], traits: Table['traits']): Generator<string> {
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      const kind = traits?.[at]?.kind ?? 'statement';
      if (typeof cell === 'string' && (kind === 'statement' || kind === 'quote')) yield cell;
    }
  }
}
