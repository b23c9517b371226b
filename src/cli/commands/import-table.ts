import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { v7 as makeId } from 'uuid';
import { readError } from '../../main/dossier/file-errors';
import { sha256 } from '../../main/dossier/hash';
import type { Session } from '../../main/dossier/session';
import { writeAtomically } from '../../main/dossier/write-atomically';
import { titleOf } from '../../main/engine/tables';
import { csvBytes } from '../../main/export/csv';
import { type ReadTable, SEPARATORS } from '../../main/import/tables/table-order';
import { codePointIndex } from '../../shared/code-points';
import { ENCODINGS } from '../../shared/encodings';
import { DossierError, fromWire } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import { paced } from '../../shared/paced';
import { importSteps } from '../../shared/plan/import-positions';
import { guessPlan } from '../../shared/table-import/guess-plan';
import { NEEDED_FIELDS, type TablePlan } from '../../shared/table-import/import-fields';
import { isWideMatrix } from '../../shared/table-import/own-matrix';
import { problemInWords, refusedTable } from '../../shared/table-import/problem-words';
import { columnCount } from '../../shared/table-import/raw-table';
import type { Resolution } from '../../shared/table-import/resolution';
import { resolveTable, STEPS_PER_ROW } from '../../shared/table-import/resolve';
import { columnNames, mapOfPlan, planOfMap, TableMap } from '../../shared/table-import/table-map';
import type { CliArgs, CliCommand } from '../cli-command';
import { EXIT, type Exit, type Io, Refusal, UsageError } from '../io';
import { changeDossier, readDossier } from '../open-dossier';
import { outputPath } from '../output-path';
import { atPace, type Pace } from '../pace';

type GoodTable = Extract<ReadTable, { readonly error: null }>;

/** How many refused rows and values are told of one by one. */
const MOST_TOLD = 20;

/** Imports positions from a CSV file or a workbook in one step; rows that cannot be understood are refused with reasons, and the rest goes in. */
export const importTableCommand: CliCommand = {
  name: 'import-table',
  options: {
    map: { type: 'string' },
    'print-map': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    refused: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    separator: { type: 'string' },
    coder: { type: 'string' },
  },
  operands: [2, 2],
  async run(args, io) {
    const [file = ''] = args.operands;
    const map = readMap(args, io);
    refusedPath(args, io);
    const table = await read(args, io);
    if (args.has('print-map'))
      return readDossier(file, io, ({ dossier }) => printMap(table, dossier, map, io));
    if (args.has('dry-run'))
      return readDossier(file, io, (session) =>
        atPace(io, async (pace) => {
          const looked = await look(session, table, map, pace, io);
          return tell(looked, table, args, io, null);
        }),
      );
    return changeDossier(file, null, args.text('coder') ?? io.coder, io, (session) =>
      atPace(io, async (pace) => {
        const looked = await look(session, table, map, pace, io);
        return tell(looked, table, args, io, { session, pace });
      }),
    );
  },
};

interface Looked {
  readonly plan: TablePlan;
  readonly resolution: Resolution;
}

async function look(
  session: Session,
  { table, origin, reading }: GoodTable,
  map: TableMap | null,
  pace: Pace,
  io: Io,
): Promise<Looked> {
  const { words } = io;
  const plan = planFor(table, session.dossier, map, io);
  const missing = NEEDED_FIELDS.filter(
    (field) =>
      plan.columns[field] === undefined && (plan.fixed[field as keyof typeof plan.fixed] ?? '') === '',
  );
  const header = plan.headerRow === null ? [] : (table.rows[plan.headerRow]?.cells ?? []);
  if (missing.length > 0 && isWideMatrix(header)) throw new Refusal(words('tableImport.wideMatrix'));
  if (missing.length > 0) {
    const fields = missing.map((field) => words(`tableImport.field.${field}`)).join(', ');
    throw new Refusal(words('cli.importTable.noColumn', { fields }));
  }
  const steps = resolveTable(session.dossier, table, plan, {
    textOf: (hash) => codePointIndex(session.textOf(hash)),
    structureOf: (hash) => session.structureOf(hash),
    hashText: sha256,
    newId: () => makeId(),
    title: titleOf(origin.fileName, reading.sheet),
    origin,
  });
  const whole = STEPS_PER_ROW * table.rows.length;
  const reach = pace.reach((share) => words('cli.importTable.looking', { percent: Math.floor(share * 100) }));
  const resolution = await paced(steps, (done) => reach(done / whole));
  pace.clear();
  return { plan, resolution };
}

function planFor(
  table: GoodTable['table'],
  dossier: Dossier,
  map: TableMap | null,
  { words }: Io,
): TablePlan {
  if (map === null) return guessPlan(table, dossier);
  const { plan, missing } = planOfMap(map, table, dossier);
  const [name] = missing;
  if (name !== undefined) throw new Refusal(words('cli.importTable.noSuchColumn', { name }));
  return plan;
}

