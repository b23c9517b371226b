import type { Change, ChangeSet } from '../changes';
import type { BinnedRecord, CommandOf } from '../commands';
import { live } from '../dossier';
import { DossierError } from '../errors';
import { fold } from '../fold';
import { type Dossier, ENTRY_TABLES, type EntryTable, type Issue, type RowOf, type Source } from '../model';
import { edited } from './rows';

/** The ids of rows in the bin, by their table. */
export type Binned = { readonly [T in EntryTable]: ReadonlySet<string> };

/**
 * What comes out of the bin together: these records and, upward, whatever they refer to that is in the bin too. A position brings its
 * passages, its party, speaker and issue; a passage its source; a speaker its party; an assessment its issue; an issue and a party those
 * above it; an event its parties.
 * Rows that are not in the bin, or not there at all, are left out.
 */
export function restoredWith(dossier: Dossier, items: readonly BinnedRecord[]): Binned {
  const found: { readonly [T in EntryTable]: Set<string> } = {
    parties: new Set(),
    speakers: new Set(),
    issues: new Set(),
    sources: new Set(),
    passages: new Set(),
    positions: new Set(),
    assessments: new Set(),
    events: new Set(),
  };
  const wanted: BinnedRecord[] = [...items];
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    const { table, id } = next;
    const row = dossier[table].get(id);
    if (row === undefined || row.deletedAt === null || found[table].has(id)) continue;
    found[table].add(id);
    wanted.push(...neededBy(dossier, next));
  }
  return found;
}

/**
 * Records out of the bin, with what they need. Throws `notFound` when one is not in the bin, `restorePassageAlone` for a passage
 * without a position that cites it, `restoreNameTaken` when a party, a speaker or an issue bears a name that is in use again,
 * `restoreTextDuplicate` when a source's text is, `restoreNameTwice` and `restoreTextTwice` when that is so among what would come back, and `restoreWithoutScale` for a place on a scale that is gone.
 */
export function restoreFromBin(dossier: Dossier, command: CommandOf<'bin.restore'>): ChangeSet {
  for (const { table, id } of command.items) {
    if ((dossier[table].get(id)?.deletedAt ?? null) === null) throw new DossierError('notFound');
  }
  const back = restoredWith(dossier, command.items);
  requireFreeNames(dossier, back);
  requireFreeTexts(dossier, back);
  requireScales(dossier, back);
  requireCited(dossier, back);
  return { changes: ENTRY_TABLES.flatMap((table) => restored(dossier, table, back[table])), texts: {} };
}

function neededBy(dossier: Dossier, { table, id }: BinnedRecord): readonly BinnedRecord[] {
  switch (table) {
    case 'parties':
      return refer('parties', dossier.parties.get(id)?.parentId);
    case 'events':
      return (dossier.events.get(id)?.partyIds ?? []).flatMap((partyId) => refer('parties', partyId));
    case 'speakers':
      return refer('parties', dossier.speakers.get(id)?.partyId);
    case 'issues':
      return refer('issues', dossier.issues.get(id)?.parentId);
    case 'passages':
      return refer('sources', dossier.passages.get(id)?.sourceId);
    case 'assessments':
      return refer('issues', dossier.assessments.get(id)?.issueId);
    case 'positions': {
      const position = dossier.positions.get(id);
      return [
        ...refer('parties', position?.partyId),
        ...refer('speakers', position?.speakerId),
        ...refer('issues', position?.issueId),
        ...(position?.evidence ?? []).flatMap(({ passageId }) => refer('passages', passageId)),
      ];
    }
    default:
      return [];
  }
}

function refer(table: EntryTable, id: string | null | undefined): readonly BinnedRecord[] {
  return id === null || id === undefined ? [] : [{ table, id }];
}

function restored<T extends EntryTable>(dossier: Dossier, table: T, ids: ReadonlySet<string>): Change[] {
  return [...ids].flatMap((id) => {
    const before = dossier[table].get(id) as RowOf<T> | undefined;
    return before === undefined ? [] : edited(table, before, { ...before, deletedAt: null });
  });
}

/** The rows of a table as they will be: those that are not in the bin, then those that come back. */
function after<R extends { readonly id: string; readonly deletedAt: string | null }>(
  rows: ReadonlyMap<string, R>,
  back: ReadonlySet<string>,
): readonly R[] {
  const returning = [...back].flatMap((id) => rows.get(id) ?? []);
  return [...live(rows), ...returning];
}

function requireFreeNames(dossier: Dossier, back: Binned): void {
  requireOnce(after(dossier.parties, back.parties), back.parties, () => '');
  requireOnce(after(dossier.speakers, back.speakers), back.speakers, (speaker) => speaker.partyId);
  const issues = after(dossier.issues, back.issues);
  const ids = new Set(issues.map(({ id }) => id));
  const parentOf = ({ parentId }: Issue) => (parentId !== null && ids.has(parentId) ? parentId : '');
  requireOnce(issues, back.issues, parentOf);
}

function requireOnce<R extends { readonly id: string; readonly name: string }>(
  rows: readonly R[],
  back: ReadonlySet<string>,
  groupOf: (row: R) => string,
): void {
  const taken = new Map<string, R>();
  for (const row of rows) {
    const key = `${groupOf(row)}\n${fold(row.name)}`;
    const there = taken.get(key);
    if (there !== undefined && back.has(row.id)) {
      const code = back.has(there.id) ? 'restoreNameTwice' : 'restoreNameTaken';
      throw new DossierError(code, { name: there.name });
    }
    taken.set(key, row);
  }
}

function requireFreeTexts(dossier: Dossier, back: Binned): void {
  const taken = new Map<string, Source>();
  for (const source of after(dossier.sources, back.sources)) {
    const there = taken.get(source.textHash);
    if (there !== undefined && back.sources.has(source.id)) {
      const code = back.sources.has(there.id) ? 'restoreTextTwice' : 'restoreTextDuplicate';
      throw new DossierError(code, { name: source.title, title: there.title });
    }
    taken.set(source.textHash, source);
  }
}

function requireScales(dossier: Dossier, back: Binned): void {
  for (const id of back.positions) {
    const position = dossier.positions.get(id);
    const issue = dossier.issues.get(position?.issueId ?? '');
    if (position?.scaleValue !== null && issue?.scale === null) {
      throw new DossierError('restoreWithoutScale', { name: issue.name });
    }
  }
}

/** A mark that proves nothing would stay on the text for ever with nobody to explain it. */
function requireCited(dossier: Dossier, back: Binned): void {
  if (back.passages.size === 0) return;
  const cited = new Set(
    after(dossier.positions, back.positions).flatMap(({ evidence }) =>
      evidence.map((each) => each.passageId),
    ),
  );
  for (const id of back.passages) if (!cited.has(id)) throw new DossierError('restorePassageAlone');
}
