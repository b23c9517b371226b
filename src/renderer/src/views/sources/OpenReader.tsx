import { type ReactNode, useMemo, useRef, useState } from 'react';
import { beside } from '../../../../shared/beside';
import { passageCitation } from '../../../../shared/citation';
import type { CodePointIndex } from '../../../../shared/code-points';
import { DossierError } from '../../../../shared/errors';
import type { Source } from '../../../../shared/model';
import { isTooMuchOf } from '../../../../shared/passage-extent';
import { pageAt, type Structure } from '../../../../shared/structure';
import { textPieces } from '../../../../shared/text-pieces';
import { outlineOf } from '../../../../shared/views/outline';
import type { ReaderView } from '../../../../shared/views/reader';
import { focusPassage, recordFrom, showDialog, showEvidence } from '../../actions';
import { copyText } from '../../copy-text';
import { changeReading } from '../../reading';
import { getState, type TextRange } from '../../store';
import { notifyError, say } from '../../toasts';
import { words } from '../../words';
import { FindBar } from './FindBar';
import { OutlineMenu } from './OutlineMenu';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { ReaderHint } from './ReaderHint';
import { ReaderMap } from './ReaderMap';
import { ReaderText } from './ReaderText';
import { ReaderTools } from './ReaderTools';
import { paragraphIndexAt } from './text-dom';
import { type Pane, useBookmark } from './use-bookmark';
import { useFind } from './use-find';
import { withinSight } from './use-in-sight';
import { usePointers } from './use-pointers';
import { useReach } from './use-reach';
import { useTextSelection } from './use-text-selection';

interface OpenReaderProps {
  readonly source: Source;
  readonly pane: Pane;
  readonly view: ReaderView;
  readonly index: CodePointIndex;
  readonly structure: Structure | null;
  readonly split: ReactNode;
}

/** A source whose text has arrived: the text, the ways through it, and what can be done with what is selected. */
export function OpenReader({ source, pane, view, index, structure, split }: OpenReaderProps) {
  const article = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const pieces = useMemo(() => textPieces(index.text), [index]);
  const outline = useMemo(() => outlineOf(view.paragraphs), [view]);
  const bookmark = useBookmark(pane, source.id);
  const reach = useReach(article, view, index);
  const pointers = usePointers(pieces, index, source.language);
  const find = useFind(pieces, index, reach.origin);
  const [isFinding, setIsFinding] = useState(false);
  const { selected, look } = useTextSelection(article, index);
  const paragraph = selected && view.paragraphs[paragraphIndexAt(view, selected.start)]?.number;
  const [cue] = selected === null ? [] : withinSight(pointers.cues, selected);

  /** Where the selection begins at this moment: what is told of it may come later than the next key. */
  function here(): number | null {
    const now = look();
    return (now ? now.range : selected)?.start ?? null;
  }

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
  const record = () => withSelection(recordFrom);
  const attach = () => withSelection((range) => showDialog({ kind: 'attach', range }));

  function stepPassage(direction: 1 | -1): void {
    const next = beside([...view.highlights.values()], here(), direction);
    if (next === undefined) return;
    reach.select(next);
    focusPassage(next.passageId);
    if (getState().form === null) showEvidence({ kind: 'passage', passageIds: [next.passageId] });
  }

  function stepCue(direction: 1 | -1): void {
    if (!getState().settings.reading.areCuesShown) changeReading({ areCuesShown: true });
    const next = beside(pointers.cues, here() ?? reach.origin() - 1, direction);
    if (next !== undefined) reach.select(next);
  }

  function stepHit(direction: 1 | -1): void {
    const place = find.beside(direction);
    if (place !== null) find.setCurrent(place);
  }

  function openFind(): void {
    setIsFinding(true);
    field.current?.select();
    field.current?.focus();
  }

  /** What was looked at last is selected: the reading goes on from there. */
  function closeFind(): void {
    const hit = find.current === null ? undefined : find.hits[find.current];
    setIsFinding(false);
    find.setQuery('');
    if (hit !== undefined) reach.select(hit, { isFocused: true });
    else article.current?.focus({ preventScroll: true });
  }

  function copy(): void {
    if (selected === null) return;
    const page = structure === null ? null : pageAt(structure, selected.start);
    const { textHash } = source;
    const place = { textHash, orphanedAt: null, paragraph: paragraph ?? 1, page: page ?? '' };
    copyText(`${index.slice(selected.start, selected.end)}\n${passageCitation(source, place)}`);
    say(words('reader.copied'));
  }

  return (
    <>
      <ReaderTools
        outline={
          <OutlineMenu
            outline={outline}
            origin={reach.origin}
            onGo={({ start, end }) => reach.select({ start, end }, { isFocused: true })}
          />
        }
        split={split}
        passageCount={view.highlights.size}
        pointers={pointers}
        onFind={openFind}
        onStepPassage={stepPassage}
        onStepCue={stepCue}
      />
      {isFinding && <FindBar find={find} field={field} reach={reach} onStep={stepHit} onClose={closeFind} />}
      <div className={styles.body}>
        <ReaderText
          source={source}
          view={view}
          index={index}
          article={article}
          bookmark={bookmark}
          selected={selected}
          pointers={pointers}
          find={find}
          onRecord={record}
          onAttach={attach}
          onStepPassage={stepPassage}
          onStepCue={stepCue}
        />
        <ReaderMap
          view={view}
          length={index.length}
          find={find}
          pointers={pointers}
          onGo={(offset) => reach.show({ start: offset, end: offset }, 'center')}
        />
        <ReaderHint article={article} index={index} pointers={pointers} />
      </div>
      <ReaderBar
        selected={selected && { characters: selected.end - selected.start, paragraph: paragraph ?? 1 }}
        cue={cue?.kind ?? null}
        onRecord={record}
        onAttach={attach}
        onCopy={copy}
      />
    </>
  );
}
