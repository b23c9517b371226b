import { passageCitation } from '../../../../shared/citation';
import type { CodePointIndex } from '../../../../shared/code-points';
import { DossierError } from '../../../../shared/errors';
import type { Source } from '../../../../shared/model';
import { isTooMuchOf } from '../../../../shared/passage-extent';
import { pageAt, type Structure } from '../../../../shared/structure';
import type { ReaderView } from '../../../../shared/views/reader';
import { recordFrom, showDialog } from '../../actions';
import { copyText } from '../../copy-text';
import type { TextRange } from '../../store';
import { notifyError, say } from '../../toasts';
import { words } from '../../words';
import { paragraphIndexAt } from './text-dom';
import type { TextSelectionState } from './use-text-selection';

/** What can be done with the words that are selected; nothing happens when none are. */
export interface SelectionActs {
  readonly record: () => void;
  readonly attach: () => void;
  readonly copy: () => void;
}

/** The text that is read, and what is selected in it. */
interface ReadText {
  readonly source: Source;
  readonly view: ReaderView;
  readonly index: CodePointIndex;
  readonly structure: Structure | null;
  readonly selection: TextSelectionState;
}

/** Recording from the selection, adding it to a position, and copying it with its citation. */
export function selectionActs({ source, view, index, structure, selection }: ReadText): SelectionActs {
  const { selected, look } = selection;

  function withSelection(act: (range: TextRange) => void): void {
    const now = look();
    const range = now ? now.range : selected;
    if (range === null) return;
    const { start, end } = range;
    // Here already: a form must not be filled in for a passage that will be refused.
    if (isTooMuchOf(index, start, end)) {
      notifyError(new DossierError('passageWholeText', { count: end - start }));
      return;
    }
    act({ sourceId: source.id, start, end });
  }

  return {
    record: () => withSelection(recordFrom),
    attach: () => withSelection((range) => showDialog({ kind: 'attach', range })),
    copy() {
      if (selected === null) return;
      const paragraph = view.paragraphs[paragraphIndexAt(view, selected.start)]?.number ?? 1;
      const page = structure === null ? null : pageAt(structure, selected.start);
      const place = { textHash: source.textHash, orphanedAt: null, paragraph, page: page ?? '' };
      copyText(`${index.slice(selected.start, selected.end)}\n${passageCitation(source, place)}`);
      say(words('reader.copied'));
    },
  };
}
