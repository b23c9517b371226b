import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadWords } from '../../main/export/words';
import { readDocument } from '../../main/import/read-document';
import { readTable } from '../../main/import/tables/read-table';
import type { Io } from '../io';
import { runCli } from '../run-cli';

/** The sample dossier. */
export const SAMPLE = resolve('resources', 'sample.parley');
/** The words of the command line. */
const words = await loadWords();

/** Carries out a command line in a folder, on 9 August 2025, not on a terminal: how it ended, and what it said. */
export async function runIn(folder: string, argv: readonly string[], surroundings: Partial<Io> = {}) {
  const said: (string | Uint8Array)[] = [];
  const errors: string[] = [];
  const exit = await runCli(argv, {
    cwd: folder,
    isTerminal: false,
    out: (text) => said.push(text),
    err: (line) => errors.push(line),
    words,
    now: () => new Date('2025-08-09T10:00:00Z'),
    openReader: () => ({ read: readDocument, readTable, close: () => Promise.resolve() }),
    coder: 'Tester',
    backups: join(folder, 'backups'),
    progress: null,
    patience: 1_000,
    onStop: () => () => {},
    ...surroundings,
  });
  const out = Buffer.concat(said.map((text) => Buffer.from(text))).toString('utf8');
  return { exit, out, errors };
}

/** Puts the sample dossier into a folder. Returns its name. */
export function sampleIn(folder: string): string {
  copyFileSync(SAMPLE, join(folder, 'sample.parley'));
  return 'sample.parley';
}

/** The rows of a CSV text by their headers, as a parser reads them that shares no code with the writer. */
export function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true }) as Record<string, string>[];
}

/** The title of a source of the sample. */
const TITLE = 'ثلاث ساعات في الكرملين والمواقف متباعدة';
/** What `record` is told of a position in that source, but for its quote. */
export const RECORD = [
  '--party',
  'Moscow',
  '--issue',
  'Territory',
  '--date',
  '6.8.2025',
  '--stance',
  'demands',
  '--statement',
  'Nothing changes.',
  '--source',
  TITLE,
] as const;

/** The beginning of a sentence in that source. */
export const ARTICLE_QUOTE = 'ولم يطرأ أي تبدل';
/** A table of positions, some of which are in that source. */
export const TABLE = [
  'Сторона;Вопрос;Дата;Отношение;Заявление;Цитата;Источник',
  `Moscow;Territory;06/08/2025;требует;"Nothing; changes.";${ARTICLE_QUOTE};${TITLE}`,
  `Київ;Territory › Crimea;06/08/2025;отвергает;Нет;"слов, которых нет";${TITLE}`,
  'Vatican;Prisoners;7.8.2025;предлагает;Exchange all for all.;;',
  'Moscow;Territory;soon;требует;When?;;',
].join('\r\n');
