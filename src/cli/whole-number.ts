import type { CliArgs } from './cli-command';
import { type Io, UsageError } from './io';

/** The whole number that an option gives; null without it. Throws a UsageError for anything else. */
export function wholeNumber(option: string, args: CliArgs, io: Io, low: number, high: number): number | null {
  const said = args.text(option);
  if (said === null) return null;
  const value = Number(said);
  if (!/^\d+$/u.test(said) || value < low || value > high) {
    throw new UsageError(io.words('cli.notNumber', { option: `--${option}`, said, low, high }));
  }
  return value;
}
