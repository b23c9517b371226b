import type { Change } from '../../shared/changes';
import { assertStorable } from './storable';
import { IN_A_PART, jsonParts } from './transaction-changes';

/**
 * The JSON of changes in UTF-8, in the parts in which it is kept, in steps: yields how many are encoded. Throws `requestInvalid` for text that a file could not give back
 * (`assertStorable`).
 */
export function* storableJson(changes: readonly Change[]): Generator<number, readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < changes.length; at += IN_A_PART) {
    const some = changes.slice(at, at + IN_A_PART);
    assertStorable({ changes: some, texts: {} });
    parts.push(...jsonParts(some));
    yield at + some.length;
  }
  return parts;
}
