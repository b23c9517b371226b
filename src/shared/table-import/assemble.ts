import { EMPTY_CITATION } from '../citation-fields';
import { countCodePoints } from '../code-points';
import type { CommandOf, NewSource } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import type { Dossier, Evidence, ImportOrigin, Position } from '../model';
import { isAllOf } from '../passage-extent';
import type { TablePlan } from './import-fields';
import type { Linked } from './link-proofs';
import { NewEntries } from './new-entries';
import type { RawTable } from './raw-table';
import type { ResolutionCounts, RowProblem } from './resolution';
import type { RowDraft } from './row-draft';
import { type TableText, tableText } from './table-text';

type Command = CommandOf<'position.importAll'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface AssembleOptions {
  /** Makes a UUID version 7. */
  readonly newId: () => string;
  readonly hashText: (text: string) => string;
  /** What the table is called as a source, and where it came from. */
  readonly title: string;
  readonly origin: ImportOrigin;
}

/** The largest table that can be a source, in UTF-16 units. */
const MEGABYTE = 1024 * 1024;
const MOST_TEXT = 50 * MEGABYTE;

/** The table as a source; `textHash` is null where its text is the present one. */
interface TableSource {
  readonly id: string;
  readonly textHash: string | null;
  readonly isNew: boolean;
  readonly text: TableText;
}

interface Made {
  readonly position: Command['positions'][number];
  readonly evidence: Evidence[];
}

/** Puts understood rows together to one command: rows that say the same of the same position are one, and what is there already stays. */
export class Assembly {
  readonly #dossier: Dossier;
  readonly #table: RawTable;
  readonly #plan: TablePlan;
  readonly #options: AssembleOptions;
  readonly #entries: NewEntries;
  readonly #existing: ReadonlyMap<string, Position>;
  readonly #made = new Map<string, Made>();
  readonly #additions = new Map<string, Evidence[]>();
  /** Ids of passages that this import marks, by their range. */
  readonly #ranges = new Map<string, string>();
  readonly #command: Pick<Mutable<Command>, 'passages' | 'quotes'> = { passages: [], quotes: [] };
  #source: TableSource | null = null;
  #known = 0;
  #joined = 0;
  #tally = { linked: 0, unlinked: 0, byTable: 0 };
  /** How many rows were refused here. */
  refused = 0;

  constructor(
    dossier: Dossier,
    table: RawTable,
    plan: TablePlan,
    options: AssembleOptions & { readonly isOwn: boolean },
  ) {
    this.#dossier = dossier;
    this.#table = table;
    this.#plan = plan;
    this.#options = options;
    this.#entries = new NewEntries(dossier, options.newId, options.isOwn);
    this.#existing = knownPositions(dossier, plan.columns.speaker !== undefined);
  }

  /** Takes a row with what its proof came to; says why when it cannot be taken. Throws `tableTooManyNew` and `textTooLarge`. */
  take(draft: RowDraft, linked: readonly Linked[]): RowProblem | null {
    if (
      draft.scaleValue !== null &&
      draft.issue.kind === 'known' &&
      !this.#entries.hasScale(draft.issue.id)
    ) {
      this.refused += 1;
      return { code: 'noScale', value: String(draft.scaleValue) };
    }
    const partyId = this.#entries.party(draft.party);
    const issueId = this.#entries.issue(draft.issue);
    if (draft.scaleValue !== null) this.#entries.hasScale(issueId);
    const speakerId = draft.speaker === null ? null : this.#entries.speaker(draft.speaker, partyId);
    const { date, stance, statement } = draft;
    const key = keyOf({ partyId, issueId, speakerId, date, stance, statement });
    const existing = this.#existing.get(key);
    if (existing !== undefined) this.#addTo(existing, linked);
    else this.#record(key, draft, { partyId, issueId, speakerId }, linked);
    return null;
  }

