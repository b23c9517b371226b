import type { Cell, Table } from '../../shared/table';

/** The version of the form that docs/export-json.md describes. */
export const JSON_FORM = 'parley-briefing/1';

export interface JsonOptions {
  readonly title: string;
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
}

/** A table as JSON (RFC 8259), in the form that docs/export-json.md describes; ends in a line feed. */
export function briefingJson({ columns, rows }: Table, { title, about }: JsonOptions): string {
  const objects = rows.map((row): Readonly<Record<string, Cell>> => {
    return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]));
  });
  return `${JSON.stringify({ form: JSON_FORM, title, about, columns, rows: objects }, null, 2)}\n`;
}
