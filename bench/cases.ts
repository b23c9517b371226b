import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { v7 as newId } from 'uuid';
import { openDatabase } from '../src/main/dossier/database';
import { openSession } from '../src/main/dossier/open-session';
import type { Session } from '../src/main/dossier/session';
import { writeAtomically } from '../src/main/dossier/write-atomically';
import { csvBytes } from '../src/main/export/csv';
import { loadWords } from '../src/main/export/words';
import { issuesInOrder, live, partiesInOrder } from '../src/shared/dossier';
import { type Dossier, TABLE_SCHEMAS } from '../src/shared/model';
import { compareDates, countsAsOf } from '../src/shared/partial-date';
import { briefingTable } from '../src/shared/tables/briefing-table';
import { matrixView } from '../src/shared/views/matrix';
import { readerView } from '../src/shared/views/reader';
import type { BigDossier } from './big-dossier';
import type { Comparison } from './measure';

const AS_OF = '2025-08-06';

/** What is measured, on one open dossier with `recorded` positions, in `folder`. */
export async function comparisons(
  session: Session,
  big: BigDossier,
  recorded: number,
  folder: string,
): Promise<readonly Comparison[]> {
  let next = recorded;
  const { dossier } = session;
  const words = await loadWords();
  const positionIds = [...dossier.positions.keys()];
  const evidence = briefingTable(dossier, { view: 'evidence', positionIds }, words);
  const saved = join(folder, 'saved.parley');
  const copy = join(folder, 'copy.parley');
  session.checkpoint();
  const bytes = readFileSync(saved);
  const longText = 'كلمات كثيرة في نص طويل جدا.\n'.repeat(100_000);

  return [
    {
      name: 'acknowledge one change',
      run: () => session.execute(newId(), big.positionAt(next++)),
      peer: { name: 'write the whole file instead', run: () => writeAtomically(copy, bytes) },
    },
    {
      name: 'open a dossier',
      run: async () => (await openSession(saved, { coder: '' })).close(),
      peer: { name: 'read all its rows with sql.js', run: () => readAllRows(bytes) },
    },
    {
      name: 'matrix of a new snapshot',
      run: () => matrixView({ ...dossier }, { asOf: AS_OF }),
      peer: { name: 'filter every position for every cell', run: () => naiveMatrix(dossier, AS_OF) },
    },
    {
      name: 'matrix, one step of the slider',
      run: () => matrixView(dossier, { asOf: AS_OF }),
      peer: { name: 'filter every position for every cell', run: () => naiveMatrix(dossier, AS_OF) },
    },
    {
      name: 'evidence list as CSV',
      run: () =>
        csvBytes(briefingTable(dossier, { view: 'evidence', positionIds }, words), {
          separator: ',',
          hasBom: true,
          guardsFormulas: true,
        }),
      peer: {
        name: 'csv-stringify of the finished rows',
        run: () => stringify([...evidence.rows.map((row) => [...row])]),
      },
    },
    {
      name: `reader view of ${Math.round(Buffer.byteLength(longText) / 1_000_000)} MB`,
      run: () => readerView(dossier, newId(), longText),
      peer: {
        name: 'split it at its line ends',
        run: () => longText.split('\n').map((line) => [...line].length),
      },
    },
  ];
}

async function readAllRows(bytes: Uint8Array): Promise<number> {
  const db = await openDatabase(bytes);
  const rows = Object.keys(TABLE_SCHEMAS).map((table) => db.all(`SELECT * FROM ${table}`).length);
  db.close();
  return rows.reduce((sum, count) => sum + count, 0);
}

function naiveMatrix(dossier: Dossier, asOf: string) {
  return issuesInOrder(dossier).map(({ issue }) =>
    partiesInOrder(dossier).map((party) =>
      live(dossier.positions)
        .filter((one) => one.partyId === party.id && one.issueId === issue.id && countsAsOf(one.date, asOf))
        .toSorted((a, b) => compareDates(a.date, b.date))
        .at(-1),
    ),
  );
}
