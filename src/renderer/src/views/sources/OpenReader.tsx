import { type ReactNode, useMemo, useRef } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import type { Structure } from '../../../../shared/structure';
import { textPieces } from '../../../../shared/text-pieces';
import { outlineOf } from '../../../../shared/views/outline';
import type { ReaderView } from '../../../../shared/views/reader';
import { FindBar } from './FindBar';
import { OutlineMenu } from './OutlineMenu';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { ReaderHint } from './ReaderHint';
import { ReaderMap } from './ReaderMap';
import { ReaderText } from './ReaderText';
import { ReaderTools } from './ReaderTools';
import { readerSteps } from './reader-steps';
import { selectionActs } from './selection-acts';
import { paragraphIndexAt } from './text-dom';
import { type Pane, useBookmark } from './use-bookmark';
import { useFind } from './use-find';
import { useFindBar } from './use-find-bar';
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
  const pieces = useMemo(() => textPieces(index.text), [index]);
  const outline = useMemo(() => outlineOf(view.paragraphs), [view]);
  const bookmark = useBookmark(pane, source.id);
  const reach = useReach(article, view, index);
  const pointers = usePointers(pieces, index, source.language);
  const find = useFind(pieces, index, reach.origin);
  const bar = useFindBar(article, find, reach);
  const selection = useTextSelection(article, index);
  const { selected } = selection;
  const acts = selectionActs({ source, view, index, structure, selection });
  const steps = readerSteps(view, pointers, reach, selection);
  const paragraph = selected && view.paragraphs[paragraphIndexAt(view, selected.start)]?.number;
  const [cue] = selected === null ? [] : withinSight(pointers.cues, selected);

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
        onFind={bar.open}
        onStepPassage={steps.passage}
        onStepCue={steps.cue}
      />
      {bar.isOpen && (
        <FindBar find={find} field={bar.field} reach={reach} onStep={bar.step} onClose={bar.close} />
      )}
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
          onRecord={acts.record}
          onAttach={acts.attach}
          onStepPassage={steps.passage}
          onStepCue={steps.cue}
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
        onRecord={acts.record}
        onAttach={acts.attach}
        onCopy={acts.copy}
      />
    </>
  );
}
