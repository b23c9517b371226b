import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode, encodeUtf16 } from '../../src/main/import/testing/encode';
import { drawn, makePdf } from '../../src/main/import/testing/pdf';
import { benchTexts } from './texts';

/** A file to import, an absolute path, and the encoding that it is in. */
export interface BenchFile {
  readonly path: string;
  readonly encoding: string;
}

const LEGACY: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  ru: 'windows-1251',
  uk: 'windows-1251',
  en: 'windows-1252',
};

/** So many text files of about 20 KB of UTF-8, in four languages and three encodings in turn. */
export function textFiles(folder: string, count: number): readonly BenchFile[] {
  mkdirSync(folder, { recursive: true });
  return benchTexts(count, 20_000).map(({ language, text }, n) => {
    const path = join(folder, `2025-08-${String((n % 28) + 1).padStart(2, '0')} ${n}.txt`);
    const legacy = LEGACY[language] ?? 'utf-8';
    const encoding = ['utf-8', 'utf-16le', legacy][Math.floor(n / 4) % 3] ?? 'utf-8';
    writeFileSync(path, bytesOf(`${language} ${n}\n${text}`, encoding));
    return { path, encoding };
  });
}

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  return encoding === 'utf-16le' ? encodeUtf16(text, 'le', true) : encode(text, encoding);
}

const LINES = 44;
const LINE = 90;

/** So many PDFs of four to eight pages, each of 44 lines of 90 letters. */
export function pdfFiles(folder: string, count: number): readonly BenchFile[] {
  mkdirSync(folder, { recursive: true });
  const english = benchTexts(count * 4, 30_000).filter(({ language }) => language === 'en');
  return english.map(({ text }, n) => {
    const path = join(folder, `${n}.pdf`);
    const words = text.replaceAll(/\s+/g, ' ');
    const pages = Array.from({ length: 4 + (n % 5) }, (_page, page) =>
      Array.from({ length: LINES }, (_line, line) => {
        const at = (page * LINES + line) * LINE;
        return drawn(words.slice(at, at + LINE), 50, 760 - line * 16);
      }).join(''),
    );
    writeFileSync(path, makePdf([drawn(`Paper ${n}`, 50, 780, 16) + pages[0], ...pages.slice(1)]));
    return { path, encoding: 'utf-8' };
  });
}
