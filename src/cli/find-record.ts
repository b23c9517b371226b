import { issuesInOrder, live, partiesInOrder } from '../shared/dossier';
import { fold } from '../shared/fold';
import type { Dossier, Issue, Party, Source, Speaker } from '../shared/model';
import { type Io, Refusal } from './io';

interface Named<R> {
  readonly row: R;
  readonly id: string;
  readonly names: readonly string[];
}

/** The party that is meant by its id, name, short name or alias. Throws a Refusal when it is none, or several. */
export function partyNamed(dossier: Dossier, said: string, words: Io['words']): Party {
  const all = partiesInOrder(dossier).map((row) => {
    return { row, id: row.id, names: [row.name, row.shortName, ...row.aliases.map(({ text }) => text)] };
  });
  return theOne(all, said, words('tables.party'), words);
}

/** The party's speaker that is meant by id, name or alias. Throws a Refusal when it is none, or several. */
export function speakerNamed(dossier: Dossier, party: Party, said: string, words: Io['words']): Speaker {
  const all = live(dossier.speakers)
    .filter(({ partyId }) => partyId === party.id)
    .map((row) => ({ row, id: row.id, names: [row.name, ...row.aliases.map(({ text }) => text)] }));
  return theOne(all, said, words('positions.column.speaker'), words);
}

/** The issue that is meant by its id, name, or path such as `Territory › Crimea` or `Territory/Crimea`. Throws a Refusal when it is none, or several. */
export function issueNamed(dossier: Dossier, said: string, words: Io['words']): Issue {
  const all = issuesInOrder(dossier).map(({ issue, path }) => {
    return { row: issue, id: issue.id, names: [issue.name, path.join(' › '), path.join('/')] };
  });
  return theOne(all, said, words('tables.issue'), words);
}

/** The source that is meant by its id or title. Throws a Refusal when it is none, or several. */
export function sourceNamed(dossier: Dossier, said: string, words: Io['words']): Source {
  const all = live(dossier.sources).map((row) => ({ row, id: row.id, names: [row.title] }));
  return theOne(all, said, words('tables.title'), words);
}

/** Names are compared as the search compares them; one that is written the very same comes before those that only read alike. */
function theOne<R>(all: readonly Named<R>[], said: string, kind: string, words: Io['words']): R {
  const exact = all.filter(({ id, names }) => id === said || names.includes(said));
  const folded = fold(said);
  const found =
    exact.length > 0
      ? exact
      : all.filter(({ names }) => names.some((name) => name !== '' && fold(name) === folded));
  const [first, second] = found;
  if (first === undefined) throw new Refusal(words('cli.noSuch', { kind, said }));
  if (second !== undefined) {
    throw new Refusal(words('cli.several', { kind, said, ids: found.map(({ id }) => id).join(', ') }));
  }
  return first.row;
}
