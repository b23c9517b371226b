import { basename, resolve } from 'node:path';
import { writeAtomically } from '../../main/dossier/write-atomically';
import { csvBytes } from '../../main/export/csv';
import type { Briefing, CsvOptions } from '../../shared/briefing';
import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import { briefingTable } from '../../shared/tables/briefing-table';
import type { CliArgs, CliCommand } from '../cli-command';
import { EXIT, type Io, UsageError } from '../io';
import { readDossier } from '../open-dossier';
import { jsonOf } from '../print-table';
import {
  COMPARE_OPTIONS,
  compareBriefing,
  evidenceBriefing,
  MATRIX_OPTIONS,
  matrixBriefing,
  positionsBriefing,
} from './briefings';

const VIEWS = ['matrix', 'compare', 'positions', 'evidence'] as const;
const FORMATS = ['csv', 'json'] as const;
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
  },
  operands: [2, 2],
  run(args, io) {
    const [file = '', what = ''] = args.operands;
    const format = args.text('format') ?? 'csv';
    if (!FORMATS.some((each) => each === format)) {
      throw new UsageError(io.words('cli.formatUnknown', { format, known: FORMATS.join(', ') }));
    }
    const options = csvOptions(args, io);
    return readDossier(file, io, ({ dossier }) => {
      const table = briefingTable(dossier, briefingOf(what, dossier, args, io), io.words);
      if (table.rows.length === 0) throw new DossierError('nothingToExport');
      const content = format === 'json' ? jsonOf(table) : csvBytes(table, options);
      const out = args.text('output');
      if (out === null) io.out(content);
      else {
        write(
          resolve(io.cwd, out),
          typeof content === 'string' ? new TextEncoder().encode(content) : content,
        );
        io.err(io.words('cli.exported', { count: table.rows.length, name: basename(out) }));
      }
      return EXIT.done;
    });
  },
};

function briefingOf(what: string, dossier: Dossier, args: CliArgs, io: Io): Briefing {
  switch (VIEWS.find((view) => view === what)) {
    case 'matrix':
      return matrixBriefing(dossier, args, io);
    case 'compare':
      return compareBriefing(dossier, args, io);
    case 'positions':
      return positionsBriefing(dossier);
    case 'evidence':
      return evidenceBriefing(dossier);
    default:
      throw new UsageError(io.words('cli.viewUnknown', { what, known: VIEWS.join(', ') }));
  }
}

/** Those of the application's dialog, unless something else is said. Throws a UsageError. */
function csvOptions(args: CliArgs, io: Io): CsvOptions {
  const said = args.text('separator') ?? 'comma';
  const separator = Object.entries(SEPARATORS).find(([name]) => name === said)?.[1];
  if (separator === undefined) throw new UsageError(io.words('cli.separatorUnknown', { said }));
  return { separator, hasBom: !args.has('no-bom'), guardsFormulas: !args.has('no-guard') };
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeAtomically(path, bytes);
  } catch (error) {
    if (error instanceof DossierError && error.code !== 'saveFailed') throw error;
    throw new DossierError('exportFailed', { name: basename(path) }, error);
  }
}