/** Says what came of it, or would, and carries it out where there is something to carry it out in; ends with 1 when a row was refused. */
async function tell(
  { plan, resolution }: Looked,
  table: GoodTable,
  args: CliArgs,
  io: Io,
  into: { readonly session: Session; readonly pace: Pace } | null,
): Promise<Exit> {
  const { words } = io;
  const { counts, values, refused, command } = resolution;
  for (const { number, problems } of refused.slice(0, MOST_TOLD)) {
    const why = problems.map((problem) => problemInWords(problem, words)).join(' ');
    say(io, words('cli.importTable.refused', { number, why }));
  }
  if (refused.length > MOST_TOLD)
    say(io, words('cli.importTable.more', { count: refused.length - MOST_TOLD }));
  const path = refusedPath(args, io);
  if (path !== null && refused.length > 0) saveRefused(path, plan, resolution, table, io);
  const made = values.filter(({ match }) => match.kind === 'new');
  for (const { kind, value } of made.slice(0, MOST_TOLD))
    say(io, words('cli.importTable.made', { kind: words(`tableImport.kind.${kind}`), value }));
  if (made.length > MOST_TOLD) say(io, words('cli.importTable.more', { count: made.length - MOST_TOLD }));
  if (into !== null && command !== null) {
    const percent = (share: number) => ({ percent: Math.floor(share * 100) });
    await into.session.executeSlowly(
      makeId(),
      command.type,
      (dossier, context) => importSteps(dossier, command, context),
      into.pace.reach((share) => words('cli.importTable.importing', percent(share))),
    );
    into.pace.clear();
  }
  const summary = into === null ? 'wouldSummary' : 'summary';
  say(io, words(`cli.importTable.${summary}`, { ...counts }));
  return refused.length === 0 ? EXIT.done : EXIT.refused;
}

/** Where refused rows are to be saved, an absolute path; null for nowhere. Throws what `outputPath` throws. */
function refusedPath(args: CliArgs, io: Io): string | null {
  const [file = '', table = ''] = args.operands;
  const name = args.text('refused');
  const map = args.text('map');
  return name === null ? null : outputPath(name, file, io, map === null ? [table] : [table, map]);
}

function saveRefused(
  path: string,
  plan: TablePlan,
  { refused }: Resolution,
  { table }: GoodTable,
  io: Io,
): void {
  const rows = refusedTable(table, plan.headerRow, refused, io.words);
  const bytes = csvBytes(rows, { separator: ',', hasBom: true, guardsFormulas: false });
  try {
    writeAtomically(path, bytes);
  } catch (error) {
    if (error instanceof DossierError && error.code !== 'saveFailed') throw error;
    throw new DossierError('exportFailed', { name: basename(path) }, error);
  }
}

function printMap({ table }: GoodTable, dossier: Dossier, map: TableMap | null, io: Io): Exit {
  const plan = planFor(table, dossier, map, io);
  const rows = table.rows.slice(0, (plan.headerRow ?? 0) + 1).map(({ cells }) => cells);
  const names = columnNames(rows, plan.headerRow, columnCount(table.rows));
  io.out(`${JSON.stringify(mapOfPlan(plan, names, dossier), null, 2)}\n`);
  return EXIT.done;
}

async function read(args: CliArgs, io: Io): Promise<GoodTable> {
  const [, operand = ''] = args.operands;
  const path = resolve(io.cwd, operand);
  const separators = { comma: ',', semicolon: ';', tab: '\t', stroke: '|' } as const;
  const separator = oneOf('separator', Object.keys(separators) as (keyof typeof separators)[], args, io);
  const reader = io.openReader();
  try {
    const result = await reader.readTable({
      kind: 'table',
      fileName: basename(path),
      path,
      encoding: oneOf('encoding', ENCODINGS, args, io),
      separator: SEPARATORS.find((each) => separator !== null && each === separators[separator]) ?? null,
      sheet: args.text('sheet'),
    });
    if (result.error !== null) throw fromWire(result.error);
    const sheet = args.text('sheet');
    if (sheet !== null && result.reading.sheet !== sheet) {
      const known = result.reading.sheets.join(', ');
      throw new UsageError(io.words('cli.notOneOf', { option: '--sheet', said: sheet, known }));
    }
    if (!result.reading.isEncodingCertain) {
      const { encoding } = result.reading;
      io.err(io.words('cli.importTable.guessed', { name: result.fileName, encoding }));
    }
    return result;
  } finally {
    await reader.close();
  }
}

function readMap(args: CliArgs, { cwd, words }: Io): TableMap | null {
  const path = args.text('map');
  if (path === null) return null;
  const name = basename(path);
  let text = '';
  try {
    text = readFileSync(resolve(cwd, path), 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw readError(error, name);
  }
  const parsed = TableMap.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || '{}';
  throw new UsageError(words('cli.importTable.mapInvalid', { name, where }));
}

/** Null for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function oneOf<V extends string>(option: string, all: readonly V[], args: CliArgs, { words }: Io): V | null {
  const said = args.text(option);
  if (said === null) return null;
  const found = all.find((each) => each === said.toLowerCase());
  if (found === undefined)
    throw new UsageError(words('cli.notOneOf', { option: `--${option}`, said, known: all.join(', ') }));
  return found;
}

function say(io: Io, line: string): void {
  io.out(`${line.replaceAll(/\s+/gu, ' ')}\n`);
}
