import { briefingTable } from '../../shared/tables/briefing-table';
import { type CliCommand, LISTING } from '../cli-command';
import { readDossier } from '../open-dossier';
import { printTable } from '../print-table';
import { MATRIX_OPTIONS, matrixBriefing } from './briefings';

/** The matrix as of a day. */
export const matrixCommand: CliCommand = {
  name: 'matrix',
  options: { ...MATRIX_OPTIONS, ...LISTING },
  operands: [1, 1],
  run(args, io) {
    return readDossier(args.operands[0] ?? '', io, ({ dossier }) =>
      printTable(briefingTable(dossier, matrixBriefing(dossier, args, io), io.words), args, io),
    );
  },
};
