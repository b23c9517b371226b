import type { Change } from '../changes';
import type { CommandOf } from '../commands';
import { DossierError, type ErrorCode } from '../errors';
import { isSame } from '../is-same';
import type { Dossier, Position } from '../model';
import { editOfEach } from '../plan/positions';

/** Why some of the positions cannot be changed so, and what they have to do with it. */
export interface EditProblem {
  readonly code: ErrorCode;
  readonly count: number;
  /** The names of the parties whom the speaker does not speak for, or of the issues that have no scale, each once. */
  readonly names: readonly string[];
}

/** What changing many positions at once would do, before anything is done. */
export interface BulkEditPreview {
  /** The positions that become different, in the order of the ids; their stamps are left as they are. */
  readonly changes: readonly Extract<Change, { readonly table: 'positions' }>[];
  /** As long as there are any, the command would be refused as a whole. */
  readonly problems: readonly EditProblem[];
  /** How many lose their speaker because they get another party. */
  readonly losingSpeaker: number;
  /** How many keep their place on a scale although they get an issue with another one. */
  readonly onOtherScale: number;
}

/** What the command would change, and everything that stands against it; ids of what is not there or in the bin are left out. */
export function bulkEditPreview(dossier: Dossier, command: CommandOf<'position.editAll'>): BulkEditPreview {
  const edit = editOfEach(dossier, command);
  const changes: BulkEditPreview['changes'][number][] = [];
  const problems = new Map<ErrorCode, { count: number; readonly names: Set<string> }>();
  let losingSpeaker = 0;
  let onOtherScale = 0;
  for (const before of livePositions(dossier, command.ids)) {
    const after = attempted(edit, before);
    if (after instanceof DossierError) {
      const problem = problems.get(after.code) ?? { count: 0, names: new Set() };
      problem.count += 1;
      problem.names.add(nameFor(after.code, dossier, before, command));
      problems.set(after.code, problem);
    } else if (!isSame(before, after)) {
      changes.push({ table: 'positions', id: before.id, before, after });
      const isNamed = command.patch.speakerId !== undefined;
      if (before.speakerId !== null && after.speakerId === null && !isNamed) losingSpeaker += 1;
      if (isOnOtherScale(dossier, before, after)) onOtherScale += 1;
    }
  }
  return {
    changes,
    problems: [...problems].map(([code, { count, names }]) => ({ code, count, names: [...names] })),
    losingSpeaker,
    onOtherScale,
  };
}

/** These positions in this order, each once; without those that are not there or in the bin. */
export function livePositions(dossier: Dossier, ids: readonly string[]): readonly Position[] {
  return [...new Set(ids)].flatMap((id) => {
    const position = dossier.positions.get(id);
    return position?.deletedAt === null ? [position] : [];
  });
}

function attempted(edit: (before: Position) => Position, before: Position): Position | DossierError {
  try {
    return edit(before);
  } catch (error) {
    if (error instanceof DossierError) return error;
    throw error;
  }
}

function nameFor(
  code: ErrorCode,
  dossier: Dossier,
  { partyId, issueId }: Position,
  { patch }: CommandOf<'position.editAll'>,
): string {
  const row =
    code === 'scaleValueWithoutScale'
      ? dossier.issues.get(patch.issueId ?? issueId)
      : dossier.parties.get(patch.partyId ?? partyId);
  return row?.name ?? '';
}

function isOnOtherScale(dossier: Dossier, before: Position, after: Position): boolean {
  if (after.scaleValue === null || after.scaleValue !== before.scaleValue) return false;
  if (after.issueId === before.issueId) return false;
  const scaleOf = (id: string) => dossier.issues.get(id)?.scale ?? null;
  return !isSame(scaleOf(before.issueId), scaleOf(after.issueId));
}

/** What many have in common: the one value of all of them, or how many different ones there are. */
export type Common<T> =
  | { readonly kind: 'one'; readonly value: T }
  | { readonly kind: 'mixed'; readonly count: number };

/** What a field of these positions has in common. Null where there are none. */
export function commonOf<T>(
  positions: readonly Position[],
  read: (position: Position) => T,
): Common<T> | null {
  const values = new Set(positions.map(read));
  const [value] = values;
  if (value === undefined) return null;
  return values.size === 1 ? { kind: 'one', value } : { kind: 'mixed', count: values.size };
}
