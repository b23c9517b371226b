import { z } from 'zod';
import { ChangeSetSchema } from './changes';
import {
  Assessment,
  DossierMeta,
  ENTRY_TABLES,
  Event,
  Evidence,
  Id,
  Issue,
  Party,
  Passage,
  Position,
  Source,
  SourceVersion,
  Speaker,
  TableNames,
} from './model';
import { Structure } from './structure';

// Its parent anew, without the default of old rows: a patch that leaves it out would otherwise take it away.
const partyFields = Party.omit({ id: true, ordinal: true, deletedAt: true }).extend({
  parentId: Id.nullable().optional(),
});
const speakerFields = Speaker.omit({ id: true, deletedAt: true });
const issueFields = Issue.omit({ id: true, ordinal: true, deletedAt: true });
/** A source's citation, with what the analyst thinks of it. */
export const CitationFields = Source.omit({
  id: true,
  textHash: true,
  textLength: true,
  structureHash: true,
  importedFrom: true,
  versions: true,
  deletedAt: true,
});
const positionFields = Position.omit({
  id: true,
  coder: true,
  recordedAt: true,
  updatedAt: true,
  deletedAt: true,
});
const eventFields = Event.omit({ id: true, coder: true, recordedAt: true, deletedAt: true });
const assessmentFields = Assessment.omit({ id: true, coder: true, recordedAt: true, deletedAt: true });

/** A passage as a person marks it: the range, in code points; quote and context are read from the text by `plan`. */
export const MarkedPassage = Passage.pick({
  id: true,
  sourceId: true,
  start: true,
  end: true,
  translation: true,
  note: true,
});

/** A source as it comes in: its citation, the original file's particulars, the canonical text and its structure, if it has one. */
export const NewSource = CitationFields.extend({
  id: Id,
  importedFrom: Source.shape.importedFrom,
  text: z.string(),
  structure: Structure.nullable(),
});

/** What can be changed of a passage where a position cites it: its role there, and its own translation and note. */
const CitedPassagePatch = Evidence.extend(Passage.pick({ translation: true, note: true }).shape)
  .partial()
  .required({ passageId: true });

/** One of the tags of positions. */
const TagName = Position.shape.tags.unwrap().element;

/** A passage as a table gives it: `textHash` is one of its source's texts, null for the present one; `isOrphaned` leaves it with an earlier one for good. */
const ImportedPassage = MarkedPassage.extend({
  textHash: Passage.shape.textHash.nullable(),
  isOrphaned: z.boolean(),
});
/** Words that a table quotes from a source in which they have no certain place: they wait for review. */
const ImportedQuote = Passage.pick({ id: true, sourceId: true, quote: true, translation: true, note: true });
/** A position as a table gives it; null for what it does not say of who recorded it and when. */
const ImportedPosition = z.strictObject({
  id: Id,
  fields: positionFields,
  coder: Position.shape.coder.nullable(),
  recordedAt: Position.shape.recordedAt.nullable(),
  updatedAt: Position.shape.updatedAt.nullable(),
});

/** What can be in the bin and be restored by itself; a passage comes back with a position that cites it. */
const BinnedRecord = z.strictObject({
  table: z.enum(ENTRY_TABLES),
  id: Id,
});

