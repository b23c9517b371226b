import { execFileSync } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { docxHere } from '../../src/main/export/docx/here';
import { exportBriefing } from '../../src/main/export/export-briefing';
import { pausing } from '../../src/main/export/pace';
import { loadWords } from '../../src/main/export/words';
import { type ExportFormat, USUAL_EXPORT } from '../../src/shared/briefing';
import type { Dossier } from '../../src/shared/model';
import { briefingTable } from '../../src/shared/tables/briefing-table';
import { compare, median } from '../measure';

const ROUNDS = 5;

/** The columns of the evidence list as far as SQL can tell: the two citations, which text a passage is in and how it stands are Parley's alone. */
const EVIDENCE = `SELECT p.date, a.name, i.name, s.name, p.stance, p.firmness, p.statement, p.attribution, p.credibility, e.role, g.quote, g.translation,
g.note, g.page, g.paragraph, o.title, o.author, o.publisher, o.published_on, o.language, o.reliability, o.url, g.start_offset, g.end_offset, g.text_hash,
p.coded_shift, p.scale_value, (SELECT group_concat(t.tag, ', ') FROM position_tags t WHERE t.position_id = p.id), p.notes, p.coder, p.recorded_at, p.updated_at
FROM positions p JOIN parties a ON a.id = p.party_id JOIN issues i ON i.id = p.issue_id LEFT JOIN speakers s ON s.id = p.speaker_id
JOIN position_evidence e ON e.position_id = p.id JOIN passages g ON g.id = e.passage_id JOIN sources o ON o.id = g.source_id
WHERE p.deleted_at IS NULL AND g.deleted_at IS NULL ORDER BY p.rowid`;

/**
 * The evidence list of a dossier as files of these formats: medians of five, each to the disk, synchronised and read back. CSV stands beside `sqlite3 -csv` on the
 * same file, where that is installed, and beside csv-stringify alone, which is given the finished rows and writes no file.
 */
export async function filesBench(
  dossier: Dossier,
  path: string,
  folder: string,
  formats: readonly ExportFormat[],
): Promise<void> {
  const positionIds = [...dossier.positions.keys()];
  const briefing = { view: 'evidence', positionIds } as const;
  const words = await loadWords();
  console.log(`\nThe evidence list of ${positionIds.length.toLocaleString('en')} positions.\n`);
  for (const format of formats) {
    const out = join(folder, `out.${format}`);
    const order = {
      dossier,
      briefing,
      options: { ...USUAL_EXPORT, format },
      exporting: { coder: 'Bench', at: '2025-08-09T10:00:00.000Z' },
    };
    const watch = watchMemory();
    const run = () => {
      const pace = pausing(new AbortController().signal, () => watch.look());
      return exportBriefing(order, out, { words, pace, makeDocx: docxHere });
    };
    const ours = await timesOf(run);
    const memory = `memory up to ${watch.most()} MB above ${watch.before} MB`;
    console.log(line(format, ours, `${megabytes(statSync(out).size)} MB, ${memory}`));
    if (format !== 'csv') continue;
    const { columns, rows } = briefingTable(dossier, briefing, words);
    const finished = [[...columns], ...rows.map((row) => [...row])];
    const peers = [
      { name: 'csv-stringify of the finished rows', run: () => stringify(finished) },
      ...(hasSqlite()
        ? [
            {
              name: `sqlite3 -csv, 32 of the ${columns.length} columns`,
              run: () => sqliteCsv(path, join(folder, 'peer.csv')),
            },
          ]
        : []),
    ];
    // In turn, so that what slows the machine down slows both.
    for (const peer of peers) {
      const { ms, peerMs, ratio } = await compare({ name: format, run, peer }, ROUNDS);
      console.log(
        line(`  ${peer.name}`, peerMs, `csv beside it ${ms.toFixed(0)} ms: × ${ratio.toPrecision(2)}`),
      );
    }
    if (!hasSqlite()) console.log('  sqlite3 -csv: not installed here');
  }
}

async function timesOf(run: () => unknown): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return median(times);
}

function hasSqlite(): boolean {
  try {
    execFileSync('sqlite3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs SQLite's command line with its output in a file, as a script would. */
function sqliteCsv(path: string, out: string): void {
  const file = openSync(out, 'w');
  try {
    execFileSync('sqlite3', ['-readonly', '-csv', '-header', path, EVIDENCE], {
      stdio: ['ignore', file, 'inherit'],
    });
  } finally {
    closeSync(file);
  }
}

/** The memory of this process while it works, in MB. */
function watchMemory() {
  const now = () => Math.round(process.memoryUsage.rss() / 1e6);
  const before = now();
  let most = before;
  const look = () => {
    most = Math.max(most, now());
  };
  return { before, look, most: () => Math.max(0, most - before) };
}

function line(name: string, ms: number, rest: string): string {
  return `${name.padEnd(40)} ${ms.toFixed(0).padStart(7)} ms   ${rest}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
