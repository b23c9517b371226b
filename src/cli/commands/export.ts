import { basename, extname } from 'node:path';
import { briefingPieces } from '../../main/export/briefing-pieces';
import { docxHere } from '../../main/export/docx/here';
import { NO_PAUSE } from '../../main/export/pace';
import { writePieces } from '../../main/export/write-pieces';
import {
  type Briefing,
  type CsvOptions,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOptions,
} from '../../shared/briefing';
import type { Dossier } from '../../shared/model';
import { BRIEFING_COLUMNS } from '../../shared/tables/columns';
import type { CliArgs, CliCommand } from '../cli-command';
import { EXIT, type Io, UsageError } from '../io';
import { readDossier } from '../open-dossier';
import { outputPath } from '../output-path';
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

/** Writes a briefing as the application does. Rejects with what `briefingPieces` and `exportError` name. */
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
    long: { type: 'boolean' },
    footnotes: { type: 'boolean' },
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
    const options: ExportOptions = {
      format: formatOf(args, io),
      csv: csvOptions(args, io),
      layout: args.has('long') ? 'long' : 'wide',
      notes: args.has('footnotes') ? 'footnotes' : 'endnotes',
      namesCoder: !args.has('no-coder'),
    };
    const out = args.text('output');
    const exporting = { coder: args.text('coder') ?? io.coder, at: io.now().toISOString() };
    return readDossier(file, io, async ({ dossier }) => {
      const briefing = withColumns(briefingOf(what, dossier, args, io), args, io);
      const order = { dossier, briefing, options, exporting };
      const workshop = { words: io.words, pace: NO_PAUSE, makeDocx: docxHere };
      const { pieces, rows } = briefingPieces(order, workshop);
      if (out === null) for (const piece of await all(pieces)) io.out(piece);
      else {
        await writePieces(outputPath(out, file, io), pieces, NO_PAUSE);
        io.err(io.words('cli.exported', { count: rows, name: basename(out) }));
      }
      return EXIT.done;
    });
  },
};

/** All pieces: what is refused halfway must not be on the output already. */
async function all(pieces: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return read;
}

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

/** All but PDF, which takes the window's engine to print. */
const FORMATS = EXPORT_FORMATS.filter((format) => format !== 'pdf');
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
  if (said === 'pdf') throw new UsageError(io.words('cli.formatPdf'));
  const found = FORMATS.find((each) => each === said);
  if (found === undefined) {
    throw new UsageError(io.words('cli.formatUnknown', { format: said, known: FORMATS.join(', ') }));
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