/** Everything a person can do to a dossier. Ids of new records are made by the caller, so that a repeated request is recognised. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('dossier.create'), id: Id, title: DossierMeta.shape.title }),
  z.strictObject({ type: z.literal('dossier.rename'), title: DossierMeta.shape.title }),

  z.strictObject({ type: z.literal('party.create'), id: Id, fields: partyFields }),
  z.strictObject({ type: z.literal('party.edit'), id: Id, patch: partyFields.partial() }),
  z.strictObject({ type: z.literal('party.move'), id: Id, before: Id.nullable() }),
  z.strictObject({ type: z.literal('party.delete'), id: Id }),
  /** Everything of one party becomes the other's, its names the other's aliases; the party itself goes into the bin. */
  z.strictObject({ type: z.literal('party.merge'), id: Id, into: Id }),

  z.strictObject({ type: z.literal('speaker.create'), id: Id, fields: speakerFields }),
  z.strictObject({
    type: z.literal('speaker.edit'),
    id: Id,
    patch: speakerFields.omit({ partyId: true }).partial(),
  }),
  z.strictObject({ type: z.literal('speaker.delete'), id: Id }),

  /** Several at once, parents before children: the starter set is one step. */
  z.strictObject({ type: z.literal('issue.create'), issues: z.array(issueFields.extend({ id: Id })).min(1) }),
  z.strictObject({
    type: z.literal('issue.edit'),
    id: Id,
    patch: issueFields.omit({ parentId: true }).partial(),
  }),
  z.strictObject({ type: z.literal('issue.move'), id: Id, parentId: Id.nullable(), before: Id.nullable() }),
  z.strictObject({ type: z.literal('issue.delete'), id: Id }),
  /** Everything of one issue becomes the other's; it goes into the bin. `scaleValues` says what becomes of places on another scale. */
  z.strictObject({
    type: z.literal('issue.merge'),
    id: Id,
    into: Id,
    scaleValues: z.enum(['keep', 'drop']),
  }),
  /** A new issue after this one, with the same scale, to which some of its positions and assessments go. */
  z.strictObject({
    type: z.literal('issue.split'),
    id: Id,
    issue: Issue.pick({ id: true, name: true, description: true }),
    positionIds: z.array(Id),
    assessmentIds: z.array(Id),
  }),

  z.strictObject({ type: z.literal('source.import'), sources: z.array(NewSource).min(1) }),
  z.strictObject({ type: z.literal('source.edit'), id: Id, patch: CitationFields.partial() }),
  z.strictObject({ type: z.literal('source.delete'), id: Id }),
  /** Gives a source another text; the earlier one stays. Passages that stand in it word for word move along, the others wait for review. */
  z.strictObject({
    type: z.literal('source.correct'),
    id: Id,
    text: z.string(),
    structure: Structure.nullable(),
    reason: SourceVersion.shape.reason,
  }),

  z.strictObject({
    type: z.literal('passage.edit'),
    id: Id,
    patch: Passage.pick({ translation: true, note: true }).partial(),
  }),
  /** Somebody has looked: the passage is this range of its source's present text, in code points. */
  z.strictObject({
    type: z.literal('passage.reanchor'),
    id: Id,
    start: Passage.shape.start,
    end: Passage.shape.end,
  }),
  /** Somebody has agreed to all of these places at once. */
  z.strictObject({
    type: z.literal('passage.reanchorAll'),
    places: z.array(Passage.pick({ id: true, start: true, end: true })).min(1),
  }),
  /** Somebody has looked: the present text does not hold them any more; they stay with the earlier one. */
  z.strictObject({ type: z.literal('passage.orphan'), ids: z.array(Id).min(1) }),

  /** `passages` are new ones that `fields.evidence` may refer to, next to those that exist. */
  z.strictObject({
    type: z.literal('position.record'),
    id: Id,
    fields: positionFields,
    passages: z.array(MarkedPassage),
  }),
  /** `passages` says what changes of those it cites already: their roles in the proof, their translations and notes. */
  z.strictObject({
    type: z.literal('position.edit'),
    id: Id,
    patch: positionFields.omit({ evidence: true }).partial(),
    passages: z.array(CitedPassagePatch).optional(),
  }),
  /** The same for many at once. Whoever gets another party loses a speaker who is not of it. */
  z.strictObject({
    type: z.literal('position.editAll'),
    ids: z.array(Id).min(1),
    patch: positionFields.omit({ evidence: true, tags: true, statement: true, notes: true }).partial(),
    addTags: Position.shape.tags,
    removeTags: Position.shape.tags,
  }),
  /** Gives a position another passage: a new one when `passage` is given, otherwise the existing one that `evidence` names. */
  z.strictObject({
    type: z.literal('position.attach'),
    id: Id,
    evidence: Evidence,
    passage: MarkedPassage.nullable(),
  }),
  z.strictObject({ type: z.literal('position.detach'), id: Id, passageId: Id }),
  /** What a table says, all of it or nothing: positions, the entries and passages that they need, and passages for positions that are there. */
  z.strictObject({
    type: z.literal('position.importAll'),
    parties: z.array(z.strictObject({ id: Id, fields: partyFields })),
    speakers: z.array(z.strictObject({ id: Id, fields: speakerFields })),
    issues: z.array(issueFields.extend({ id: Id })),
    sources: z.array(NewSource),
    passages: z.array(ImportedPassage),
    quotes: z.array(ImportedQuote),
    positions: z.array(ImportedPosition),
    additions: z.array(z.strictObject({ id: Id, evidence: z.array(Evidence).min(1) })),
  }),
  z.strictObject({ type: z.literal('position.delete'), ids: z.array(Id).min(1) }),

  z.strictObject({ type: z.literal('assessment.record'), id: Id, fields: assessmentFields }),
  z.strictObject({
    type: z.literal('assessment.edit'),
    id: Id,
    patch: assessmentFields.omit({ issueId: true }).partial(),
  }),
  z.strictObject({ type: z.literal('assessment.delete'), id: Id }),

  z.strictObject({ type: z.literal('event.create'), id: Id, fields: eventFields }),
  z.strictObject({ type: z.literal('event.edit'), id: Id, patch: eventFields.partial() }),
  z.strictObject({ type: z.literal('event.delete'), id: Id }),

  /** A tag by another name on every position that bears it; one that is there already takes it in. */
  z.strictObject({ type: z.literal('tag.rename'), tag: TagName, to: TagName }),
  z.strictObject({ type: z.literal('tag.delete'), tag: TagName }),

  /** Brings everything to the state of a backup; the engine, which has read it, says by which changes. */
  ChangeSetSchema.extend({ type: z.literal('backup.restore') }),
  /** Brings a record to the state that it had after the transaction `seq`; out of the bin too. */
  z.strictObject({ type: z.literal('record.restore'), table: TableNames, id: Id, seq: z.int().min(1) }),
  /** Out of the bin, with everything that the records refer to and that is in the bin too. */
  z.strictObject({ type: z.literal('bin.restore'), items: z.array(BinnedRecord).min(1) }),
]);

