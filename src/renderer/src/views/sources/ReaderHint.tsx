import { type RefObject, useEffect, useState } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './ReaderHint.module.css';
import { offsetAtPoint } from './text-dom';
import { withinSight } from './use-in-sight';
import type { Pointers } from './use-pointers';

interface ReaderHintProps {
  readonly article: RefObject<HTMLElement | null>;
  readonly index: CodePointIndex;
  readonly pointers: Pointers;
}

interface Pointed {
  readonly offset: number;
  readonly x: number;
  readonly y: number;
}

/** What the underlined words under the mouse are: a kind of cue, or a party. */
export function ReaderHint({ article, index, pointers }: ReaderHintProps) {
  const t = useWords();
  const { parties } = useDossier();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const isAny = pointers.cues.length > 0 || pointers.mentions.length > 0;

  useEffect(() => {
    const element = article.current;
    if (!element || !isAny) return;
    let isQueued = false;
    let last: MouseEvent | null = null;
    function look(): void {
      isQueued = false;
      if (!element || last === null) return;
      const offset = offsetAtPoint(element, index, last.clientX, last.clientY);
      setPointed(offset === null ? null : { offset, x: last.clientX, y: last.clientY });
    }
    function onMove(event: MouseEvent): void {
      last = event;
      if (!isQueued) requestAnimationFrame(look);
      isQueued = true;
    }
    function leave(): void {
      last = null;
      setPointed(null);
    }
    element.addEventListener('mousemove', onMove);
    element.addEventListener('mouseleave', leave);
    element.parentElement?.addEventListener('scroll', leave);
    return () => {
      element.removeEventListener('mousemove', onMove);
      element.removeEventListener('mouseleave', leave);
      element.parentElement?.removeEventListener('scroll', leave);
    };
  }, [article, index, isAny]);

  if (pointed === null) return null;
  const here = { start: pointed.offset, end: pointed.offset + 1 };
  const [cue] = withinSight(pointers.cues, here);
  const [mention] = withinSight(pointers.mentions, here);
  const party = mention && parties.get(mention.partyId);
  const told = [cue && t(`reader.cueKind.${cue.kind}`), party?.name].filter((each) => each !== undefined);
  if (told.length === 0) return null;
  return (
    <div
      role="tooltip"
      className={styles.hint}
      ref={(hint) => {
        hint?.style.setProperty('--x', `${pointed.x}px`);
        hint?.style.setProperty('--y', `${pointed.y}px`);
      }}
    >
      {told.map((each) => (
        <bdi key={each}>{each}</bdi>
      ))}
    </div>
  );
}
