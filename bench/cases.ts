import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { v7 as newId } from 'uuid';
import { openSession } from '../src/main/dossier/open-session';
import type { Session } from '../src/main/dossier/session';
import { writeAtomically } from '../src/main/dossier/write-atomically';
import { csvBytes } from '../src/main/export/csv';
import { loadWords } from '../src/main/export/words';
import { searchTest } from '../src/renderer/src/views/positions/position-search';
import { briefingTable } from '../src/shared/tables/briefing-table';
import { compareView } from '../src/shared/views/compare';
import { matrixView } from '../src/shared/views/matrix';
import { positionRows } from '../src/shared/views/positions';
import { readerView } from '../src/shared/views/reader';
import type { BigDossier } from './big-dossier';
import { longText, withPassages } from './long-text';
import type { Comparison } from './measure';
import { naiveMatrix, naiveSearch, readPlainly, splitPlainly } from './peers';

const FROM = '2025-06-01';
const AS_OF = '2025-08-06';
const SOUGHT = 'المطالب';
const PASSAGES = 1_000;
const MEGABYTES = [1, 5] as const;

/** What is measured, on one open dossier with `recorded` positions, in `folder`. */
export async function comparisons(
  session: Session,
  big: BigDossier,
  recorded: number,
  folder: string,
): Promise<readonly Comparison[]> {
  return [
    ...(await files(session, big, recorded, folder)),
    ...views(session),
    ...(await exports(session)),
    ...MEGABYTES.map((megabytes) => reader(session, megabytes)),
  ];
}

async function files(
  session: Session,
  big: BigDossier,
  recorded: number,
  folder: string,
): Promise<readonly Comparison[]> {
  let next = recorded;
  const saved = join(folder, 'saved.parley');
  const copy = join(folder, 'copy.parley');
  await session.checkpoint();
  const bytes = readFileSync(saved);
  return [
    {
      name: 'plan, log and acknowledge a change',
      run: () => session.execute(newId(), big.positionAt(next++)),
      peer: { name: 'write the whole file instead', run: () => writeAtomically(copy, bytes) },
    },
    {
      name: 'open a dossier',
      run: async () => (await openSession(saved, { coder: '' })).close(),
      peer: { name: 'read its rows, check and hash it', run: () => readPlainly(bytes) },
    },
  ];
}

function views({ dossier }: Session): readonly Comparison[] {
  const rows = positionRows(dossier);
  return [
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
      name: 'compare two dates',
      run: () => compareView({ ...dossier }, { from: FROM, to: AS_OF, changesOnly: true }),
      peer: {
        name: 'filter for every cell, twice',
        run: () => [naiveMatrix(dossier, FROM), naiveMatrix(dossier, AS_OF)],
      },
    },
    {
      name: 'search the positions',
      run: () => rows.filter(searchTest(SOUGHT)),
      peer: { name: 'look for it in lower case', run: () => naiveSearch(rows, SOUGHT) },
    },
  ];
}

async function exports({ dossier }: Session): Promise<readonly Comparison[]> {
  const words = await loadWords();
  const positionIds = [...dossier.positions.keys()];
  const evidence = () => briefingTable({ ...dossier }, { view: 'evidence', positionIds }, words);
  const { rows } = evidence();
  return [
    {
      name: 'evidence list as CSV',
      run: () => csvBytes(evidence(), { separator: ',', hasBom: true, guardsFormulas: true }),
      peer: {
        name: 'csv-stringify of the finished rows',
        run: () => stringify(rows.map((row) => [...row])),
      },
    },
  ];
}

function reader({ dossier }: Session, megabytes: number): Comparison {
  const text = longText(megabytes);
  const sourceId = newId();
  const marked = withPassages(dossier, sourceId, PASSAGES);
  return {
    name: `reader, ${megabytes} MB, ${PASSAGES.toLocaleString('en')} passages`,
    run: () => readerView(marked, sourceId, text),
    peer: { name: 'split it at its line ends', run: () => splitPlainly(text) },
  };
}
