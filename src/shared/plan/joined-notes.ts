import { MOST } from '../model';

/** Two notes as one, the second after an empty line; the first alone where both would be too long or say the same. */
export function joinedNotes(first: string, second: string): string {
  const [one, other] = [first.trim(), second.trim()];
  if (other === '' || one === other) return first;
  if (one === '') return second;
  const joined = `${first.trimEnd()}\n\n${second.trimStart()}`;
  return joined.length > MOST.prose ? first : joined;
}
