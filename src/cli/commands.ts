import type { CliCommand } from './cli-command';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { exportCommand } from './commands/export';
import { historyCommand } from './commands/history';
import { importCommand } from './commands/import';
import { importTableCommand } from './commands/import-table';
import { listCommand } from './commands/list';
import { matrixCommand } from './commands/matrix';
import { newCommand } from './commands/new';
import { recordCommand } from './commands/record';
import { searchCommand } from './commands/search';

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly CliCommand[] = [
  newCommand,
  importCommand,
  importTableCommand,
  recordCommand,
  listCommand,
  matrixCommand,
  compareCommand,
  searchCommand,
  historyCommand,
  checkCommand,
  exportCommand,
];
