import { isBlank } from '../is-blank';
import type { Passage, Source } from '../model';
import { MOST } from '../model';
import { readPlaceOnScale, readTags } from '../position-input';
import {
  type Attribution,
  CREDIBILITIES,
  type Credibility,
  type EvidenceRole,
  type Firmness,
  type Shift,
  type Stance,
} from '../vocabulary';
import { type DateCell, dateUnder } from './date-cell';
import { type ImportField, NEEDED_FIELDS, type TablePlan, type ValueKind } from './import-fields';
import type { ValueMatcher } from './match-values';
import type { RawRow } from './raw-table';
import type { ReadCell } from './read-cells';
import type { MatchedValue, RowProblem } from './resolution';
import type { WordKind } from './vocabulary-words';

/** An entry that a row names: one that is there, or one to be made of a value. */
export type EntryRef =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly value: string };

/** What a row says of a passage, before anybody has looked into a text. */
export type Proof = {
  readonly role: EvidenceRole | null;
  readonly translation: string;
  readonly note: string;
} & (
  | ({ readonly kind: 'exact'; readonly sourceId: string; readonly isOrphaned: boolean } & Pick<
      Passage,
      'textHash' | 'start' | 'end' | 'quote'
    >)
  | { readonly kind: 'search'; readonly sourceId: string; readonly quote: string }
  | {
      readonly kind: 'cited';
      readonly cell: string;
      readonly count: number | null;
      readonly citations: readonly string[];
      readonly sources: readonly Source[];
    }
  | { readonly kind: 'table' }
);

/** A row that was understood. */
export interface RowDraft {
  readonly place: number;
  readonly number: number;
  readonly party: EntryRef;
  readonly partyValue: string;
  readonly issue: EntryRef;
  readonly speaker: EntryRef | null;
  readonly date: string;
  readonly stance: Stance;
  readonly firmness: Firmness;
  readonly statement: string;
  readonly attribution: Attribution;
  readonly credibility: Credibility | null;
  readonly scaleValue: number | null;
  readonly codedShift: Shift | null;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly coder: string | null;
  readonly recordedAt: string | null;
  readonly updatedAt: string | null;
  readonly proof: Proof;
}

/** What rows are read with. */
export interface RowReading {
  readonly plan: TablePlan;
  readonly cell: ReadCell;
  readonly isOwn: boolean;
  readonly values: ValueMatcher;
  readonly dateOf: (typed: string) => DateCell;
  /** Of a row in the notation of the evidence list, the source that has or had a text. */
  readonly sourceByText: ReadonlyMap<string, Source>;
  /** The party of a speaker, by their ids. */
  readonly partyOf: (speakerId: string) => string | null;
  readonly citedSource: (citation: string) => Source | null;
  readonly hashText: (text: string) => string;
}

/** Reads a row, or says everything that is wrong with it. */
export function readRow(place: number, row: RawRow, reading: RowReading): RowDraft | readonly RowProblem[] {
  const { plan, values, isOwn } = reading;
  const problems: RowProblem[] = [];
  const text = (field: ImportField) => visible(reading.cell(row, field));
  for (const field of NEEDED_FIELDS) if (text(field) === '') problems.push({ code: 'missing', field });
  for (const [field, most] of LONGEST)
    if (reading.cell(row, field).length > most) problems.push({ code: 'tooLong', field });
  if (problems.some(({ code }) => code === 'tooLong')) return problems;

  const matched = (field: ValueKind, value: string, match: MatchedValue['match']): string | null => {
    if (match.kind === 'known') return match.id;
    if (match.kind === 'several') problems.push({ code: 'several', field, value });
    if (match.kind === 'none') problems.push({ code: match.isChosen ? 'leftOut' : 'unknown', field, value });
    return null;
  };
  const entry = (field: ValueKind, value: string, match: MatchedValue['match']): EntryRef | null => {
    if (match.kind === 'new') return { kind: 'new', value };
    const id = matched(field, value, match);
    return id === null ? null : { kind: 'known', id };
  };
  const word = (kind: WordKind): string | null => {
    const value = text(kind);
    return value === '' ? null : matched(kind, value, values.word(kind, value));
  };

  const partyValue = text('party');
  const party = partyValue === '' ? null : entry('party', partyValue, values.party(partyValue));
  const issueValue = text('issue');
  const issue = issueValue === '' ? null : entry('issue', issueValue, values.issue(issueValue));
  const speakerValue = text('speaker');
  const ofParty = party?.kind === 'known' ? party.id : null;
  const speaker =
    speakerValue === '' || party === null
      ? null
      : entry('speaker', speakerValue, values.speaker(speakerValue, partyValue, ofParty));
  if (speaker?.kind === 'known' && reading.partyOf(speaker.id) !== ofParty)
    problems.push({ code: 'otherParty', value: speakerValue });
  const stance = word('stance');
  const [firmness, attribution] = [word('firmness'), word('attribution')];
  const [role, codedShift] = [word('role'), word('codedShift')];

  const typed = text('date');
  const cell = reading.dateOf(typed);
  const date = dateUnder(cell, plan.dateOrder);
  if (typed !== '' && date === null)
    problems.push({ code: cell.kind === 'doubtful' ? 'dateDoubtful' : 'dateNone', value: typed });

  const scaleValue = readPlaceOnScale(text('scaleValue'));
  if (Number.isNaN(scaleValue))
    problems.push({ code: 'notNumber', field: 'scaleValue', value: text('scaleValue') });
  const credibility = readCredibility(text('credibility'));
  if (credibility === undefined)
    problems.push({ code: 'notNumber', field: 'credibility', value: text('credibility') });

  const about = {
    role: role as EvidenceRole | null,
    translation: reading.cell(row, 'translation'),
    note: reading.cell(row, 'passageNote'),
  };
  const proof = readProof(row, reading, about, matched);
  if (proof?.kind === 'table' && plan.withoutSource === 'refuse') problems.push({ code: 'noProof' });

  if (problems.length > 0 || party === null || issue === null || date === null || proof === null)
    return problems;
  return {
    place,
    number: row.number,
    party,
    partyValue,
    issue,
    speaker,
    date,
    stance: stance as Stance,
    firmness: (firmness ?? 'unclear') as Firmness,
    statement: text('statement'),
    attribution: (attribution ?? 'paraphrase') as Attribution,
    credibility: credibility ?? null,
    scaleValue,
    codedShift: codedShift as Shift | null,
    notes: reading.cell(row, 'notes'),
    tags: isOwn ? text('tags').split(', ') : readTags(text('tags')),
    coder: text('coder') === '' ? null : text('coder'),
    recordedAt: instantOf(text('recordedAt')),
    updatedAt: instantOf(text('updatedAt')),
    proof,
  };
}

