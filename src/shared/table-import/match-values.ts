import type { Dossier } from '../model';
import type { TablePlan, ValueKind } from './import-fields';
import { issuePath, type KnownNames, plainName, plainPath } from './names';
import type { MatchedValue } from './resolution';
import type { RowDraft } from './row-draft';
import { keyOfWord, WORD_LISTS, type WordKind } from './vocabulary-words';

type Match = MatchedValue['match'];

interface Entry {
  readonly kind: ValueKind;
  readonly key: string;
  readonly value: string;
  readonly of: string;
  count: number;
  /** In how many rows that are taken in, of an entry that is made. */
  used: number;
  readonly match: Match;
  readonly isChosen: boolean;
}

const NONE: Match = { kind: 'none', isChosen: false };
const LEFT_OUT: Match = { kind: 'none', isChosen: true };
const NEW: Match = { kind: 'new' };
/** More different values of a kind than anybody looks through are counted and no longer listed. */
const MOST_LISTED = 2_000;

/** Finds out what the values of a table mean, each once, and counts them. What was chosen about a value goes before what its words say. */
export class ValueMatcher {
  readonly #dossier: Dossier;
  readonly #names: KnownNames;
  readonly #isOwn: boolean;
  readonly #choices: TablePlan['choices'];
  readonly #entries = new Map<string, Entry>();
  /** The same by the very words of the cells. */
  readonly #asked = new Map<string, Entry>();

  /** `isOwn`: speakers are written as Parley's exports do, with the office after the name. */
  constructor(dossier: Dossier, names: KnownNames, choices: TablePlan['choices'], isOwn: boolean) {
    this.#isOwn = isOwn;
    this.#dossier = dossier;
    this.#names = names;
    this.#choices = choices;
  }

  /** What a word of one of the vocabularies means. */
  word(kind: WordKind, value: string): Match {
    return this.#match(
      kind,
      value,
      '',
      () => plainName(value),
      () => {
        const id = keyOfWord(kind, value);
        return id === null ? NONE : { kind: 'known', id };
      },
    );
  }

  party(value: string): Match {
    return this.#match(
      'party',
      value,
      '',
      () => plainName(value),
      (key) => meant(this.#names.party.get(key), NEW),
    );
  }

  issue(value: string): Match {
    const pathOf = () => plainPath(issuePath(value));
    return this.#match('issue', value, '', pathOf, (key) =>
      key === '' ? NONE : meant(this.#names.issue.get(key), NEW),
    );
  }

  /** A source that is not there is not made: its text is not in a table. */
  source(value: string): Match {
    return this.#match(
      'source',
      value,
      '',
      () => plainName(value),
      (key) => meant(this.#names.source.get(key), NONE),
    );
  }

  /** A speaker of a party that is called `of` in the table; `partyId` is null for a party that is made. */
  speaker(value: string, of: string, partyId: string | null): Match {
    const keyOf = () => `${plainName(of)} | ${plainName(value)}`;
    return this.#match('speaker', value, of, keyOf, () => {
      const names = partyId === null ? undefined : this.#names.speakersOf.get(partyId);
      const alone = this.#isOwn ? plainName(nameAndOffice(value).name) : '';
      return meant(names?.get(plainName(value)) ?? names?.get(alone), NEW);
    });
  }

  /** A row is taken in: what it names and is not there is made. */
  use({ party, partyValue, issue, speaker }: RowDraft): void {
    if (party.kind === 'new') this.#use('party', partyValue, '');
    if (issue.kind === 'new') this.#use('issue', issue.value, '');
    if (speaker?.kind === 'new') this.#use('speaker', speaker.value, partyValue);
  }

  /**
   * All values that were asked about, by kind in the order of their first rows, but for those that would be made and are only in rows that are refused: nothing
   * comes of them. What somebody has chosen is listed whatever it is.
   */
  listed(): readonly MatchedValue[] {
    return [...this.#entries.values()]
      .filter(({ match, isChosen, used }) => match.kind !== 'new' || isChosen || used > 0)
      .map(({ used, ...entry }) => (entry.match.kind === 'new' ? { ...entry, count: used } : entry))
      .slice(0, MOST_LISTED);
  }

  #use(kind: ValueKind, value: string, of: string): void {
    const entry = this.#asked.get(askedAs(kind, value, of));
    if (entry !== undefined) entry.used += 1;
  }

  /** `keyOf` and `find` are called once for the same words: folding them takes its time. */
  #match(
    kind: ValueKind,
    value: string,
    of: string,
    keyOf: () => string,
    find: (key: string) => Match,
  ): Match {
    const asked = askedAs(kind, value, of);
    const before = this.#asked.get(asked);
    if (before !== undefined) {
      before.count += 1;
      return before.match;
    }
    const key = keyOf();
    const whole = `${kind} ${key}`;
    const entry = this.#entries.get(whole) ?? this.#entry(kind, key, value, of, find);
    this.#entries.set(whole, entry);
    this.#asked.set(asked, entry);
    entry.count += 1;
    return entry.match;
  }

  #entry(kind: ValueKind, key: string, value: string, of: string, find: (key: string) => Match): Entry {
    const chosen = this.#chosen(kind, key);
    const match = chosen ?? find(key);
    return { kind, key, value, of, count: 0, used: 0, match, isChosen: chosen !== null };
  }

  /** What somebody chose, if that is still there to be meant. */
  #chosen(kind: ValueKind, key: string): Match | null {
    const choice = this.#choices[kind]?.[key];
    if (choice === undefined) return null;
    if (choice === 'none') return LEFT_OUT;
    if (choice === 'new') return canBeMade(kind) ? NEW : null;
    return this.#isThere(kind, choice) ? { kind: 'known', id: choice } : null;
  }

  #isThere(kind: ValueKind, id: string): boolean {
    const { parties, issues, speakers, sources } = this.#dossier;
    switch (kind) {
      case 'party':
        return parties.get(id)?.deletedAt === null;
      case 'issue':
        return issues.get(id)?.deletedAt === null;
      case 'speaker':
        return speakers.get(id)?.deletedAt === null;
      case 'source':
        return sources.get(id)?.deletedAt === null;
      default:
        return (WORD_LISTS[kind].keys as readonly string[]).includes(id);
    }
  }
}

function askedAs(kind: ValueKind, value: string, of: string): string {
  return `${kind}\u0000${of}\u0000${value}`;
}

/** Whether an import makes entries of a kind where a table names one that is not there. */
export function canBeMade(kind: ValueKind): boolean {
  return kind === 'party' || kind === 'issue' || kind === 'speaker';
}

/** A speaker as Parley's exports have one, taken apart at the first comma. */
export function nameAndOffice(value: string): { readonly name: string; readonly office: string } {
  const at = value.indexOf(', ');
  if (at <= 0) return { name: value, office: '' };
  return { name: value.slice(0, at), office: value.slice(at + 2) };
}

function meant(ids: readonly string[] | undefined, otherwise: Match): Match {
  const [first, ...others] = ids ?? [];
  if (first === undefined) return otherwise;
  return others.length === 0 ? { kind: 'known', id: first } : { kind: 'several', ids: [first, ...others] };
}
