import { isBlank } from '../../../../shared/is-blank';
import { isSame } from '../../../../shared/is-same';
import type { MessageKey } from '../../../../shared/messages/en';
import {
  LONGEST_VIEW_NAME,
  MOST_TABLE_VIEWS,
  type PositionsState,
  type TableArrangement,
  type TableView,
} from '../../../../shared/positions-state';
import { cleanName, sameNamed } from '../../../../shared/same-name';

type Saved = Pick<PositionsState, 'views' | 'viewId'>;

/** The saved view that was taken last; null when none was or it is deleted. */
export function currentView({ views, viewId }: Saved): TableView | null {
  return views.find(({ id }) => id === viewId) ?? null;
}

/** Whether the table is arranged otherwise than a saved view. */
export function differs(view: TableView, arrangement: TableArrangement): boolean {
  return !isSame(view.arrangement, arrangement);
}

/** What is wrong with a name for a view, as the key of a message; null when it will do, be it taken. `ownId` is that of a view that is renamed. */
export function nameProblem(
  views: PositionsState['views'],
  name: string,
  ownId: string | null = null,
): MessageKey | null {
  const cleaned = cleanName(name);
  if (isBlank(name)) return 'positions.views.nameMissing';
  if (cleaned.length > LONGEST_VIEW_NAME) return 'positions.views.nameTooLong';
  const isOneMore = ownId === null && sameNamed(views, name) === null;
  return isOneMore && views.length >= MOST_TABLE_VIEWS ? 'positions.views.tooMany' : null;
}

/** The view that another one by this name would take the place of; null when the name is free. `ownId` is that of a view that is renamed. */
export function viewNamed(
  views: PositionsState['views'],
  name: string,
  ownId: string | null = null,
): TableView | null {
  return sameNamed(
    views.filter(({ id }) => id !== ownId),
    name,
  );
}

/**
 * The views with another one at the end, or in the place and with the id of the one that has its name already; it is the current one then. The name must be
 * without problems.
 */
export function withView(saved: Saved, id: string, name: string, arrangement: TableArrangement): Saved {
  const taken = viewNamed(saved.views, name);
  const view = { id: taken?.id ?? id, name: cleanName(name), arrangement };
  if (taken === null) return { views: [...saved.views, view], viewId: id };
  return { views: saved.views.map((each) => (each === taken ? view : each)), viewId: view.id };
}

/** The views with one of them by another name; without another one that had it. */
export function renamed(saved: Saved, id: string, name: string): Saved {
  const taken = viewNamed(saved.views, name, id);
  const { views, viewId } = taken === null ? saved : withoutView(saved, taken.id);
  return {
    views: views.map((view) => (view.id === id ? { ...view, name: cleanName(name) } : view)),
    viewId,
  };
}

/** The views with one of them as the table is arranged now; it is the current one then. */
export function overwritten(saved: Saved, id: string, arrangement: TableArrangement): Saved {
  const views = saved.views.map((view) => (view.id === id ? { ...view, arrangement } : view));
  return { views, viewId: id };
}

/** The views without one of them. */
export function withoutView(saved: Saved, id: string): Saved {
  return {
    views: saved.views.filter((view) => view.id !== id),
    viewId: saved.viewId === id ? null : saved.viewId,
  };
}
