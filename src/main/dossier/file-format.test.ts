import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database';
import { LogRecord } from './log-record';
import { APPLICATION_ID, FORMAT_VERSION, migrate } from './migrate';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const DOCUMENT = readFileSync(join(ROOT, 'docs', 'file-format.md'), 'utf8');
const SAMPLE = join(ROOT, 'resources', 'sample.parley');

let empty: Database;
let sample: Database;

beforeAll(async () => {
  empty = await openDatabase(null);
  migrate(empty, 'empty.parley');
  sample = await openDatabase(readFileSync(SAMPLE));
});

afterAll(() => {
  empty.close();
  sample.close();
});

/** The rows of the first table below a heading, each as its cells, without the table's own head. */
function tableBelow(heading: string): readonly (readonly string[])[] {
  const lines = DOCUMENT.slice(DOCUMENT.indexOf(`\n${heading}\n`) + heading.length + 2).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands between backticks. */
function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

function documentedTables(): readonly string[] {
  return [...DOCUMENT.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name ?? '');
}

describe('docs/file-format.md', () => {
  it('has every table of the schema and no other', () => {
    const tables = empty.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");
    expect(documentedTables().toSorted()).toEqual(tables.map(({ name }) => String(name)).toSorted());
  });

  it('has every column of every table, in its order, with its type and whether it may be NULL', () => {
    for (const table of documentedTables()) {
      const columns = empty.all(`PRAGMA table_info(${table})`);
      const expected = columns.map(({ name, type, notnull, pk }) => [
        `\`${name}\``,
        `${type}${notnull === 0 && pk === 0 ? '?' : ''}`,
      ]);
      expect([table, tableBelow(`### \`${table}\``).map((cells) => cells.slice(0, 2))]).toEqual([
        table,
        expected,
      ]);
    }
  });

  it('names every value that a column is confined to', () => {
    let count = 0;
    for (const table of documentedTables()) {
      const sql = String(empty.first('SELECT sql FROM sqlite_schema WHERE name = ?', [table])?.sql);
      for (const [, column, values] of sql.matchAll(/CHECK \((\w+) IN \(([^)]+)\)\)/g)) {
        const row = tableBelow(`### \`${table}\``).find(([name]) => name === `\`${column}\``);
        const allowed = [...(values ?? '').matchAll(/'([^']*)'/g)]
          .map(([, value]) => value)
          .filter((value) => value !== '');
        expect([table, column, codesIn(row?.[2] ?? '')]).toEqual([table, column, allowed]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThanOrEqual(9);
  });

  it('says to which table every reference leads', () => {
    for (const table of documentedTables()) {
      for (const { from, table: target } of empty.all(`PRAGMA foreign_key_list(${table})`)) {
        const row = tableBelow(`### \`${table}\``).find(([name]) => name === `\`${from}\``);
        expect([table, from, row?.[2]]).toEqual([table, from, expect.stringContaining(`→ \`${target}\``)]);
      }
    }
  });

  it('gives the application id and the format version', () => {
    const properties = new Map(tableBelow('## The file').map(([name, value]) => [name, value ?? '']));
    expect(Number.parseInt(properties.get('`PRAGMA application_id`') ?? '', 10)).toBe(APPLICATION_ID);
    expect(Number.parseInt(properties.get('`PRAGMA user_version`') ?? '', 10)).toBe(FORMAT_VERSION);
  });

  it('has every field of a log record', () => {
    const fields = tableBelow('## The log').map(([name]) => name);
    expect(fields).toEqual(Object.keys(LogRecord.shape).map((field) => `\`${field}\``));
  });

  it('shows what its queries return from the sample', () => {
    const examples = [...DOCUMENT.matchAll(/```sql\n(.*?)```\n\n```text\n(.*?)```/gs)];
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const [, query = '', output] of examples) {
      const lines = sample.all(query).map((row) => `${Object.values(row).join('|')}\n`);
      expect([query, lines.join('')]).toEqual([query, output]);
    }
  });
});
