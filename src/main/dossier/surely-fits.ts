import type { Passage, Position, TableName } from '../../shared/model';
import { MOST } from '../../shared/model';
import {
  ATTRIBUTIONS,
  CREDIBILITIES,
  EVIDENCE_ROLES,
  FIRMNESSES,
  SHIFTS,
  STANCES,
} from '../../shared/vocabulary';

/** Whether a value surely fits a field. False says nothing: then the schema of the table has to be asked. */
export type FieldTest = (value: unknown) => boolean;
type FieldTests<R> = { readonly [F in keyof R]-?: FieldTest };

const line = textOf(MOST.line);
const prose = textOf(MOST.prose);

const PASSAGE: FieldTests<Passage> = {
  id: isId,
  sourceId: isId,
  textHash: isHash,
  start: wholeFrom(0),
  end: wholeFrom(0),
  paragraph: wholeFrom(1),
  page: textOf(MOST.page),
  quote: isString,
  prefix: isString,
  suffix: isString,
  translation: prose,
  note: prose,
  orphanedAt: orNull(isInstant),
  deletedAt: orNull(isInstant),
};

const POSITION: FieldTests<Position> = {
  id: isId,
  partyId: isId,
  issueId: isId,
  speakerId: orNull(isId),
  date: textOf(MOST.date),
  stance: oneOf(STANCES),
  firmness: oneOf(FIRMNESSES),
  statement: prose,
  attribution: oneOf(ATTRIBUTIONS),
  credibility: orNull(oneOf(CREDIBILITIES)),
  scaleValue: orNull(isShare),
  codedShift: orNull(oneOf(SHIFTS)),
  notes: prose,
  tags: listOf(line),
  evidence: listOf(isEvidence),
  coder: line,
  recordedAt: isInstant,
  updatedAt: isInstant,
  deletedAt: orNull(isInstant),
};

/**
 * A test for each field of a table: a row whose fields all pass surely fits the table's schema, which would hand it back as it is. Null for a table whose schema has to be asked
 * anyhow. A dossier has hundreds of thousands of passages and positions, and these questions take a tenth of the schema's time.
 */
export function fieldTests(table: TableName): Readonly<Record<string, FieldTest>> | null {
  if (table === 'passages') return PASSAGE;
  return table === 'positions' ? POSITION : null;
}

function isEvidence(item: unknown): boolean {
  const { passageId, role, ...more } = Object(item);
  return isId(passageId) && isRole(role) && Object.keys(more).length === 0;
}

const isRole = oneOf(EVIDENCE_ROLES);

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
/** Of the days that every month has; the schema knows which months have more. */
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isId(value: unknown): boolean {
  return typeof value === 'string' && ID.test(value);
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && HASH.test(value);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && INSTANT.test(value);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

/** `most` in UTF-16 units. */
function textOf(most: number): FieldTest {
  return (value) => typeof value === 'string' && value.length <= most;
}

function wholeFrom(least: number): FieldTest {
  return (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

function oneOf(known: readonly unknown[]): FieldTest {
  return (value) => known.includes(value);
}

function orNull(test: FieldTest): FieldTest {
  return (value) => value === null || test(value);
}

function listOf(test: FieldTest): FieldTest {
  return (list) => Array.isArray(list) && list.every(test);
}
