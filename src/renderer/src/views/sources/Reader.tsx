import { useMemo, useRef } from 'react';
import { passageCitation } from '../../../../shared/citation';
import { codePointIndex } from '../../../../shared/code-points';
import { DossierError } from '../../../../shared/errors';
import type { Source } from '../../../../shared/model';
import { isTooMuchOf } from '../../../../shared/passage-extent';
import { type ReaderView, readerView } from '../../../../shared/views/reader';
import { openPassage, recordFrom, showDialog, showEvidence } from '../../actions';
import { copyText } from '../../copy-text';
import { getState, useDossier } from '../../store';
import { notifyError, say } from '../../toasts';
import { useWords, words } from '../../words';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { ReaderHeader } from './ReaderHeader';
import { ReaderText } from './ReaderText';
import { paragraphIndexAt, writeSelection } from './text-dom';
import { useSourceText } from './use-source-text';
import { selectionNow, useTextSelection } from './use-text-selection';

interface ReaderProps {
  readonly source: Source;
  readonly isListShown: boolean;
  readonly onToggleList: () => void;
}

/** A source to read, mark and record from. */
export function Reader({ source, isListShown, onToggleList }: ReaderProps) {
  const t = useWords();
  const dossier = useDossier();
  const article = useRef<HTMLElement>(null);
  const { text, error } = useSourceText(source.textHash);
  const index = useMemo(() => (text === null ? null : codePointIndex(text)), [text]);
  const view = useMemo(
    () => (text === null ? null : readerView(dossier, source.id, text)),
    [dossier, source.id, text],
  );
  const selected = useTextSelection(article, index);
  const paragraph = selected && view?.paragraphs[paragraphIndexAt(view, selected.start)]?.number;

  function withSelection(act: (range: { sourceId: string; start: number; end: number }) => void): void {
    const now = article.current && index && selectionNow(article.current, index);
    const range = now ? now.range : selected;
    if (range === null || index === null) return;
    const { start, end } = range;
    // Here already: a form must not be filled in for a passage that will be refused.
    if (isTooMuchOf(index, start, end)) {
      notifyError(new DossierError('passageWholeText', { count: end - start }));
      return;
    }
    act({ sourceId: source.id, start, end });
  }

  function stepPassage(direction: 1 | -1): void {
    const element = article.current;
    const next = view && passageBeside(view, selected?.start ?? null, direction);
    if (!next || !index || element === null) return;
    const [anchor, focus] = [index.toUtf16(next.start), index.toUtf16(next.end)];
    writeSelection(element, view, index, { anchor, focus });
    openPassage(next.passageId);
    if (getState().form === null) showEvidence({ kind: 'passage', passageIds: [next.passageId] });
  }

  function copy(): void {
    if (selected === null || index === null) return;
    const { textHash } = source;
    const place = { textHash, orphanedAt: null, paragraph: paragraph ?? 1, page: '' };
    copyText(`${index.slice(selected.start, selected.end)}\n${passageCitation(source, place)}`);
    say(words('reader.copied'));
  }

  return (
    <section className={styles.reader} aria-label={t('reader.label')}>
      <ReaderHeader
        source={source}
        passageCount={view?.highlights.size ?? 0}
        isListShown={isListShown}
        onToggleList={onToggleList}
        onStepPassage={stepPassage}
      />
      {view !== null && index !== null ? (
        <ReaderText
          key={source.id}
          source={source}
          view={view}
          index={index}
          article={article}
          selected={selected}
          onRecord={() => withSelection(recordFrom)}
          onAttach={() => withSelection((range) => showDialog({ kind: 'attach', range }))}
          onStepPassage={stepPassage}
        />
      ) : (
        <p className={styles.notice} role={error === null ? 'status' : 'alert'}>
          {error ?? t('app.loading')}
        </p>
      )}
      <ReaderBar
        selected={selected && { characters: selected.end - selected.start, paragraph: paragraph ?? 1 }}
        onRecord={() => withSelection(recordFrom)}
        onAttach={() => withSelection((range) => showDialog({ kind: 'attach', range }))}
        onCopy={copy}
      />
    </section>
  );
}

/** The passage that begins next after an offset in code points, or last before it; from nowhere the first or the last. */
function passageBeside(view: ReaderView, from: number | null, direction: 1 | -1) {
  const all = [...view.highlights.values()];
  if (from === null) return direction === 1 ? all[0] : all.at(-1);
  return direction === 1 ? all.find(({ start }) => start > from) : all.findLast(({ start }) => start < from);
}
