import { fold } from '../fold';
import type { CueEdits, CueEntry, CueLexicon } from './lexicon';

/** Edits by which a pattern is in its list: one that comes with the application is put back, any other added. */
export function withPattern(lexicons: readonly CueLexicon[], edits: CueEdits, entry: CueEntry): CueEdits {
  const removed = edits.removed.filter((each) => !isSameEntry(each, entry));
  const others = edits.added.filter((each) => !isSameEntry(each, entry));
  return { removed, added: isShipped(lexicons, entry) ? others : [...others, entry] };
}

/** Edits by which a pattern is not in its list any more. */
export function withoutPattern(lexicons: readonly CueLexicon[], edits: CueEdits, entry: CueEntry): CueEdits {
  const added = edits.added.filter((each) => !isSameEntry(each, entry));
  const others = edits.removed.filter((each) => !isSameEntry(each, entry));
  return { added, removed: isShipped(lexicons, entry) ? [...others, entry] : others };
}

function isShipped(lexicons: readonly CueLexicon[], { language, list, pattern }: CueEntry): boolean {
  const lexicon = lexicons.find((each) => each.language === language);
  return lexicon?.kinds[list].some((each) => keyOf(each) === keyOf(pattern)) ?? false;
}

function isSameEntry(a: CueEntry, b: CueEntry): boolean {
  return a.language === b.language && a.list === b.list && keyOf(a.pattern) === keyOf(b.pattern);
}

function keyOf(pattern: string): string {
  return fold(pattern.trim());
}
