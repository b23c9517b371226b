import { briefingTable } from '../../shared/tables/briefing-table';
import { type CliCommand, LISTING } from '../cli-command';
import { readDossier } from '../open-dossier';
import { printTable } from '../print-table';
import { COMPARE_OPTIONS, compareBriefing } from './briefings';

/** What changed between two days. */
export const compareCommand: CliCommand = {
  name: 'compare',
  options: { ...COMPARE_OPTIONS, ...LISTING },
  operands: [1, 1],
  run(args, io) {
    return readDossier(args.operands[0] ?? '', io, ({ dossier }) =>
      printTable(briefingTable(dossier, compareBriefing(dossier, args, io), io.words), args, io),
    );
  },
};
