import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

/** A real Arabic article that lies beside the repository on some machines; nothing of its text is in here. */
export const ARTICLE = join(import.meta.dirname, '../../shared/corpus/article-ar-2025-08-06.txt');

/** The words of a text from one term to another, both included; the stretch has to hold `containing`. */
export function between(text: string, from: string, to: string, containing = ''): string {
  for (let start = text.indexOf(from); start !== -1; start = text.indexOf(from, start + 1)) {
    const end = text.indexOf(to, start + from.length);
    const lineEnd = text.indexOf('\n', start);
    const found = text.slice(start, end + to.length);
    if (end !== -1 && end < lineEnd && found.includes(containing)) return found;
  }
  throw new Error(`the text has no stretch from ${from} to ${to}`);
}

const run = promisify(execFile);

/** The cells of a CSV file as LibreOffice reads and writes them again; null where LibreOffice is not installed. */
export async function readBackWithLibreOffice(
  file: string,
  folder: string,
): Promise<readonly (readonly string[])[] | null> {
  const out = join(folder, 'libreoffice');
  const profile = `-env:UserInstallation=file://${join(folder, 'office-profile')}`;
  // Comma, quotation mark, UTF-8, from the first line, all columns as text.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false';
  const columns = Array.from({ length: 60 }, (_none, at) => `${at + 1}/2`).join('/');
  try {
    await run('soffice', [
      profile,
      '--headless',
      `--infilter=Text - txt - csv (StarCalc):44,34,76,1,${columns}`,
      '--convert-to',
      filter,
      '--outdir',
      out,
      file,
    ]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return parse(await readFile(join(out, basename(file))), { bom: true });
}
