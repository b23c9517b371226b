import type { DragEvent } from 'react';
import type { PartyNode } from './frame-tree';
import type { DropPosition } from './moves';

interface PartyDrop {
  readonly partyId: string;
  readonly position: 'before' | 'after';
}

/**
 * Where a party goes that is dropped at a row: beside a party, or after the one to whose last speaker's row it is dropped; null where
 * none can be dropped, on a party or among its speakers.
 */
export function partyDropAt(
  parties: readonly PartyNode[],
  rowId: string,
  position: DropPosition,
): PartyDrop | null {
  if (position === 'on') return null;
  if (parties.some(({ id }) => id === rowId)) return { partyId: rowId, position };
  const party = parties.find(({ speakers }) => speakers.at(-1)?.id === rowId);
  return party === undefined || position === 'before' ? null : { partyId: party.id, position };
}

/** Keeps speakers with their party: the tree can only make all of its rows movable or none. To be called while the event goes down. */
export function refuseSpeakerDrag(event: DragEvent<HTMLElement>, parties: readonly PartyNode[]): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
  if (parties.some(({ id }) => id === row?.dataset.key)) return;
  event.preventDefault();
  event.stopPropagation();
}