/** A cell without the space around its words; empty when nothing can be seen of them. */
function visible(cell: string): string {
  return isBlank(cell) ? '' : cell.trim();
}

/** The longest that each text may be, in UTF-16 units. */
const LONGEST: readonly (readonly [ImportField, number])[] = [
  ...(['party', 'issue', 'speaker', 'stance', 'coder', 'tags'] as const).map(
    (field) => [field, MOST.line] as const,
  ),
  ...(['statement', 'notes', 'translation', 'passageNote', 'quote', 'quotes'] as const).map(
    (field) => [field, MOST.prose] as const,
  ),
];

function readProof(
  row: RawRow,
  reading: RowReading,
  about: Pick<Proof, 'role' | 'translation' | 'note'>,
  matched: (field: ValueKind, value: string, match: MatchedValue['match']) => string | null,
): Proof | null {
  const { cell, plan, values, isOwn } = reading;
  const quote = cell(row, 'quote');
  if (isOwn && plan.columns.textHash !== undefined) {
    const exact = readExact(row, reading, quote, about);
    if (exact !== null) return exact;
  }
  if (isOwn && plan.columns.quotes !== undefined && plan.columns.quote === undefined) {
    const citations = cell(row, 'citations')
      .split('\n')
      .filter((line) => line !== '');
    const sources = citations.map(reading.citedSource).filter((source) => source !== null);
    const count = Number(cell(row, 'passageCount')) || null;
    const quotes = cell(row, 'quotes');
    if (sources.length === 0 || isBlank(quotes)) return { ...about, kind: 'table' };
    return { ...about, kind: 'cited', cell: quotes, count, citations, sources: [...new Set(sources)] };
  }
  const source = visible(cell(row, 'source'));
  if (source === '') return { ...about, kind: 'table' };
  const match = values.source(source);
  // Which of several is meant has to be said; of none the table is all there is.
  if (match.kind === 'none' && !match.isChosen) return { ...about, kind: 'table' };
  const sourceId = matched('source', source, match);
  if (sourceId === null) return null;
  if (isBlank(quote)) return { ...about, kind: 'table' };
  return { ...about, kind: 'search', sourceId, quote };
}

/** A passage in the notation of the evidence list: its text by the hash, and the offsets in it. */
function readExact(
  row: RawRow,
  { cell, sourceByText, values, hashText }: RowReading,
  quote: string,
  about: Pick<Proof, 'role' | 'translation' | 'note'>,
): Proof | null {
  const textHash = cell(row, 'textHash').trim();
  const [start, end] = [Number(cell(row, 'start')), Number(cell(row, 'end'))];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start >= end) return null;
  const source = sourceByText.get(textHash);
  if (source === undefined) {
    // Words that waited for review already: their text is the quote.
    const match = values.source(cell(row, 'source').trim());
    if (match.kind !== 'known' || hashText(quote) !== textHash) return null;
    return { ...about, kind: 'search', sourceId: match.id, quote };
  }
  const isOrphaned = cell(row, 'standing').startsWith('Left with');
  return { ...about, kind: 'exact', sourceId: source.id, textHash, start, end, quote, isOrphaned };
}

/** `2`, or `2 · Probably true`; null for nothing, undefined for what is no such number. */
function readCredibility(text: string): Credibility | null | undefined {
  if (text === '') return null;
  const digit = Number(/^([1-6])(?:\D|$)/.exec(text)?.[1]);
  return CREDIBILITIES.find((each) => each === digit);
}

/** An instant as exports have it, ISO 8601 in UTC; null for anything else. */
function instantOf(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
