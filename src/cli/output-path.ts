import { realpathSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { lockPathOf } from '../main/dossier/lock-file';
import { logPathOf } from '../main/dossier/log';
import { type Io, Refusal } from './io';

/**
 * The absolute path of a file to be written. Throws a Refusal where it is a dossier, what lies beside the dossier of the command, or another file that the command
 * reads: what a slip of the hand writes there could not be brought back. Links are followed.
 */
export function outputPath(name: string, dossier: string, io: Io, read: readonly string[] = []): string {
  const path = resolve(io.cwd, name);
  const real = followed(path);
  const file = followed(resolve(io.cwd, dossier));
  const kept = [
    file,
    logPathOf(file),
    lockPathOf(file),
    ...read.map((each) => followed(resolve(io.cwd, each))),
  ];
  if (extname(real).toLowerCase() === '.parley' || kept.includes(real))
    throw new Refusal(io.words('cli.overInput', { name: basename(name) }));
  return path;
}

function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
