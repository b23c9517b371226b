import { parseArgs } from 'node:util';
import type { CliArgs, CliCommand } from './cli-command';
import { type Io, UsageError } from './io';

/** The arguments of a command. Throws a UsageError for options that it does not have, without values, given twice, or too few or many operands. */
export function argsOf(command: CliCommand, argv: readonly string[], words: Io['words']): CliArgs {
  const { values, positionals } = parsed(command, argv);
  const [least, most] = command.operands;
  if (positionals.length < least) throw new UsageError(words('cli.tooFew'));
  if (positionals.length > most)
    throw new UsageError(words('cli.tooMany', { operand: positionals[most] ?? '' }));
  const list = (option: string): readonly string[] => {
    const value = values[option];
    return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
  };
  const text = (option: string) => list(option)[0] ?? null;
  return {
    operands: positionals,
    text,
    list,
    has: (option) => values[option] === true,
    required: (option) => {
      const value = text(option);
      if (value === null) throw new UsageError(words('cli.optionMissing', { option: `--${option}` }));
      return value;
    },
  };
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

function parsed({ options }: CliCommand, argv: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...argv], options: { ...options, help: HELP }, allowPositionals: true });
  } catch (error) {
    // Node's sentence names the option; what follows it is advice about something else.
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(said.split('. ')[0] ?? said);
  }
}

const HELP = { type: 'boolean', short: 'h' } as const;
