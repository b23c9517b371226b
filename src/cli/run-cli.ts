import { DossierError, toWire } from '../shared/errors';
import type { CliCommand } from './cli-command';
import { COMMANDS } from './commands';
import { commandHelp, generalHelp } from './help';
import { EXIT, type Exit, type Io, Refusal, UsageError } from './io';
import { Stopped } from './pace';
import { argsOf } from './parse-args';

/** Carries out a command line, without the program's own name. Never rejects: what is wrong is one line on standard error. */
export async function runCli(argv: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(generalHelp(io));
    return EXIT.done;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    io.err(name === undefined ? io.words('cli.noCommand') : io.words('cli.unknownCommand', { name }));
    return EXIT.usage;
  }
  if (isHelpAsked(rest)) {
    io.out(commandHelp(command, io));
    return EXIT.done;
  }
  return carryOut(command, rest, io);
}

async function carryOut(command: CliCommand, argv: readonly string[], io: Io): Promise<Exit> {
  try {
    return await command.run(argsOf(command, argv, io.words), io);
  } catch (error) {
    if (error instanceof Stopped) {
      io.err(io.words('cli.stopped'));
      return EXIT.stopped;
    }
    if (error instanceof UsageError) {
      io.err(io.words('cli.seeHelp', { what: error.message, command: command.name }));
      return EXIT.usage;
    }
    io.err(refusalOf(error, io).replaceAll(/\s+/gu, ' '));
    return EXIT.refused;
  }
}

/** Why something was refused. What nobody has foreseen goes to the console whole, as there is nowhere else to look for it. */
function refusalOf(error: unknown, { words }: Io): string {
  if (error instanceof Refusal) return error.message;
  const { code, params } = toWire(error);
  if (!(error instanceof DossierError)) console.error(error);
  return words(`error.${code}`, params);
}

/** Whether help is asked for among the options, not after `--`. */
function isHelpAsked(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((each) => each === '--help' || each === '-h');
}
