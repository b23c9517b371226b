import type { Cell } from '../../shared/table';
import type { Pace } from './pace';
import type { SlicedTable } from './table-slices';

/** The version of the form that docs/export-json.md describes. */
const JSON_FORM = 'parley-briefing/1';

export interface JsonOptions {
  readonly title: string;
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
}

/** A table as JSON (RFC 8259), in the form that docs/export-json.md describes, in pieces; ends in a line feed. */
export async function* jsonPieces(
  table: SlicedTable,
  options: JsonOptions,
  pace: Pace,
): AsyncGenerator<string> {
  yield jsonHead(table.columns, options);
  let isFirst = true;
  for (const { rows, share } of table.slices()) {
    if (rows.length > 0) {
      yield (isFirst ? '' : ',') + rows.map((row) => rowJson(table.columns, row)).join(',');
      isFirst = false;
    }
    await pace.reach(share);
  }
  yield JSON_FOOT;
}

function jsonHead(columns: readonly string[], { title, about }: JsonOptions): string {
  const head = JSON.stringify({ form: JSON_FORM, title, about, columns }, null, 2);
  return `${head.slice(0, head.lastIndexOf('\n'))},\n  "rows": [`;
}

const JSON_FOOT = '\n  ]\n}\n';

function rowJson(columns: readonly string[], row: readonly Cell[]): string {
  const object = Object.fromEntries(columns.map((column, at): [string, Cell] => [column, row[at] ?? null]));
  return `\n    ${JSON.stringify(object, null, 2).replaceAll('\n', '\n    ')}`;
}
