import type { Change } from '../../shared/changes';
import { assertStorable } from './storable';

/** How many changes are encoded between two turns of others: that takes a few milliseconds. */
const AT_ONCE = 500;

/**
 * The JSON of changes in UTF-8, in steps: yields how many are encoded. Throws `requestInvalid` for text that a file could not give back (`assertStorable`).
 */
export function* storableJson(changes: readonly Change[]): Generator<number, Uint8Array> {
  const pieces: Uint8Array[] = [Buffer.from('[')];
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const some = changes.slice(at, at + AT_ONCE);
    assertStorable({ changes: some, texts: {} });
    const inside = JSON.stringify(some).slice(1, -1);
    pieces.push(Buffer.from(at === 0 ? inside : `,${inside}`));
    yield Math.min(at + AT_ONCE, changes.length);
  }
  pieces.push(Buffer.from(']'));
  return Buffer.concat(pieces);
}
