import { LIST_TABLES, LISTS, type ListName } from '../../shared/tables/list-tables';
import { type CliCommand, LISTING } from '../cli-command';
import { UsageError } from '../io';
import { readDossier } from '../open-dossier';
import { printTable } from '../print-table';

/** Lists the parties, issues, sources or other entries of a dossier, those in the bin left out. */
export const listCommand: CliCommand = {
  name: 'list',
  options: LISTING,
  operands: [2, 2],
  run(args, io) {
    const [file = '', what = ''] = args.operands;
    if (!isList(what)) throw new UsageError(io.words('cli.listUnknown', { what, known: LISTS.join(', ') }));
    return readDossier(file, io, ({ dossier }) => printTable(LIST_TABLES[what](dossier, io.words), args, io));
  },
};

function isList(what: string): what is ListName {
  return LISTS.some((name) => name === what);
}
