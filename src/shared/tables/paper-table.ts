import type { Cell, ColumnKind, ColumnTraits, Table } from '../table';

/** A table as it stands on paper: what belongs together is stacked in one column, so that a briefing of many columns fits on a page. */
export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** Whether the first column names what each row is about, and nothing else. */
  readonly hasRowHeads: boolean;
}

export interface PaperColumn {
  readonly head: string;
  /** How much room it should have, as a share of the sum of all. */
  readonly weight: number;
}

export interface PaperCell {
  readonly parts: readonly PaperPart[];
  /** Citations, which become notes. */
  readonly notes: readonly string[];
}

export interface PaperPart {
  /** `mark` is a short word that stands beside others of its like. */
  readonly kind: 'mark' | 'fact' | 'statement' | 'quote';
  /** What it is; null where a reader knows. */
  readonly label: string | null;
  /** As it stands in the table. */
  readonly text: string;
  /** The language it is recorded in, as a BCP 47 tag; null where that is not recorded. */
  readonly language: string | null;
}

/** A column of the paper: the places of the table's columns that are stacked in it. */
interface Stack {
  readonly head: string;
  readonly places: readonly number[];
}

/** From as many columns on a page stands on its side. */
const WIDE_FROM = 4;

/** Whether a table needs a page on its side. */
export function isWide({ columns }: PaperTable): boolean {
  return columns.length >= WIDE_FROM;
}

/** A table as it stands on paper. Nothing is left out but cells with nothing in them. */
export function paperTable({ columns, rows, traits }: Table): PaperTable {
  const known = traits ?? columns.map(plain);
  const stacks = stacksOf(columns, known);
  const language = known.findIndex(({ kind }) => kind === 'language');
  const made = rows.map((row) => stacks.map((stack) => cellOf(stack, row, known, language)));
  const weights = weightsOf(stacks, made);
  return {
    columns: stacks.map(({ head }, at) => ({ head, weight: weights[at] ?? 1 })),
    rows: made,
    hasRowHeads: stacks[0]?.places.length === 1,
  };
}

function stacksOf(columns: readonly string[], traits: readonly ColumnTraits[]): readonly Stack[] {
  const stacks: { head: string; places: number[]; group: string | null; first: string }[] = [];
  for (const [place, { group, label, repeats }] of traits.entries()) {
    const last = stacks.at(-1);
    // Two parties of one name stand beside each other and not in each other.
    const begins =
      last === undefined || group === null || last.group !== group || (repeats && last.first === label);
    if (begins) stacks.push({ head: group ?? columns[place] ?? '', places: [place], group, first: label });
    else last.places.push(place);
  }
  return stacks.map(({ head, places }) => {
    const [only = 0] = places;
    return {
      head: places.length === 1 && traits[only]?.repeats !== true ? (columns[only] ?? head) : head,
      places,
    };
  });
}

function cellOf(
  { places }: Stack,
  row: readonly Cell[],
  traits: readonly ColumnTraits[],
  language: number,
): PaperCell {
  const parts: PaperPart[] = [];
  const notes: string[] = [];
  for (const place of places) {
    const cell = row[place] ?? null;
    const { kind, label, isSelfEvident } = traits[place] ?? plain('');
    if (cell === null || cell === '') continue;
    if (kind === 'citation') {
      notes.push(...String(cell).split('\n'));
      continue;
    }
    const isAlone = places.length === 1;
    parts.push({
      kind: partKind(kind, isSelfEvident, isAlone),
      label: isSelfEvident || isAlone ? null : label,
      text: String(cell),
      language: kind === 'quote' ? languageIn(row, language) : null,
    });
  }
  return { parts, notes };
}

function partKind(kind: ColumnKind, isSelfEvident: boolean, isAlone: boolean): PaperPart['kind'] {
  if (kind === 'quote') return 'quote';
  if (kind === 'statement' || isAlone) return 'statement';
  return isSelfEvident ? 'mark' : 'fact';
}

function languageIn(row: readonly Cell[], place: number): string | null {
  const cell = place === -1 ? null : row[place];
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

function plain(label: string): ColumnTraits {
  return { kind: 'text', group: null, label, repeats: false, isSelfEvident: false };
}

/** Rows that are looked at to see how much room a column needs. */
const LOOKED_AT = 200;
/** About how many letters stand beside each other on a page, upright and on its side, in the size of the table. */
const LETTERS = { upright: 98, onItsSide: 150 } as const;
/** The space at both sides of a cell, in letters. */
const PADDING = 3;
/** How much wider a letter is in the bold of a header. */
const BOLD = 1.25;
/** Longer words may be broken. */
const LONGEST_WHOLE = 16;

/** How wide each column is, in letters: no common word is broken, and what is left goes to those with most text, by the root of how much stands in them on the average. */
function weightsOf(stacks: readonly Stack[], rows: PaperTable['rows']): readonly number[] {
  const looked = rows.slice(0, LOOKED_AT);
  const room = stacks.length >= WIDE_FROM ? LETTERS.onItsSide : LETTERS.upright;
  const needs = stacks.map(({ head }, at) => {
    const texts = looked.map((row) => row[at]?.parts.map(({ text }) => text).join(' ') ?? '');
    const longest = (text: string) => Math.max(...text.split(/\s+/u).map(({ length }) => length));
    const letters = texts.reduce((sum, { length }) => sum + length, 0);
    return {
      least:
        Math.min(LONGEST_WHOLE, Math.max(Math.ceil(longest(head) * BOLD), ...texts.map(longest))) + PADDING,
      wish: Math.sqrt(letters / Math.max(1, looked.length)),
    };
  });
  const left = Math.max(0, room - needs.reduce((sum, { least }) => sum + least, 0));
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0);
  return needs.map(({ least, wish }) => least + (wishes === 0 ? 0 : (left * wish) / wishes));
}

/** Parts as they stand under each other: short words that follow each other are one line, and so are short facts. */
export function blocksOf(parts: readonly PaperPart[]): readonly PaperPart[] {
  const blocks: PaperPart[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    if (last === undefined || !areBeside(last, part)) blocks.push(part);
    else blocks[blocks.length - 1] = { ...last, text: `${last.text} · ${labelled(part)}` };
  }
  return blocks;
}

function areBeside(one: PaperPart, other: PaperPart): boolean {
  if (one.kind !== other.kind || (one.kind !== 'mark' && one.kind !== 'fact')) return false;
  return !one.text.includes('\n') && !other.text.includes('\n');
}

function labelled({ label, text }: PaperPart): string {
  return label === null ? text : `${label}: ${text}`;
}
