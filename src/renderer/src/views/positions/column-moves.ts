import {
  columnsShown,
  type Pin,
  pinOf,
  type TableArrangement,
  withColumnBefore,
  withPin,
} from '../../../../shared/positions-state';
import type { ColumnId } from './position-columns';

type Placed = Pick<TableArrangement, 'order' | 'pins'>;

/** Where columns stand after one was dropped before another, or after it: among the pinned ones it is pinned like them. */
export function dropColumn(
  arrangement: TableArrangement,
  id: ColumnId,
  onto: ColumnId,
  side: 'before' | 'after',
): Placed {
  if (id === onto) return { order: arrangement.order, pins: arrangement.pins };
  const shown = columnsShown(arrangement).filter((each) => each !== id);
  const place = shown.indexOf(onto) + (side === 'after' ? 1 : 0);
  return placeAt(arrangement, shown.toSpliced(place, 0, id), id, pinOf(arrangement, onto));
}

/** Where columns stand after one went a step towards the beginning (−1) or the end (1) of the row; null where it cannot go on. */
export function stepColumn(arrangement: TableArrangement, id: ColumnId, step: -1 | 1): Placed | null {
  const shown = columnsShown(arrangement);
  const next = shown[shown.indexOf(id) + step];
  return next === undefined ? null : dropColumn(arrangement, id, next, step === 1 ? 'after' : 'before');
}

/** Where columns stand after one was pinned, or set free with null. */
export function pinColumn(
  arrangement: TableArrangement,
  id: ColumnId,
  pin: Pin,
): Pick<TableArrangement, 'pins'> {
  return { pins: withPin(arrangement.pins, id, pin) };
}

/** What is hidden stays behind the column that it followed; the shown ones stand as `shown` says. */
function placeAt(arrangement: TableArrangement, shown: readonly ColumnId[], id: ColumnId, pin: Pin): Placed {
  const pins = pinOf(arrangement, id) === pin ? arrangement.pins : withPin(arrangement.pins, id, pin);
  const next = shown[shown.indexOf(id) + 1];
  const before = shown[shown.indexOf(id) - 1];
  if (next !== undefined && pinOf({ pins }, next) === pin) {
    return { order: withColumnBefore(arrangement.order, id, next), pins };
  }
  if (before === undefined) return { order: withColumnBefore(arrangement.order, id, next ?? null), pins };
  // Right behind the one before it: before whatever follows that in the order of all columns.
  const order = withColumnBefore(arrangement.order, id, before);
  return { order: withColumnBefore(order, before, id), pins };
}
