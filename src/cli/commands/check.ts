import { resolve } from 'node:path';
import { readDossierFile } from '../../main/dossier/file';
import { sha256 } from '../../main/dossier/hash';
import type { Session } from '../../main/dossier/session';
import { live } from '../../shared/dossier';
import { standingOf } from '../../shared/passage-standing';
import { unprovenPassages } from '../../shared/unproven-passages';
import type { CliCommand } from '../cli-command';
import { EXIT, type Io } from '../io';
import { readDossier } from '../open-dossier';

/** Whether the file, its references and every quote are good; ends with 1 when anything is wrong. What cannot be opened at all is refused by its error. */
export const checkCommand: CliCommand = {
  name: 'check',
  options: {},
  operands: [1, 1],
  async run(args, io) {
    const [file = ''] = args.operands;
    // Thorough, as after a crash: every index is compared with its table, and every reference with what it names.
    const { db } = await readDossierFile(resolve(io.cwd, file), { isThorough: true });
    db.close();
    say(io, io.words('cli.checked.file'));
    say(io, io.words('cli.checked.references'));
    const wrong = await readDossier(file, io, (session) => checkSession(session, io));
    say(io, wrong === 0 ? io.words('cli.checked.good') : io.words('cli.checked.wrong', { count: wrong }));
    return wrong === 0 ? EXIT.done : EXIT.refused;
  },
};

/** Says how the log and the passages are, and returns how much is wrong. */
function checkSession(session: Session, io: Io): number {
  const { words } = io;
  const { dossier, notices } = session;
  const aboutLog = notices.filter(({ key }) => key !== 'openedReadOnly' && key !== 'passagesUnproven');
  for (const { key, params } of aboutLog) say(io, words(`notice.${key}`, params));
  const unproven = unprovenPassages(dossier, {
    textOf: (hash) => session.textOf(hash),
    hashText: sha256,
  });
  for (const { id, sourceId, quote } of unproven) {
    const title = dossier.sources.get(sourceId)?.title ?? '';
    say(io, words('cli.checked.unproven', { id, title, quote }));
  }
  const passages = live(dossier.passages);
  if (unproven.length === 0) say(io, words('cli.checked.passages', { count: passages.length }));
  const waiting = passages.filter((passage) => {
    const source = dossier.sources.get(passage.sourceId);
    return source !== undefined && standingOf(source, passage) === 'waits';
  });
  if (waiting.length > 0) say(io, words('cli.checked.waiting', { count: waiting.length }));
  const damaged = aboutLog.filter(({ key }) => key !== 'logReplayed');
  return unproven.length + damaged.length;
}

function say(io: Io, line: string): void {
  io.out(`${line}\n`);
}
