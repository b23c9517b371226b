import type { CommandOf } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier } from '../model';
import { freeColour } from '../party-colours';
import { nameAndOffice } from './match-values';
import { issuePath, type KnownNames, knownNames, plainName, plainPath } from './names';
import type { EntryRef } from './row-draft';

type Command = CommandOf<'position.importAll'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** More new entries than these, and a column must be mistaken for another. */
const MOST_NEW = { parties: 500, speakers: 3_000, issues: 1_000 } as const;

/** The entries that a table needs and a dossier has not got, each made once, when the first row that is taken in names it. */
export class NewEntries {
  readonly #dossier: Dossier;
  readonly #names: KnownNames;
  readonly #newId: () => string;
  readonly #isOwn: boolean;
  readonly #parties = new Map<string, Mutable<Command['parties'][number]>>();
  readonly #speakers = new Map<string, Command['speakers'][number]>();
  readonly #issues = new Map<string, Mutable<Command['issues'][number]>>();
  readonly #colours: string[];

  constructor(dossier: Dossier, newId: () => string, isOwn: boolean) {
    this.#dossier = dossier;
    this.#names = knownNames(dossier);
    this.#newId = newId;
    this.#isOwn = isOwn;
    this.#colours = live(dossier.parties).map(({ colour }) => colour);
  }

  /** The id of a party. What is made of these throws `tableTooManyNew` when there are too many. */
  party(ref: EntryRef): string {
    if (ref.kind === 'known') return ref.id;
    const key = plainName(ref.value);
    const before = this.#parties.get(key);
    if (before !== undefined) return before.id;
    const colour = freeColour(this.#colours);
    this.#colours.push(colour);
    const fields = {
      name: ref.value.trim(),
      shortName: '',
      kind: 'other',
      colour,
      aliases: [],
      notes: '',
    } as const;
    return this.#add('parties', this.#parties, key, {
      id: this.#newId(),
      fields: { ...fields, aliases: [] },
    });
  }

  /** The id of a speaker of the party with this id. */
  speaker(ref: EntryRef, partyId: string): string {
    if (ref.kind === 'known') return ref.id;
    const { name, office } = this.#isOwn ? nameAndOffice(ref.value) : { name: ref.value, office: '' };
    const key = `${partyId} ${plainName(name)}`;
    const before = this.#speakers.get(key);
    if (before !== undefined) return before.id;
    const fields = { partyId, name: name.trim(), office: office.trim(), aliases: [], notes: '' };
    return this.#add('speakers', this.#speakers, key, { id: this.#newId(), fields });
  }

  /** The id of an issue, with those above it in its path. */
  issue(ref: EntryRef): string {
    if (ref.kind === 'known') return ref.id;
    let parentId: string | null = null;
    const path = issuePath(ref.value);
    for (const [depth, name] of path.entries()) {
      const key = plainPath(path.slice(0, depth + 1));
      const known: readonly string[] = this.#names.issue.get(key) ?? [];
      const isLast = depth === path.length - 1;
      if (known.length === 1 && !isLast) parentId = known[0] ?? null;
      else parentId = this.#issues.get(key)?.id ?? this.#makeIssue(key, name, parentId);
    }
    return parentId ?? '';
  }

  /** Whether positions on an issue can have a place on a scale; a new one gets a scale then. */
  hasScale(issueId: string): boolean {
    const known = this.#dossier.issues.get(issueId);
    if (known !== undefined) return known.scale !== null;
    for (const issue of this.#issues.values()) {
      if (issue.id === issueId) issue.scale ??= { lowLabel: '0', highLabel: '100' };
    }
    return true;
  }

  get made(): Pick<Command, 'parties' | 'speakers' | 'issues'> {
    return {
      parties: [...this.#parties.values()],
      speakers: [...this.#speakers.values()],
      issues: [...this.#issues.values()],
    };
  }

  #makeIssue(key: string, name: string, parentId: string | null): string {
    const issue = { id: this.#newId(), parentId, name, description: '', scale: null };
    return this.#add('issues', this.#issues, key, issue);
  }

  #add<R extends { readonly id: string }>(
    kind: keyof typeof MOST_NEW,
    rows: Map<string, R>,
    key: string,
    row: R,
  ): string {
    if (rows.size >= MOST_NEW[kind])
      throw new DossierError('tableTooManyNew', { context: kind, count: MOST_NEW[kind] });
    rows.set(key, row);
    return row.id;
  }
}
