import type { TableName } from '../../shared/model';
import { MOST } from '../../shared/model';
import {
  ATTRIBUTIONS,
  CREDIBILITIES,
  EVIDENCE_ROLES,
  FIRMNESSES,
  SHIFTS,
  STANCES,
} from '../../shared/vocabulary';

type LooseRow = Readonly<Record<string, unknown>>;

/**
 * Whether a row, with the fields of its table and no others, surely fits the table's schema, which would hand it back as it is. False says nothing: then the
 * schema has to be asked. A dossier has hundreds of thousands of passages and positions, and these questions take a tenth of the schema's time.
 */
export function surelyFits(table: TableName, row: LooseRow): boolean {
  if (table === 'passages') return isPassage(row);
  return table === 'positions' && isPosition(row);
}

function isPassage(row: LooseRow): boolean {
  return (
    isId(row.id) &&
    isId(row.sourceId) &&
    isHash(row.textHash) &&
    isWhole(row.start, 0) &&
    isWhole(row.end, 0) &&
    isWhole(row.paragraph, 1) &&
    isText(row.page, MOST.page) &&
    typeof row.quote === 'string' &&
    typeof row.prefix === 'string' &&
    typeof row.suffix === 'string' &&
    isText(row.translation, MOST.prose) &&
    isText(row.note, MOST.prose) &&
    (row.orphanedAt === null || isInstant(row.orphanedAt)) &&
    (row.deletedAt === null || isInstant(row.deletedAt))
  );
}

function isPosition(row: LooseRow): boolean {
  return (
    isId(row.id) &&
    isId(row.partyId) &&
    isId(row.issueId) &&
    (row.speakerId === null || isId(row.speakerId)) &&
    isText(row.date, MOST.date) &&
    isOneOf(STANCES, row.stance) &&
    isOneOf(FIRMNESSES, row.firmness) &&
    isText(row.statement, MOST.prose) &&
    isOneOf(ATTRIBUTIONS, row.attribution) &&
    (row.credibility === null || isOneOf(CREDIBILITIES, row.credibility)) &&
    (row.scaleValue === null || isShare(row.scaleValue)) &&
    (row.codedShift === null || isOneOf(SHIFTS, row.codedShift)) &&
    isText(row.notes, MOST.prose) &&
    areAll(row.tags, (tag) => isText(tag, MOST.line)) &&
    areAll(row.evidence, isEvidence) &&
    isText(row.coder, MOST.line) &&
    isInstant(row.recordedAt) &&
    isInstant(row.updatedAt) &&
    (row.deletedAt === null || isInstant(row.deletedAt))
  );
}

function isEvidence(item: unknown): boolean {
  const { passageId, role, ...more } = Object(item);
  return isId(passageId) && isOneOf(EVIDENCE_ROLES, role) && Object.keys(more).length === 0;
}

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

/** `most` in UTF-16 units. */
function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most;
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

function isOneOf(known: readonly unknown[], value: unknown): boolean {
  return known.includes(value);
}

function areAll(list: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(test);
}
