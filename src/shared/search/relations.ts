import { live } from '../dossier';
import { fold } from '../fold';
import type { Dossier, Position } from '../model';
import { wordsIn } from './words';

/** Who and what is meant by the names in a query, and which positions rest on what: worked out once for each state of a dossier. */
export interface Relations {
  readonly dossier: Dossier;
  /** The positions that a passage proves, by the passage's id; none of those in the bin. */
  readonly ofPassage: ReadonlyMap<string, readonly Position[]>;
  /** The positions that rest on passages of a source, by the source's id. */
  readonly ofSource: ReadonlyMap<string, readonly Position[]>;
  /** The parties whose name, short name or an alias has all of these words, or words that begin with them. */
  partiesCalled(words: readonly string[]): ReadonlySet<string>;
  /** The issues so called, and all that are parts of them. */
  issuesCalled(words: readonly string[]): ReadonlySet<string>;
  /** The sources with these words in title, author or publisher. */
  sourcesCalled(words: readonly string[]): ReadonlySet<string>;
}

/** The relations of a dossier. */
export function relationsOf(dossier: Dossier): Relations {
  const ofPassage = new Map<string, Position[]>();
  const ofSource = new Map<string, Set<Position>>();
  for (const position of live(dossier.positions)) {
    for (const { passageId } of position.evidence) {
      ofPassage.set(passageId, [...(ofPassage.get(passageId) ?? []), position]);
      const sourceId = dossier.passages.get(passageId)?.sourceId;
      if (sourceId === undefined) continue;
      const its = ofSource.get(sourceId) ?? new Set();
      ofSource.set(sourceId, its.add(position));
    }
  }
  return {
    dossier,
    ofPassage,
    ofSource: new Map([...ofSource].map(([id, positions]) => [id, [...positions]])),
    partiesCalled: remembered((words) =>
      idsOf(dossier.parties, words, ({ name, shortName, aliases }) => [
        name,
        shortName,
        ...aliases.map(({ text }) => text),
      ]),
    ),
    issuesCalled: remembered((words) =>
      withParts(
        dossier,
        idsOf(dossier.issues, words, ({ name }) => [name]),
      ),
    ),
    sourcesCalled: remembered((words) =>
      idsOf(dossier.sources, words, ({ title, author, publisher }) => [`${title} ${author} ${publisher}`]),
    ),
  };
}

function remembered(find: (words: readonly string[]) => ReadonlySet<string>) {
  const known = new Map<string, ReadonlySet<string>>();
  return (words: readonly string[]) => {
    const key = words.join(' ');
    const found = known.get(key) ?? find(words);
    known.set(key, found);
    return found;
  };
}

/** Each of the words has to begin a word of the same name. */
function idsOf<R extends { readonly id: string }>(
  rows: ReadonlyMap<string, R>,
  words: readonly string[],
  namesOf: (row: R) => readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const row of rows.values()) {
    const isCalled = namesOf(row).some((name) => {
      const parts = wordsIn(fold(name));
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    });
    if (isCalled) found.add(row.id);
  }
  return found;
}

function withParts(dossier: Dossier, ids: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(ids);
  // As often as the tree is deep; a strange file may have a circle in it.
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const { id, parentId } of dossier.issues.values())
      if (parentId !== null && all.has(parentId)) all.add(id);
  }
  return all;
}
