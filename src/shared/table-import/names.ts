import { citationOf } from '../citation';
import { issuesInOrder, live } from '../dossier';
import { fold } from '../fold';
import type { Dossier, Source } from '../model';
import { PATH_SEPARATOR } from '../views/positions';

/** Who and what can be meant by a name, by the folded name: several ids where several entries bear it. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** The names of everything in a dossier that a table may name. */
export interface KnownNames {
  readonly party: Names;
  /** Full paths come before the names of single issues. */
  readonly issue: Names;
  readonly source: Names;
  /** By the party's id. */
  readonly speakersOf: ReadonlyMap<string, Names>;
  /** The sources by the hashes of their texts, earlier ones too. */
  readonly sourceByText: ReadonlyMap<string, Source>;
}

/** A name as names are compared: folded, without space around it. */
export function plainName(name: string): string {
  return fold(name).trim();
}

/** How the issues of a path are parted in tables, with space around the sign; Parley's own sign is among them. */
const PATH_SIGNS = /\s+[›>→/»]\s+|\s*›\s*/u;

/** The names of a path of issues, from the root; one for a plain name. */
export function issuePath(value: string): readonly string[] {
  return value
    .split(PATH_SIGNS)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A path as it is compared. */
export function plainPath(path: readonly string[]): string {
  return path.map(plainName).join(PATH_SEPARATOR);
}

/** The names of a dossier's entries, those in the bin left out. Made once for a table: it takes a pass over all of them. */
export function knownNames(dossier: Dossier): KnownNames {
  const speakersOf = new Map<string, Map<string, string[]>>();
  for (const { id, partyId, name, office, aliases } of live(dossier.speakers)) {
    const names = speakersOf.get(partyId) ?? new Map<string, string[]>();
    speakersOf.set(partyId, names);
    const whole = office === '' ? '' : `${name}, ${office}`;
    addAll(names, id, [name, whole, ...aliases.map(({ text }) => text)]);
  }
  const party = new Map<string, string[]>();
  for (const { id, name, shortName, aliases } of live(dossier.parties))
    addAll(party, id, [name, shortName, ...aliases.map(({ text }) => text)]);
  const sourceByText = new Map<string, Source>();
  const source = new Map<string, string[]>();
  for (const row of live(dossier.sources)) {
    for (const version of row.versions) sourceByText.set(version.textHash, row);
    addAll(source, row.id, [row.title, row.url, row.importedFrom?.fileName ?? '', citationOf(row)]);
  }
  for (const row of live(dossier.sources)) sourceByText.set(row.textHash, row);
  return { party, issue: issueNames(dossier), source, speakersOf, sourceByText };
}

function issueNames(dossier: Dossier): Names {
  const paths = new Map<string, string[]>();
  const single = new Map<string, string[]>();
  for (const { issue, path } of issuesInOrder(dossier)) {
    addTo(paths, plainPath(path), issue.id);
    addTo(single, plainName(issue.name), issue.id);
  }
  // A root issue is its own path: it is meant before one of the same name below another.
  for (const [name, ids] of single) if (!paths.has(name)) paths.set(name, ids);
  return paths;
}

function addAll(names: Map<string, string[]>, id: string, all: readonly string[]): void {
  for (const name of new Set(all.map(plainName))) addTo(names, name, id);
}

function addTo(names: Map<string, string[]>, name: string, id: string): void {
  if (name === '') return;
  const ids = names.get(name);
  if (ids === undefined) names.set(name, [id]);
  else ids.push(id);
}
