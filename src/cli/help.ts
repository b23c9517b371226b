import type { CliCommand } from './cli-command';
import { COMMANDS } from './commands';
import type { Io } from './io';

/** What there is, a line for each command, and what the exit codes mean. */
export function generalHelp({ words }: Io): string {
  const widest = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    words('cli.intro'),
    '',
    words('cli.usage', { usage: 'COMMAND …' }),
    '',
    words('cli.commandsTitle'),
    ...COMMANDS.map(({ name }) => `  ${name.padEnd(widest)}  ${words(`cli.commands.${name}.summary`)}`),
    '',
    words('cli.help'),
    `${words('cli.exitTitle')} ${words('cli.exits')}`,
    '',
  ].join('\n');
}

/** How one command is used, with examples. */
export function commandHelp({ name }: CliCommand, { words }: Io): string {
  const examples = words(`cli.commands.${name}.examples`).split('\n');
  return [
    words('cli.usage', { usage: words(`cli.commands.${name}.usage`) }),
    '',
    words(`cli.commands.${name}.summary`),
    '',
    words('cli.examplesTitle'),
    ...examples.map((example) => `  ${example}`),
    `${words('cli.exitTitle')} ${words('cli.exits')}`,
    '',
  ].join('\n');
}