  /** The command and what it comes to; null when there is nothing to do. */
  finish(): {
    readonly counts: Omit<ResolutionCounts, 'rows' | 'refused' | 'silent'>;
    readonly command: Command | null;
  } {
    const positions = [...this.#made.values()].map(({ position, evidence }) => {
      return { ...position, fields: { ...position.fields, evidence } };
    });
    const additions = [...this.#additions].map(([id, evidence]) => ({ id, evidence }));
    const counts = {
      positions: positions.length,
      added: additions.length,
      joined: this.#joined,
      known: this.#known,
      ...this.#tally,
    };
    if (positions.length === 0 && additions.length === 0) return { counts, command: null };
    const sources = this.#source?.isNew === true ? [this.#newSource(this.#source.id, this.#source.text)] : [];
    const command = {
      type: 'position.importAll',
      ...this.#entries.made,
      sources,
      ...this.#command,
      positions,
      additions,
    } as const;
    return { counts, command };
  }

  /** To what is there only passages with an exact place are added: words that waited may have been placed by somebody since. */
  #addTo(existing: Position, linked: readonly Linked[]): void {
    const cited = new Set(
      existing.evidence.flatMap(({ passageId }) => {
        const passage = this.#dossier.passages.get(passageId);
        if (passage === undefined) return [];
        return [`${passage.sourceId} ${passage.textHash} ${passage.start} ${passage.end}`];
      }),
    );
    const fresh = linked.filter((each) => each.kind === 'passage' && !cited.has(this.#rangeOf(each)));
    const evidence = this.#additions.get(existing.id) ?? [];
    const before = evidence.length;
    for (const each of fresh) this.#cite(evidence, each, 'supporting', null);
    if (evidence.length > before) this.#additions.set(existing.id, evidence);
    else this.#known += 1;
  }

  #record(
    key: string,
    draft: RowDraft,
    who: { readonly partyId: string; readonly issueId: string; readonly speakerId: string | null },
    linked: readonly Linked[],
  ): void {
    const before = this.#made.get(key);
    const evidence = before?.evidence ?? [];
    const had = evidence.length;
    // A row that says again what one before has said, and proves nothing more, is that one.
    const more = before === undefined ? linked : linked.filter(({ kind }) => kind !== 'table');
    for (const each of more) this.#cite(evidence, each, had === 0 ? 'primary' : 'supporting', draft);
    if (before !== undefined) {
      if (evidence.length > had) this.#joined += 1;
      else this.#known += 1;
      return;
    }
    const {
      date,
      stance,
      firmness,
      statement,
      attribution,
      credibility,
      scaleValue,
      codedShift,
      notes,
      tags,
    } = draft;
    const fields = {
      date,
      stance,
      firmness,
      statement,
      attribution,
      credibility,
      scaleValue,
      codedShift,
      notes,
    };
    const { coder, recordedAt, updatedAt } = draft;
    const position = {
      id: this.#options.newId(),
      fields: { ...who, ...fields, tags: tags.filter((tag) => tag.trim() !== ''), evidence: [] },
      ...{ coder, recordedAt, updatedAt },
    };
    this.#made.set(key, { position, evidence });
  }

