import type { SqlValue } from '../database';
import { type Payload, varint } from './pages';

/** The lengths in bytes of the integers of the serial types 1 to 6. */
const INTEGERS = [0, 1, 2, 3, 4, 6, 8] as const;

/** The values of a record; null when they make no sense or a blob is among them, which a dossier never holds. */
export function readRecord({ bytes }: Payload): readonly SqlValue[] | null {
  const header = varint(bytes, 0);
  if (header === null || header.value > bytes.length) return null;
  const values: SqlValue[] = [];
  let at = header.end;
  let offset = header.value;
  while (at < header.value) {
    const type = varint(bytes, at);
    if (type === null) return null;
    at = type.end;
    const value = valueAt(bytes, offset, type.value);
    if (value === null) return null;
    values.push(value.value);
    offset += value.length;
  }
  return values;
}

/** A value of a serial type: https://sqlite.org/fileformat2.html#record_format. A text that is cut off is given as far as it goes. */
function valueAt(
  bytes: Uint8Array,
  offset: number,
  type: number,
): { readonly value: SqlValue; readonly length: number } | null {
  if (type === 0) return { value: null, length: 0 };
  if (type === 8 || type === 9) return { value: type - 8, length: 0 };
  if (type === 7) {
    if (offset + 8 > bytes.length) return null;
    return { value: viewOf(bytes).getFloat64(offset), length: 8 };
  }
  if (type <= 6) {
    const length = INTEGERS[type] ?? 0;
    return offset + length > bytes.length ? null : { value: integerAt(bytes, offset, length), length };
  }
  // An even type above 11 is a blob.
  if (type < 13 || type % 2 === 0) return null;
  const length = (type - 13) / 2;
  return { value: new TextDecoder().decode(bytes.subarray(offset, offset + length)), length };
}

function integerAt(bytes: Uint8Array, offset: number, length: number): number {
  let value = BigInt(0);
  for (let at = 0; at < length; at += 1) value = (value << BigInt(8)) | BigInt(bytes[offset + at] ?? 0);
  return Number(BigInt.asIntN(8 * length, value));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
