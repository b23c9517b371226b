import type { ParsedBlock } from '../document';
import type { BlockStyle } from './block-writer';
import { byteReader, type CodePages, noteFont } from './rtf-bytes';
import { rtfFlow } from './rtf-flow';
import { blockStyle, formatted, initialState, type RtfState } from './rtf-state';
import { type RtfToken, rtfTokens } from './rtf-tokens';
import { ASIDES, CHARACTERS, ENTERED, SKIPPED, styleOfName } from './rtf-words';

export interface RtfDocument {
  readonly blocks: readonly ParsedBlock[];
  /** What the document says of itself, by its control words; `creatim` is a day. */
  readonly information: ReadonlyMap<string, string>;
  readonly encoding: string;
  readonly isCertain: boolean;
  /** The likeliest encoding of bytes of which the document does not say it; null when there are none. */
  readonly guess: string | null;
}

/** Reads a document; `chosen` and `guessed` as for `byteReader`. Null when it does not end where it should. */
export function readRtf(
  bytes: Uint8Array,
  chosen: string | null,
  guessed: string | null,
): RtfDocument | null {
  const pages: CodePages = { ansi: null, defaultFont: null, fonts: new Map() };
  const reader = byteReader(pages, chosen, guessed);
  const main = rtfFlow();
  const asides: ParsedBlock[] = [];
  const styles = new Map<number, BlockStyle>();
  const styleNames = new Map<number, string>();
  const information = new Map<string, string>();
  const stack: RtfState[] = [];
  let state = initialState(main);
  let isStarred = false;
  let left = 0;
  let marker = '';

  function add(words: string): void {
    if (words === '' || state.isHidden || state.isDeleted) return;
    if (state.destination === 'text') state.flow.add(words);
    if (state.destination === 'marker') marker += words;
    if (state.destination === 'styles') append(styleNames, state.style, words);
    if (state.destination === 'information') append(information, state.subject, words);
  }

  /** A group ends: what it changed ends with it, and what it was about is complete. */
  function close(): void {
    const within = state;
    state = stack.pop() ?? state;
    if (within.flow !== state.flow) asides.push(...within.flow.finish(blockStyle(within, styles)));
    if (within.destination === 'marker' && state.destination !== 'marker') {
      // Bullets are drawn; numbers are words that others refer to.
      const sign = marker.trim();
      marker = '';
      state = { ...state, isInList: true };
      if (/[\p{L}\p{N}]/u.test(sign) && sign !== 'o') add(`${sign} `);
    }
    if (within.destination === 'styles') {
      const style = styleOfName((styleNames.get(within.style) ?? '').replace(/;.*$/s, '').trim());
      if (style !== null) styles.set(within.style, style);
      else if (within.outline !== null)
        styles.set(within.style, { kind: 'heading', level: within.outline + 1 });
    }
  }

  function word(name: string, value: number | null): void {
    if (state.destination === 'skipped') {
      if (name === 'ud' && state.outer !== null) state = { ...state.outer, outer: null };
      return;
    }
    if (SKIPPED.has(name) || (isStarred && !ENTERED.has(name))) state = { ...state, destination: 'skipped' };
    else if (name === 'upr') state = { ...state, destination: 'skipped', outer: state };
    else if (name === 'u') unicode(value ?? 0);
    else if (state.destination === 'text') inText(name, value);
    else if (state.destination === 'information') inInformation(name, value);
    else aboutFonts(name, value);
  }

  function unicode(value: number): void {
    add(String.fromCharCode(value & 0xffff));
    left = state.fallback;
  }

  function inText(name: string, value: number | null): void {
    const character = CHARACTERS.get(name);
    if (character !== undefined) add(character);
    else if (['par', 'page', 'sect', 'column'].includes(name)) endParagraph();
    else if (name === 'cell') state.flow.endCell();
    else if (name === 'nestcell' || name === 'nestrow') add('\n');
    else if (name === 'row') state.flow.endRow();
    else if (name === 'info') state = { ...state, destination: 'information' };
    else if (name === 'fonttbl') state = { ...state, destination: 'fonts' };
    else if (name === 'stylesheet') state = { ...state, destination: 'styles' };
    else if (name === 'listtext' || name === 'pntext') state = { ...state, destination: 'marker' };
    else if (ASIDES.has(name)) state = { ...formatted(state, 'pard', null), flow: rtfFlow() };
    else if (name === 'ansicpg') pages.ansi = value;
    else if (name === 'mac') pages.ansi ??= 10000;
    else if (name === 'deff') pages.defaultFont = value;
    else state = formatted(state, name, value);
  }

  function inInformation(name: string, value: number | null): void {
    const character = CHARACTERS.get(name);
    if (character !== undefined) add(character);
    else if (name === 'yr') append(information, state.subject, String(value).padStart(4, '0'));
    else if (name === 'mo' || name === 'dy')
      append(information, state.subject, `-${String(value).padStart(2, '0')}`);
    else if (formatted(state, name, value) !== state) state = formatted(state, name, value);
    else if (state.subject === '') state = { ...state, subject: name };
  }

  function aboutFonts(name: string, value: number | null): void {
    const character = CHARACTERS.get(name);
    if (character !== undefined) add(character);
    else if (state.destination === 'fonts' && state.font !== null && value !== null)
      noteFont(pages, state.font, name, value);
    state = formatted(state, name, value);
  }

  function endParagraph(): void {
    state.flow.endParagraph(blockStyle(state, styles), state.isInTable);
  }

  function take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      const skipped = Math.min(left, token.bytes.length);
      left -= skipped;
      if (skipped < token.bytes.length && state.destination !== 'skipped' && state.destination !== 'fonts') {
        add(reader.read(token.bytes.subarray(skipped), state.font));
      }
      return;
    }
    add(reader.rest());
    if (token.kind === 'open' || token.kind === 'close') left = 0;
    if (token.kind === 'open') stack.push(state);
    else if (token.kind === 'close') close();
    else if (left > 0) left -= 1;
    else if (token.kind === 'word') word(token.name, token.value);
    else if (token.sign === '\n' || token.sign === '\r') endParagraph();
    else if (token.sign !== '*' && state.destination !== 'skipped') add(CHARACTERS.get(token.sign) ?? '');
    isStarred = token.kind === 'symbol' && token.sign === '*';
  }

  for (const token of rtfTokens(bytes)) {
    take(token);
    if (stack.length === 0) {
      const blocks = [...main.finish(blockStyle(state, styles)), ...asides];
      return { blocks, information, ...reader.account(), guess: reader.guess() };
    }
  }
  return null;
}

/** Names and facts of a line; longer ones are none. */
function append<Key>(map: Map<Key, string>, key: Key, words: string): void {
  const before = map.get(key) ?? '';
  if (before.length < 500) map.set(key, before + words.slice(0, 500));
}
