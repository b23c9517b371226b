import { createSession } from '../../src/main/dossier/create-session';
import { sampleCommands } from './commands';
import { CODED_AT, countingIds } from './ids';

/**
 * Writes the sample dossier at a path where nothing is, through the session that every dossier goes through. All of it is the
 * transaction that creates the dossier: there is nothing that Undo could take apart, and no log is left beside it. The same bytes
 * every time. Throws what `createSession` throws.
 */
export async function writeSample(path: string): Promise<void> {
  const makeId = countingIds();
  const commands = sampleCommands(makeId);
  const session = await createSession(path, commands, { coder: 'Parley', now: () => CODED_AT, makeId });
  const error = await session.close();
  if (error !== null) throw error;
}
