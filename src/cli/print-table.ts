import { csvBytes } from '../main/export/csv';
import type { Cell, Table } from '../shared/table';
import type { CliArgs } from './cli-command';
import { EXIT, type Exit, type Io, UsageError } from './io';

const FORMATS = ['table', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Columns of a table for the screen are no wider, in characters. */
const WIDEST = 48;

/** Prints a table as `--format` says: for the screen, as CSV (RFC 4180, UTF-8) or as JSON; CSV where nothing is said and nobody watches. */
export function printTable(table: Table, args: CliArgs, io: Io): Exit {
  switch (formatOf(args, io)) {
    case 'table':
      io.out(screenTable(table, io));
      break;
    case 'csv':
      io.out(csvBytes(table, { separator: ',', hasBom: false, guardsFormulas: false }));
      break;
    case 'json':
      io.out(jsonOf(table));
      break;
  }
  return EXIT.done;
}

function formatOf(args: CliArgs, { isTerminal, words }: Io): Format {
  const said = args.text('format');
  if (said === null) return isTerminal ? 'table' : 'csv';
  const found = FORMATS.find((format) => format === said);
  if (found === undefined) {
    throw new UsageError(words('cli.formatUnknown', { format: said, known: FORMATS.join(', ') }));
  }
  return found;
}

/** A table as JSON: an array with an object for each row, whose keys are the headers. Ends in a line feed. */
function jsonOf({ columns, rows }: Table): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}

/** What is too wide is cut, which the other formats never do; what could steer the terminal is made visible. */
function screenTable({ columns, rows }: Table, { words }: Io): string {
  const lines = [columns, ...rows].map((row) => row.map(screenCell));
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
  const text = lines.map((line, at) => {
    const cells = line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)));
    const drawn = cells.join('  ').trimEnd();
    return at === 0 ? `${drawn}\n${widths.map((width) => '─'.repeat(width)).join('  ')}` : drawn;
  });
  return `${text.join('\n')}\n${words('cli.rows', { count: rows.length })}\n`;
}

function screenCell(cell: Cell): string {
  const line = String(cell ?? '')
    .replaceAll(/\s*[\r\n\u0085\u2028\u2029]+\s*/gu, ' ⏎ ')
    .replaceAll(/[\p{Cc}\u202A-\u202E]/gu, '�');
  const letters = [...line];
  return widthOf(line) <= WIDEST ? line : `${letters.slice(0, WIDEST - 1).join('')}…`;
}

/** How many places a text takes on the screen, as far as marks that stand on letters take none. */
function widthOf(text: string): number {
  return [...text.replaceAll(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')].length;
}
