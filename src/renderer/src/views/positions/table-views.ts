import { fold } from '../../../../shared/fold';
import { isSame } from '../../../../shared/is-same';
import type { MessageKey } from '../../../../shared/messages/en';
import {
  LONGEST_VIEW_NAME,
  MOST_TABLE_VIEWS,
  type PositionsState,
  type TableArrangement,
  type TableView,
} from '../../../../shared/positions-state';

type Saved = Pick<PositionsState, 'views' | 'viewId'>;

/** The saved view that was taken last; null when none was or it is deleted. */
export function currentView({ views, viewId }: Saved): TableView | null {
  return views.find(({ id }) => id === viewId) ?? null;
}

/** Whether the table is arranged otherwise than a saved view. */
export function differs(view: TableView, arrangement: TableArrangement): boolean {
  return !isSame(view.arrangement, arrangement);
}

/** What is wrong with a name for a view, as the key of a message; null when it will do. `ownId` is that of a view that is renamed. */
export function nameProblem(
  views: PositionsState['views'],
  name: string,
  ownId: string | null = null,
): MessageKey | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'positions.views.nameMissing';
  if (trimmed.length > LONGEST_VIEW_NAME) return 'positions.views.nameTooLong';
  const isTaken = views.some((view) => view.id !== ownId && fold(view.name) === fold(trimmed));
  if (isTaken) return 'positions.views.nameTaken';
  return ownId === null && views.length >= MOST_TABLE_VIEWS ? 'positions.views.tooMany' : null;
}

/** The views with another one at the end, which is the current one then. The name must be without problems. */
export function withView(saved: Saved, id: string, name: string, arrangement: TableArrangement): Saved {
  return { views: [...saved.views, { id, name: name.trim(), arrangement }], viewId: id };
}

/** The views with one of them by another name. */
export function renamed(saved: Saved, id: string, name: string): Saved {
  const views = saved.views.map((view) => (view.id === id ? { ...view, name: name.trim() } : view));
  return { ...saved, views };
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