export type Command = Readonly<z.infer<typeof Command>>;
export type CommandType = Command['type'];
/** One member of the union, by its type. */
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

export type CitedPassagePatch = Readonly<z.infer<typeof CitedPassagePatch>>;
export type BinnedRecord = Readonly<z.infer<typeof BinnedRecord>>;
export type ImportedPassage = Readonly<z.infer<typeof ImportedPassage>>;
export type ImportedQuote = Readonly<z.infer<typeof ImportedQuote>>;
export type ImportedPosition = Readonly<z.infer<typeof ImportedPosition>>;
export type MarkedPassage = Readonly<z.infer<typeof MarkedPassage>>;
export type NewSource = Readonly<z.infer<typeof NewSource>>;
export type PartyFields = Readonly<z.infer<typeof partyFields>>;
export type SpeakerFields = Readonly<z.infer<typeof speakerFields>>;
export type IssueFields = Readonly<z.infer<typeof issueFields>>;
export type CitationFields = Readonly<z.infer<typeof CitationFields>>;
export type PositionFields = Readonly<z.infer<typeof positionFields>>;
export type EventFields = Readonly<z.infer<typeof eventFields>>;
export type AssessmentFields = Readonly<z.infer<typeof assessmentFields>>;

/** The key of a command's title in the message catalogue, as menus show it after "Undo" and "Redo". */
export function titleKey(type: CommandType): `command.${CommandType}` {
  return `command.${type}`;
}