  /** Adds a passage to a proof, unless it is there. */
  #cite(evidence: Evidence[], linked: Linked, usual: Evidence['role'], draft: RowDraft | null): void {
    const key = linked.kind === 'table' ? `table ${draft?.place}` : this.#rangeOf(linked);
    let passageId = this.#ranges.get(key);
    if (passageId === undefined) {
      passageId = this.#options.newId();
      this.#mark(passageId, linked, draft);
      this.#ranges.set(key, passageId);
    }
    if (evidence.some((each) => each.passageId === passageId)) return;
    evidence.push({ passageId, role: linked.role ?? (evidence.length === 0 ? usual : 'supporting') });
    if (linked.kind === 'passage') this.#tally.linked += 1;
    else if (linked.kind === 'waits') this.#tally.unlinked += 1;
    else this.#tally.byTable += 1;
  }

  #mark(id: string, linked: Linked, draft: RowDraft | null): void {
    const { translation, note } = linked;
    if (linked.kind === 'waits') {
      const { sourceId, quote } = linked;
      this.#command.quotes.push({ id, sourceId, quote, translation, note });
    } else if (linked.kind === 'passage') {
      const { sourceId, textHash, start, end, isOrphaned } = linked;
      this.#command.passages.push({ id, sourceId, textHash, start, end, isOrphaned, translation, note });
    } else {
      const source = this.#tableSource();
      const { columns } = this.#plan;
      const wanted = [columns.quote, columns.quotes, columns.statement, ...Object.values(columns)];
      const place = draft?.place ?? 0;
      const at = wanted.map((column) => (column === undefined ? null : source.text.cellAt(place, column)));
      const { start, end } = fitting(source.text, at.find((cell) => cell !== null) ?? { start: 0, end: 1 });
      this.#command.passages.push({
        id,
        sourceId: source.id,
        textHash: source.textHash,
        start,
        end,
        isOrphaned: false,
        translation,
        note,
      });
    }
  }

  #rangeOf(linked: Exclude<Linked, { readonly kind: 'table' }>): string {
    if (linked.kind === 'waits') return `${linked.sourceId} waits ${linked.quote}`;
    const textHash = linked.textHash ?? this.#dossier.sources.get(linked.sourceId)?.textHash ?? '';
    return `${linked.sourceId} ${textHash} ${linked.start} ${linked.end}`;
  }

  /** The table as a source: one that is there already if its text is. */
  #tableSource(): TableSource {
    if (this.#source !== null) return this.#source;
    const text = tableText(this.#table);
    const size = text.index.text.length;
    if (size > MOST_TEXT) {
      const name = this.#options.origin.fileName;
      throw new DossierError('textTooLarge', {
        name,
        size: Math.ceil(size / MEGABYTE),
        limit: MOST_TEXT / MEGABYTE,
      });
    }
    const hash = this.#options.hashText(text.index.text);
    // A table that was corrected since still has the text of this one among its earlier ones.
    const twin = live(this.#dossier.sources).find(
      ({ textHash, versions }) => textHash === hash || versions.some((version) => version.textHash === hash),
    );
    const textHash = twin === undefined || twin.textHash === hash ? null : hash;
    this.#source = { id: twin?.id ?? this.#options.newId(), textHash, isNew: twin === undefined, text };
    return this.#source;
  }

  #newSource(id: string, { index }: TableText): NewSource {
    const { title, origin } = this.#options;
    return { id, ...EMPTY_CITATION, title, importedFrom: origin, text: index.text, structure: null };
  }
}

/** A cell that is all of its table proves by its beginning, up to a space: all of a text is no passage of it. Any other is marked whole, however long. Code points. */
function fitting(
  { index }: TableText,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  if (!isAllOf(index, start, end)) return { start, end };
  const beginning = index.slice(start, start + LONGEST_BEGINNING);
  const words = /^.*\S(?=\s)/su.exec(beginning)?.[0] ?? beginning;
  return { start, end: start + countCodePoints(words) };
}

const LONGEST_BEGINNING = 900;

/** The positions of a dossier by what makes them the same to an import. A table without speakers does not say that nobody spoke: any speaker's will do, but nobody's first. */
function knownPositions(dossier: Dossier, namesSpeakers: boolean): ReadonlyMap<string, Position> {
  const known = new Map<string, Position>();
  for (const position of live(dossier.positions)) {
    const key = keyOf(namesSpeakers ? position : { ...position, speakerId: null });
    if (position.speakerId === null || !known.has(key)) known.set(key, position);
  }
  return known;
}

/** What makes two positions the same to an import: party, issue, day, stance, speaker and the statement, word for word. */
function keyOf(
  position: Pick<Position, 'partyId' | 'issueId' | 'speakerId' | 'date' | 'stance' | 'statement'>,
): string {
  const { partyId, issueId, speakerId, date, stance, statement } = position;
  return [partyId, issueId, speakerId ?? '', date, stance, statement.trim()].join('\u0000');
}
