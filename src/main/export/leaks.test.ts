import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { type Briefing, EXPORT_FORMATS, type ExportFormat, USUAL_EXPORT } from '../../shared/briefing';
import { openSession } from '../dossier/open-session';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { docxHere } from './docx/here';
import { exportBriefing, printableBriefing } from './export-briefing';
import { NO_PAUSE } from './pace';
import { loadWords } from './words';

/* A briefing goes to readers who must not learn where it was made, or by which account. */

const BRIEFINGS = (positionIds: readonly string[]): readonly Briefing[] => [
  { view: 'matrix', asOf: '2025-08-08' },
  { view: 'compare', from: '2025-08-01', to: '2025-08-08', changesOnly: false },
  { view: 'history', issueIds: [], partyIds: [], from: null, to: null },
  { view: 'evidence', positionIds, origin: { from: 'dossier', days: [] } },
  { view: 'sources', positionIds: null },
];
/** What the folder of the dossier, and that of the exports, is called. */
const TELLING = 'Operation-Nightingale';

/** All that a file holds as text, also what is packed in it. */
async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  const packed = bytes.subarray(0, 2).toString() === 'PK' ? await unpacked(bytes) : [];
  return [bytes, ...packed].flatMap((each) => [each.toString('utf8'), each.toString('utf16le')]).join('\n');
}

function unpacked(bytes: Buffer): Promise<readonly Buffer[]> {
  const found: Buffer[] = [];
  return new Promise((done, fail) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      zip.on('end', () => done(found));
      zip.on('error', fail);
      zip.on('entry', (entry) => {
        found.push(Buffer.from(entry.fileName));
        zip.openReadStream(entry, (refusal, stream) => {
          if (refusal) return fail(refusal);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            found.push(Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

it('No briefing in any format says in which folder the dossier is, where it was exported to, or who is logged in', async () => {
  const folder = join(temporaryFolder(), TELLING);
  mkdirSync(folder);
  const path = join(folder, 'dossier.parley');
  copyFileSync(resolve('resources', 'sample.parley'), path);
  const session = await openSession(path, { coder: 'Signed' });
  const exporting = { coder: 'Signed', at: '2025-08-09T10:00:00.000Z' };
  const user = userInfo().username;
  const workshop = { words: await loadWords(), pace: NO_PAUSE, makeDocx: docxHere };
  // Another format than these needs a window to be written in.
  const written: readonly ExportFormat[] = EXPORT_FORMATS.filter((format) => format !== 'pdf');
  for (const briefing of BRIEFINGS([...session.dossier.positions.keys()]))
    for (const format of written) {
      const out = join(folder, `${briefing.view}.${format}`);
      const options = { ...USUAL_EXPORT, format, csv: { ...USUAL_EXPORT.csv, hasAbout: true } };
      await exportBriefing({ dossier: session.dossier, briefing, options, exporting }, out, workshop);
      const text = await textOf(out);
      expect(text, out).toContain('Signed');
      expect(text, out).not.toContain(TELLING);
      expect(text, out).not.toContain('dossier.parley');
      expect(text, out).not.toMatch(
        new RegExp(
          `\\b(home/|Users.)${user}\\b|<dc:creator>(?!Parley<)[^<]|lastModifiedBy>(?!Parley<)[^<]`,
          'u',
        ),
      );

      const nameless = { ...options, namesCoder: false };
      await exportBriefing(
        { dossier: session.dossier, briefing, options: nameless, exporting },
        out,
        workshop,
      );
      expect(await textOf(out), out).not.toContain('Signed');
    }
  for (const briefing of BRIEFINGS([...session.dossier.positions.keys()]))
    for (const namesCoder of [true, false]) {
      const options = { ...USUAL_EXPORT, format: 'pdf', namesCoder } as const;
      const order = { dossier: session.dossier, briefing, options, exporting };
      // All that a PDF is made of, but for what Chromium says of itself.
      const text = JSON.stringify(await printableBriefing(order, workshop));
      expect(text.includes('Signed')).toBe(namesCoder);
      for (const telling of [TELLING, 'dossier.parley', `home/${user}`, `Users\\${user}`])
        expect(text, briefing.view).not.toContain(telling);
    }
  await session.close();
});
