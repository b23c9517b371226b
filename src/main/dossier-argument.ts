import { resolve } from 'node:path';

/** Switches of the runtime whose value is the next argument. */
const TAKES_VALUE = new Set(['-r', '--require']);

/**
 * The dossier that was named on the command line, as an absolute path, or null.
 * `argv` starts with the executable; outside of a package the first plain argument is the application itself.
 */
export function dossierArgument(
  argv: readonly string[],
  isPackaged: boolean,
  workingFolder: string,
): string | null {
  const plain: string[] = [];
  for (let place = 1; place < argv.length; place++) {
    const argument = argv[place] ?? '';
    if (TAKES_VALUE.has(argument)) place++;
    else if (argument !== '' && !argument.startsWith('-')) plain.push(argument);
  }
  const path = isPackaged ? plain[0] : plain[1];
  return path === undefined ? null : resolve(workingFolder, path);
}
