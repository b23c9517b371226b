import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ChangeSetSchema } from '../../shared/changes';
import { Command } from '../../shared/commands';
import { Id } from '../../shared/model';
import { sha256 } from './hash';
import { jsonParts } from './transaction-changes';

/** One transaction as it stands in the log, complete enough to be carried out again. */
export const LogRecord = ChangeSetSchema.extend({
  /** The place in the dossier's transactions: 1, 2, 3 … without a gap. */
  seq: z.int().min(1),
  id: Id,
  /** The id of the transaction before it, so that a log is recognised as the continuation of one file and no other. */
  previous: Id,
  /** The dossier's id. */
  dossier: Id,
  /** How often the file had been written when the record was. */
  generation: z.int().min(0),
  at: z.iso.datetime(),
  coder: z.string(),
  command: z.enum(Command.options.map((option) => option.shape.type.value)),
  kind: z.enum(['do', 'undo', 'redo']),
});
export type LogRecord = Readonly<z.infer<typeof LogRecord>>;

/** A record with the byte of the log at which it ends, its line end included. */
export interface ReadRecord {
  readonly record: LogRecord;
  readonly end: number;
}

export interface ReadLog {
  readonly records: readonly ReadRecord[];
  /** `torn`: the last record is cut off; `damaged`: one is not what was written. Nothing after the fault is read. */
  readonly fault: 'torn' | 'damaged' | null;
}

/**
 * A record as its line in the log: the SHA-256 of the JSON, a space, the JSON, LF; in UTF-8. `parts` is the JSON of its changes where somebody has
 * made that already (`jsonParts`).
 */
export function encodeRecord(record: LogRecord, parts?: readonly Uint8Array[]): Uint8Array {
  const steps = encodeInSteps(record, parts ?? jsonParts(record.changes));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return Buffer.concat(step.value);
  }
}

/** As `encodeRecord`, for a record of very many changes: yields after each part, and returns the line in pieces. */
export function* encodeInSteps(
  record: LogRecord,
  parts: readonly Uint8Array[],
): Generator<void, readonly Uint8Array[]> {
  const { changes: _, ...rest } = record;
  const opened = Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"changes":[`);
  const sum = createHash('sha256').update(opened);
  const pieces: Uint8Array[] = [opened];
  for (const [place, part] of parts.entries()) {
    // The lists of all parts make one list.
    const inner = part.subarray(1, -1);
    for (const piece of place === 0 ? [inner] : [COMMA, inner]) {
      sum.update(piece);
      pieces.push(piece);
    }
    yield;
  }
  const end = Buffer.from(']}');
  return [Buffer.from(`${sum.update(end).digest('hex')} `), ...pieces, end, Buffer.from('\n')];
}

const COMMA = Buffer.from(',');

/** The records of a log up to its end, which is where nothing but zeros follows, or its first fault. Never throws. */
export function readRecords(bytes: Uint8Array): ReadLog {
  const records: ReadRecord[] = [];
  const written = withoutZeros(bytes);
  let start = 0;
  while (start < written.length) {
    const lineEnd = written.indexOf(0x0a, start);
    if (lineEnd === -1) return { records, fault: 'torn' };
    const line = written.subarray(start, lineEnd);
    const record = decodeLine(line);
    // Of the last record some parts may have got to the disk and others not: in their place are the zeros that were there before.
    if (record === null)
      return { records, fault: lineEnd === written.length - 1 && line.includes(0) ? 'torn' : 'damaged' };
    start = lineEnd + 1;
    records.push({ record, end: start });
  }
  return { records, fault: null };
}

/** The last record of a log, read without those before it; null when it has none. Throws a plain Error when it is not whole. */
export function lastRecord(bytes: Uint8Array): LogRecord | null {
  const written = withoutZeros(bytes);
  if (written.length === 0) return null;
  const record = decodeLine(written.subarray(written.lastIndexOf(0x0a, -2) + 1, -1));
  if (record === null || written.at(-1) !== 0x0a) throw new Error('the log ends in the middle of a record');
  return record;
}

/** What of a log was written: behind it, the file is filled with zeros, of which a record holds none. */
export function withoutZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

function decodeLine(line: Uint8Array): LogRecord | null {
  const sum = Buffer.from(line.subarray(0, 64)).toString('latin1');
  const json = line.subarray(65);
  if (line[64] !== 0x20 || sha256(json) !== sum) return null;
  try {
    return LogRecord.parse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json)),
    );
  } catch {
    return null;
  }
}
