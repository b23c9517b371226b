import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../src/main/dossier/database';
import { USUAL_ARRANGEMENT } from '../../src/shared/matrix-arrangement';
import type { Dossier } from '../../src/shared/model';
import { compareView } from '../../src/shared/views/compare';
import { matrixRow, matrixView } from '../../src/shared/views/matrix';
import { matrixFrame } from '../../src/shared/views/matrix-frame';
import { timelineView } from '../../src/shared/views/timeline';
import { quantile } from '../measure';

/** The latest position of every cell as of a day, by SQL alone; the dates of the benchmark are whole days. */
const MATRIX = `
  SELECT party_id, issue_id, id FROM (
    SELECT party_id, issue_id, id,
      row_number() OVER (PARTITION BY party_id, issue_id ORDER BY date DESC, recorded_at DESC, id DESC) AS place
    FROM positions WHERE deleted_at IS NULL AND date <= ?
  ) WHERE place = 1`;
const ROWS_IN_SIGHT = 8;
const ROUNDS = 40;

/** The same question, answered by the views that the window draws from and by two SQL engines on the same file; milliseconds. */
export async function viewsBench(dossier: Dossier, path: string, bytes: Uint8Array): Promise<void> {
  const days = Array.from({ length: ROUNDS }, (_, n) =>
    new Date(Date.UTC(2023, 1, 1 + n * 24)).toISOString().slice(0, 10),
  );
  const frame = matrixFrame(dossier, USUAL_ARRANGEMENT);
  const inSight = frame.rowHeads.slice(0, ROWS_IN_SIGHT);
  const sqlJs = await openDatabase(bytes);
  const sqlite = new DatabaseSync(path, { readOnly: true });
  const prepared = sqlite.prepare(MATRIX);
  const last = days.at(-1) ?? '';
  const asked: readonly [string, (day: string) => unknown][] = [
    ['matrix, the rows in sight', (asOf) => inSight.map((head) => matrixRow(dossier, frame, head, { asOf }))],
    ['matrix, all of it', (asOf) => matrixView(dossier, { asOf })],
    ['  one SQL query, node:sqlite', (day) => prepared.all(day)],
    ['  one SQL query, sql.js', (day) => sqlJs.all(MATRIX, [day])],
    ['compare two dates', (from) => compareView(dossier, { from, to: last, changesOnly: true })],
    ['timeline, a new snapshot', () => timelineView({ ...dossier }, { lanes: 'parties', issueId: null })],
  ];
  console.log('what                             first     p50 / p95');
  for (const [name, run] of asked) {
    const times = days.map((day) => {
      const begun = performance.now();
      run(day);
      return performance.now() - begun;
    });
    const rest = times.slice(1);
    console.log(
      `${name.padEnd(30)} ${(times[0] ?? 0).toFixed(1).padStart(7)}   ${quantile(rest, 0.5).toFixed(2)} / ${quantile(rest, 0.95).toFixed(2)}`,
    );
  }
  sqlJs.close();
  sqlite.close();
}
