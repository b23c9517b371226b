import { guessLanguage } from '../../shared/guess-language';
import { MOST } from '../../shared/model';
import { parsePartialDate } from '../../shared/partial-date';
import type { ParsedBlock, ProposedCitation } from './document';

/** What a document says of itself in its own words, each undefined or empty where it says nothing. */
export interface StatedCitation {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  /** In any of the forms of ISO 8601 that begin with a year, such as `2025-08-06T10:00:00Z`. */
  readonly publishedOn?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * A citation as it can be proposed: in single lines of no more than a citation takes, with what is empty, no date or no language left out. So is
 * a language that is not written in the script of the document's text: programs state their own.
 */
export function proposeCitation(stated: StatedCitation, blocks: readonly ParsedBlock[]): ProposedCitation {
  const fields = {
    title: lineOf(stated.title),
    author: lineOf(stated.author),
    publisher: lineOf(stated.publisher),
    publishedOn: partialDateOf(stated.publishedOn),
    language: languageOf(stated.language, blocks),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function lineOf(text = ''): string {
  const line = text.toWellFormed().replaceAll('\0', '').replaceAll(/\s+/gu, ' ').trim();
  return Array.from(line).slice(0, MOST.line).join('').trim();
}

/** The day as it is written, in whatever time zone that was: it is the document's own. */
function partialDateOf(text = ''): string {
  const [, written = ''] = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])/.exec(text) ?? [];
  return parsePartialDate(written) === null ? '' : written;
}

/** BCP 47, such as `ar` or `en-GB`; what only says that no language is known is none. */
function languageOf(text = '', blocks: readonly ParsedBlock[]): string {
  const tag = text.trim().replaceAll('_', '-');
  const isTag = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) && tag.length <= MOST.language;
  if (!isTag || /^(?:und|zxx|mul|mis)\b/i.test(tag)) return '';
  const guess = guessLanguage(beginningOf(blocks));
  return guess === '' || scriptOf(tag) === scriptOf(guess) ? tag : '';
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** Enough of the text to know its script by. */
function beginningOf(blocks: readonly ParsedBlock[]): string {
  return blocks
    .slice(0, 200)
    .map((block) => ('text' in block ? block.text : ''))
    .join('\n');
}
