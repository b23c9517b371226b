import { DossierError } from '../../../shared/errors';
import { decodeTransfer } from './mime-transfer';

/** Deeper parts are left as they are: mail programs nest four or five deep. */
const MAX_DEPTH = 30;
const MAX_PARTS = 10_000;
/** How much of a header's field is taken apart, in bytes. */
const MAX_FIELD = 64 * 1024;

/** A message or a part of one (RFC 2045). */
export interface MimePart {
  /** The fields of its header by their names in lower case, unfolded but not decoded: each character is a byte. */
  readonly header: ReadonlyMap<string, readonly string[]>;
  /** Such as `text/html`, in lower case. */
  readonly type: string;
  readonly charset: string | null;
  readonly parameters: ReadonlyMap<string, string>;
  /** Gives its bytes, without the encoding for transfer; of pictures and files that come along nobody asks. None when it has parts. */
  readonly body: () => Uint8Array;
  readonly parts: readonly MimePart[];
}

/** Reads a message with its parts, as far as they are whole. Throws `documentDamaged` when it has too many parts. */
export function readMime(bytes: Uint8Array, name: string): MimePart {
  let count = 0;
  const read = (from: number, to: number, depth: number, usualType: string): MimePart => {
    count += 1;
    if (count > MAX_PARTS) throw new DossierError('documentDamaged', { name });
    const { header, bodyStart } = readHeader(bytes, from, to);
    const { value, parameters } = readParameters(header.get('content-type')?.[0] ?? '');
    const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : usualType;
    const boundary = type.startsWith('multipart/') ? parameters.get('boundary') : undefined;
    const about = { header, type, charset: parameters.get('charset') ?? null, parameters };
    if (boundary === undefined || boundary === '' || depth >= MAX_DEPTH) {
      const encoding = header.get('content-transfer-encoding')?.[0] ?? '';
      return { ...about, body: () => decodeTransfer(bytes.subarray(bodyStart, to), encoding), parts: [] };
    }
    const usual = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const ranges = rangesBetween(bytes, bodyStart, to, boundary);
    return {
      ...about,
      body: () => new Uint8Array(),
      parts: ranges.map(([start, end]) => read(start, end, depth + 1, usual)),
    };
  };
  return read(0, bytes.length, 0, 'text/plain');
}

/** A field's value in lower case and its parameters (RFC 2045, 5.1), such as those of a content type. */
export function readParameters(field: string): {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const parameters = new Map<string, string>();
  for (const [, key = '', quoted, plain] of field.matchAll(
    /;\s*([\w.-]+)\*?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g,
  )) {
    if (!parameters.has(key.toLowerCase())) {
      parameters.set(key.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
    }
  }
  const [value = ''] = field.split(';', 1);
  return { value: value.trim().toLowerCase(), parameters };
}

function readHeader(bytes: Uint8Array, from: number, to: number) {
  const header = new Map<string, string[]>();
  let at = from;
  let fields: string[] = [];
  const take = () => {
    const field = fields.join('').slice(0, MAX_FIELD);
    const [, key, value] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/s.exec(field) ?? [];
    fields = [];
    if (key === undefined || value === undefined) return;
    const values = header.get(key.toLowerCase());
    if (values === undefined) header.set(key.toLowerCase(), [value.trim()]);
    else values.push(value.trim());
  };
  while (at < to) {
    const next = bytes.indexOf(0x0a, at);
    const end = next === -1 || next >= to ? to : next;
    const line = latin1(bytes.subarray(at, Math.min(end, at + MAX_FIELD))).replace(/\r$/, '');
    at = Math.min(end + 1, to);
    if (line === '') break;
    if (!/^[ \t]/.test(line)) take();
    if (fields.length < 1_000) fields.push(line);
  }
  take();
  return { header, bodyStart: at };
}

/** Where the parts between the lines of a boundary are (RFC 2046, 5.1.1), whether or not the last line is there. */
function rangesBetween(bytes: Uint8Array, from: number, to: number, boundary: string): [number, number][] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const needle = Buffer.from(`--${boundary}`, 'latin1');
  const ranges: [number, number][] = [];
  let start: number | null = null;
  for (let at = haystack.indexOf(needle, from); at !== -1 && at < to; at = haystack.indexOf(needle, at + 1)) {
    if (at !== from && bytes[at - 1] !== 0x0a) continue;
    const lineEnd = bytes.indexOf(0x0a, at);
    const end = lineEnd === -1 || lineEnd >= to ? to : lineEnd;
    const after = latin1(bytes.subarray(at + needle.length, Math.min(end, at + needle.length + 1_000)));
    if (!/^(?:--)?[ \t]*\r?$/.test(after)) continue;
    // The line end before a boundary belongs to the boundary.
    if (start !== null) ranges.push([start, Math.max(start, at - (bytes[at - 2] === 0x0d ? 2 : 1))]);
    start = after.startsWith('--') ? null : Math.min(end + 1, to);
    if (start === null) return ranges;
  }
  if (start !== null) ranges.push([start, to]);
  return ranges;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
