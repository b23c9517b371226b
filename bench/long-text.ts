import { live } from '../src/shared/dossier';
import type { Dossier } from '../src/shared/model';

const SENTENCE = 'كلمات كثيرة في نص طويل جدا. ';
const SENTENCES_A_PARAGRAPH = 20;

/** An Arabic text of about so many megabytes in UTF-8, in paragraphs of some 560 characters. */
export function longText(megabytes: number): string {
  const paragraph = `${SENTENCE.repeat(SENTENCES_A_PARAGRAPH)}\n`;
  return paragraph.repeat(Math.round((megabytes * 1_000_000) / Buffer.byteLength(paragraph)));
}

/** A dossier whose passages are `count` of its own, spread over one source; every third reaches into the next. */
export function withPassages(dossier: Dossier, sourceId: string, count: number): Dossier {
  const passages = live(dossier.passages)
    .slice(0, count)
    .map((passage, n) => ({
      ...passage,
      sourceId,
      start: n * 500,
      end: n * 500 + (n % 3 === 0 ? 700 : 200),
    }));
  return { ...dossier, passages: new Map(passages.map((passage) => [passage.id, passage])) };
}
