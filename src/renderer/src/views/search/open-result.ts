import type { ResultRow } from '../../../../shared/views/search-results';
import { openFound, openPassage, show, showEvidence } from '../../actions';
import { getState } from '../../store';

/** The row of a tree, once the view that it is in has been drawn. One that is folded away is left where it is. */
function focusRow(id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`)?.focus(),
    ),
  );
}

/** Opens what was found where it is: the reader at the place, the evidence of a position, the frame with a party or issue. */
export function openResult({ entry, excerpts, textHash }: ResultRow): void {
  switch (entry.table) {
    case 'sources': {
      const places = excerpts.flatMap((excerpt) => excerpt.places);
      if (places.length > 0) openFound(entry.row, textHash ?? entry.row.textHash, places);
      else show({ view: 'sources', sourceId: entry.row.id, readerOffset: 0 });
      return;
    }
    case 'passages':
      openPassage(entry.row.id);
      if (getState().form === null) showEvidence({ kind: 'passage', passageIds: [entry.row.id] });
      return;
    case 'positions':
      showEvidence({ kind: 'position', positionId: entry.row.id });
      return;
    case 'parties':
    case 'speakers':
    case 'issues':
    case 'events':
      show({ view: 'frame' });
      focusRow(entry.row.id);
      return;
    case 'assessments':
      show({ view: 'matrix' });
  }
}
