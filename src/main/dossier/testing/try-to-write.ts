import { DossierError } from '../../../shared/errors';
import { openSession } from '../open-session';
import { createParty } from './commands';
import { testId } from './ids';

/*
 * A program for read-only.test.ts to run as somebody without rights: it opens the dossier whose path it is given, tries to add a
 * party, closes it, and prints what came of that as one line of JSON.
 */

async function tryToWrite(path: string): Promise<object> {
  try {
    const session = await openSession(path, { coder: '' });
    const keys = session.notices.map((notice) => notice.key);
    const found = { isReadOnly: session.isReadOnly, keys, parties: session.dossier.parties.size };
    let refusal: string | null = null;
    try {
      session.execute(testId(9_000), createParty(9_000));
    } catch (error) {
      refusal = error instanceof DossierError ? error.code : String(error);
    }
    return { ...found, refusal, closing: (await session.close())?.code ?? null };
  } catch (error) {
    return { opening: error instanceof DossierError ? error.code : String(error) };
  }
}

console.log(JSON.stringify(await tryToWrite(process.argv[2] ?? '')));
