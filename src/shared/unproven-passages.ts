import { verify } from './anchor';
import { codePointIndex } from './code-points';
import { live } from './dossier';
import type { Dossier, Passage } from './model';

/** The texts of a dossier, and the hash that proves them. */
export interface Texts {
  /** The canonical text with this hash. Throws a DossierError `notFound` when there is none. */
  readonly textOf: (hash: string) => string;
  /** SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
  readonly hashText: (text: string) => string;
}

/**
 * The passages whose quote does not stand at their offsets in the text that they were marked in any more, or whose text is not the one it
 * was hashed as: somebody altered the file with another program. Those that wait for review, in a text that was corrected since, are not among them for that. Looked for at every opening; each text is read and walked once.
 */
export function unprovenPassages(dossier: Dossier, { textOf, hashText }: Texts): readonly Passage[] {
  const byText = Map.groupBy(live(dossier.passages), (passage) => passage.textHash);
  return [...byText].flatMap(([hash, passages]) => {
    const text = readable(hash, textOf);
    if (text === null || hashText(text) !== hash) return passages;
    const index = codePointIndex(text);
    return passages.filter((passage) => verify(passage, index, hash).state !== 'ok');
  });
}

function readable(hash: string, textOf: Texts['textOf']): string | null {
  try {
    return textOf(hash);
  } catch {
    return null;
  }
}
