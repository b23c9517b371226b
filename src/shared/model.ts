import { z } from 'zod';
import {
  ATTRIBUTIONS,
  CREDIBILITIES,
  EVENT_KINDS,
  EVIDENCE_ROLES,
  FIRMNESSES,
  JUDGEMENTS,
  PARTY_KINDS,
  RELIABILITIES,
  SHIFTS,
  SOURCE_FORMATS,
  STANCES,
} from './vocabulary';

/** A UUID version 7 (RFC 9562), made by whoever asks for the record, so that asking twice creates one record. */
export const Id = z.uuidv7();
/** SHA-256 of a canonical text in UTF-8, 64 lower-case hexadecimal digits. */
export const TextHash = z.string().regex(/^[0-9a-f]{64}$/);
/** How long the texts of a record may be, in UTF-16 units; forms take no more than that and say so. */
export const MOST = { line: 1_000, prose: 100_000, date: 32, language: 35, page: 40 } as const;
/** An instant, ISO 8601 in UTC with milliseconds. */
const Instant = z.iso.datetime();
/** A partial date as `partial-date.ts` understands it; its meaning is checked by `plan`, not here. */
const PartialDateText = z.string().max(MOST.date);
/** A BCP 47 language tag, such as `ar` or `uk`; empty when unknown. */
const LanguageTag = z.string().max(MOST.language);
const Line = z.string().max(MOST.line);
const Prose = z.string().max(MOST.prose);
const Colour = z.string().regex(/^#[0-9a-f]{6}$/);
const CodePoints = z.int().min(0);
const DeletedAt = Instant.nullable();

/** The dossier's own row: exactly one, whose id identifies the dossier for ever, also in copies of the file. */
export const DossierMeta = z.strictObject({ id: Id, title: Line, createdAt: Instant });

export const Alias = z.strictObject({ language: LanguageTag, text: Line });

export const Party = z.strictObject({
  id: Id,
  name: Line,
  shortName: Line,
  kind: z.enum(PARTY_KINDS),
  colour: Colour,
  aliases: z.array(Alias).readonly(),
  /** The coalition or organisation to which it belongs, itself a party; null for none. */
  parentId: Id.nullable().default(null),
  ordinal: z.number(),
  notes: Prose,
  deletedAt: DeletedAt,
});

export const Speaker = z.strictObject({
  id: Id,
  partyId: Id,
  name: Line,
  office: Line,
  aliases: z.array(Alias).readonly(),
  notes: Prose,
  deletedAt: DeletedAt,
});

/** The two ends of an issue's scale: what 0 and what 100 stand for. */
export const Scale = z.strictObject({ lowLabel: Line, highLabel: Line });

export const Issue = z.strictObject({
  id: Id,
  parentId: Id.nullable(),
  name: Line,
  ordinal: z.number(),
  description: Prose,
  scale: Scale.nullable(),
  deletedAt: DeletedAt,
});

/**
 * How a text came in: the original file's name, its size in bytes and the SHA-256 of its bytes, the format and the encoding it was read
 * in, the line ends found, and of a web page whether its main article or all of it was taken. What came in before these were noted has none
 * of the last three.
 */
export const ImportOrigin = z.strictObject({
  fileName: Line,
  size: z.int().min(0),
  encoding: z.string().max(40),
  lineEnds: z.enum(['none', 'lf', 'crlf', 'cr', 'mixed']),
  format: z.enum(SOURCE_FORMATS).default('text'),
  hash: z.union([TextHash, z.literal('')]).default(''),
  scope: z.enum(['', 'article', 'page']).default(''),
});

/** A text that a source had until it was corrected, and who corrected it when and why. */
export const SourceVersion = z.strictObject({
  textHash: TextHash,
  textLength: CodePoints,
  structureHash: TextHash.nullable(),
  replacedAt: Instant,
  coder: Line,
  reason: Line,
});

export const Source = z.strictObject({
  id: Id,
  title: Line,
  author: Line,
  publisher: Line,
  publishedOn: PartialDateText,
  accessedOn: PartialDateText,
  url: Line,
  language: LanguageTag,
  reliability: z.enum(RELIABILITIES),
  notes: Prose,
  textHash: TextHash,
  textLength: CodePoints,
  /** The hash under which the structure of the text is kept, as JSON; null for a text without any. */
  structureHash: TextHash.nullable().default(null),
  importedFrom: ImportOrigin.nullable(),
  /** Its earlier texts, the first one first. */
  versions: z.array(SourceVersion).readonly().default([]),
  deletedAt: DeletedAt,
});

/** An exact range of a source's canonical text: `start` inclusive and `end` exclusive, in Unicode code points. */
export const Passage = z.strictObject({
  id: Id,
  sourceId: Id,
  textHash: TextHash,
  start: CodePoints,
  end: CodePoints,
  /** The paragraph in which it starts, as `paragraphs.ts` counts them: the locator that citations use. */
  paragraph: z.int().min(1),
  /** The page on which it starts, named as the document does; empty in texts without pages. */
  page: z.string().max(MOST.page).default(''),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  translation: Prose,
  note: Prose,
  /** When somebody decided that a corrected text does not hold it any more, so that it stays with the earlier one. */
  orphanedAt: Instant.nullable().default(null),
  deletedAt: DeletedAt,
});

export const Evidence = z.strictObject({ passageId: Id, role: z.enum(EVIDENCE_ROLES) });

export const Position = z.strictObject({
  id: Id,
  partyId: Id,
  issueId: Id,
  speakerId: Id.nullable(),
  date: PartialDateText,
  stance: z.enum(STANCES),
  firmness: z.enum(FIRMNESSES),
  statement: Prose,
  attribution: z.enum(ATTRIBUTIONS),
  credibility: z.literal([...CREDIBILITIES]).nullable(),
  scaleValue: z.number().min(0).max(100).nullable(),
  /** The analyst's own coding of the shift; it wins over what is derived. */
  codedShift: z.enum(SHIFTS).nullable(),
  notes: Prose,
  tags: z.array(Line).readonly(),
  evidence: z.array(Evidence).readonly(),
  coder: Line,
  recordedAt: Instant,
  updatedAt: Instant,
  deletedAt: DeletedAt,
});

export const Assessment = z.strictObject({
  id: Id,
  issueId: Id,
  date: PartialDateText,
  judgement: z.enum(JUDGEMENTS),
  note: Prose,
  coder: Line,
  recordedAt: Instant,
  deletedAt: DeletedAt,
});

/** Something that happened or is to happen in the negotiation, from a date to another or on one. */
export const Event = z.strictObject({
  id: Id,
  kind: z.enum(EVENT_KINDS),
  name: Line,
  date: PartialDateText,
  /** The date on which it ended; empty for what has one date. */
  until: PartialDateText,
  /** Who takes part. */
  partyIds: z.array(Id).readonly(),
  notes: Prose,
  coder: Line,
  recordedAt: Instant,
  deletedAt: DeletedAt,
});

/** Every table of the dossier with the schema of its rows. Source texts are not here: they are content-addressed. */
export const TABLE_SCHEMAS = {
  meta: DossierMeta,
  parties: Party,
  speakers: Speaker,
  issues: Issue,
  sources: Source,
  passages: Passage,
  positions: Position,
  assessments: Assessment,
  events: Event,
} as const;

export type TableName = keyof typeof TABLE_SCHEMAS;
/** The name of a table, for what names one on its way between processes. */
export const TableNames = z.enum(Object.keys(TABLE_SCHEMAS) as [TableName]);
/** The tables of what a person records, what others refer to first: all but the dossier itself. Their rows can be in the bin. */
export const ENTRY_TABLES = [
  'parties',
  'speakers',
  'issues',
  'sources',
  'passages',
  'positions',
  'assessments',
  'events',
] as const satisfies readonly TableName[];
export type EntryTable = (typeof ENTRY_TABLES)[number];
export type RowOf<T extends TableName> = Readonly<z.infer<(typeof TABLE_SCHEMAS)[T]>>;

export type DossierMeta = RowOf<'meta'>;
export type Alias = Readonly<z.infer<typeof Alias>>;
export type Party = RowOf<'parties'>;
export type Speaker = RowOf<'speakers'>;
export type Scale = Readonly<z.infer<typeof Scale>>;
export type Issue = RowOf<'issues'>;
export type ImportOrigin = Readonly<z.infer<typeof ImportOrigin>>;
export type SourceVersion = Readonly<z.infer<typeof SourceVersion>>;
export type Source = RowOf<'sources'>;
export type Passage = RowOf<'passages'>;
export type Evidence = Readonly<z.infer<typeof Evidence>>;
export type Position = RowOf<'positions'>;
export type Assessment = RowOf<'assessments'>;
export type Event = RowOf<'events'>;

/** An immutable snapshot of all records except source texts: one read-only map per table, soft-deleted rows included. */
export type Dossier = { readonly [T in TableName]: ReadonlyMap<string, RowOf<T>> };
