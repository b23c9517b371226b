import { basename, extname, resolve } from 'node:path';
import { briefingBytes } from '../../main/export/briefing-bytes';
import { writeBriefing } from '../../main/export/export-briefing';
import { type Briefing, type CsvOptions, EXPORT_FORMATS, type ExportFormat } from '../../shared/briefing';
import type { Dossier } from '../../shared/model';
import { BRIEFING_COLUMNS } from '../../shared/tables/columns';
import type { CliArgs, CliCommand } from '../cli-command';
import { EXIT, type Io, UsageError } from '../io';
import { readDossier } from '../open-dossier';
import {
  COMPARE_OPTIONS,
  compareBriefing,
  evidenceBriefing,
  historyBriefing,
  MATRIX_OPTIONS,
  matrixBriefing,
  positionsBriefing,
  sidesBriefing,
  sourcesBriefing,
} from './briefings';

const VIEWS = ['matrix', 'compare', 'sides', 'history', 'positions', 'evidence', 'sources'] as const;
const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** Writes a briefing as the application does. Rejects with `nothingToExport`, `diskFull`, `fileReadOnly` or `exportFailed`. */
export const exportCommand: CliCommand = {
  name: 'export',
  options: {
    ...MATRIX_OPTIONS,
    ...COMPARE_OPTIONS,
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    separator: { type: 'string' },
    'no-bom': { type: 'boolean' },
    'no-guard': { type: 'boolean' },
    about: { type: 'boolean' },
    columns: { type: 'string' },
    together: { type: 'boolean' },
    cited: { type: 'boolean' },
    coder: { type: 'string' },
    'no-coder': { type: 'boolean' },
  },
  operands: [2, 2],
  run(args, io) {
    const [file = '', what = ''] = args.operands;
    const options = {
      format: formatOf(args, io),
      csv: csvOptions(args, io),
      namesCoder: !args.has('no-coder'),
    };
    const exporting = { coder: args.text('coder') ?? io.coder, at: io.now().toISOString() };
    return readDossier(file, io, async ({ dossier }) => {
      const briefing = withColumns(briefingOf(what, dossier, args, io), args, io);
      const { bytes, rows } = await briefingBytes(dossier, briefing, options, exporting, io.words);
      const out = args.text('output');
      if (out === null) io.out(bytes);
      else {
        writeBriefing(resolve(io.cwd, out), bytes);
        io.err(io.words('cli.exported', { count: rows, name: basename(out) }));
      }
      return EXIT.done;
    });
  },
};

function briefingOf(what: string, dossier: Dossier, args: CliArgs, io: Io): Briefing {
  if (args.has('together')) {
    if (what !== 'matrix') throw new UsageError(io.words('cli.togetherElsewhere'));
    return { ...matrixBriefing(dossier, args, io), isTogether: true };
  }
  switch (VIEWS.find((view) => view === what)) {
    case 'matrix':
      return matrixBriefing(dossier, args, io);
    case 'compare':
      return compareBriefing(dossier, args, io);
    case 'positions':
      return positionsBriefing(dossier, args, io);
    case 'evidence':
      return evidenceBriefing(dossier, args, io);
    case 'sides':
      return sidesBriefing(dossier, args, io);
    case 'history':
      return historyBriefing(dossier, args, io);
    case 'sources':
      return sourcesBriefing(dossier, args, io);
    default:
      throw new UsageError(io.words('cli.viewUnknown', { what, known: VIEWS.join(', ') }));
  }
}

/** With the columns that `--columns` names, by their ids. Throws a UsageError for one that the briefing cannot have. */
function withColumns(briefing: Briefing, args: CliArgs, io: Io): Briefing {
  const said = args.text('columns');
  if (said === null) return briefing;
  const known: readonly string[] = BRIEFING_COLUMNS[briefing.view];
  const columns = said.split(',').map((id) => id.trim());
  const unknown = columns.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(io.words('cli.columnUnknown', { column: unknown, known: known.join(', ') }));
  return { ...briefing, columns };
}

/** The format that `--format` names, or that the output's name ends in, or CSV. Throws a UsageError. */
function formatOf(args: CliArgs, io: Io): ExportFormat {
  const ending = extname(args.text('output') ?? '').slice(1);
  const said = args.text('format') ?? (EXPORT_FORMATS.some((each) => each === ending) ? ending : 'csv');
  const found = EXPORT_FORMATS.find((each) => each === said);
  if (found === undefined) {
    throw new UsageError(io.words('cli.formatUnknown', { format: said, known: EXPORT_FORMATS.join(', ') }));
  }
  return found;
}

/** Those of the application's dialog, unless something else is said. Throws a UsageError. */
function csvOptions(args: CliArgs, io: Io): CsvOptions {
  const said = args.text('separator') ?? 'comma';
  const separator = Object.entries(SEPARATORS).find(([name]) => name === said)?.[1];
  if (separator === undefined) throw new UsageError(io.words('cli.separatorUnknown', { said }));
  return {
    separator,
    hasBom: !args.has('no-bom'),
    guardsFormulas: !args.has('no-guard'),
    hasAbout: args.has('about'),
  };
}
