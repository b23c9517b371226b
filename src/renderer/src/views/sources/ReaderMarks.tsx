import { type RefObject, useMemo } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { CUE_KINDS, type CueKind } from '../../../../shared/cues/lexicon';
import type { ReaderView } from '../../../../shared/views/reader';
import { useDossier } from '../../store';
import { partyLayer } from './party-layer';
import type { Find } from './use-find';
import { useInSight, withinSight } from './use-in-sight';
import { type Stretch, useMark } from './use-mark';
import type { Pointers } from './use-pointers';

interface ReaderMarksProps {
  readonly article: RefObject<HTMLElement | null>;
  readonly view: ReaderView;
  readonly index: CodePointIndex;
  readonly pointers: Pointers;
  readonly find: Find;
  /** Differs whenever other elements hold the words. */
  readonly drawn: unknown;
}

/** More are not painted at once; so many are in sight of nobody. */
const MOST = 4_000;
const NONE: readonly Stretch[] = [];

/** Paints what was found, cues and names of parties, as far as they are in sight. */
export function ReaderMarks({ article, view, index, pointers, find, drawn }: ReaderMarksProps) {
  const sight = useInSight(article, view, index);
  const { parties } = useDossier();
  const hits = useMemo(() => withinSight(find.hits, sight).slice(0, MOST), [find.hits, sight]);
  const current = find.current === null ? undefined : find.hits[find.current];
  const now = useMemo(() => (current === undefined ? NONE : [current]), [current]);
  const cues = useMemo(
    () => Map.groupBy(withinSight(pointers.cues, sight).slice(0, MOST), ({ kind }) => kind),
    [pointers.cues, sight],
  );
  const names = useMemo(
    () => Map.groupBy(withinSight(pointers.mentions, sight).slice(0, MOST), ({ partyId }) => partyId),
    [pointers.mentions, sight],
  );
  useMark('parley-hit', article, view, index, hits, { drawn, priority: 3 });
  useMark('parley-hit-current', article, view, index, now, { drawn, priority: 4 });
  const shared = { article, view, index, drawn };
  return (
    <>
      {CUE_KINDS.map((kind) => (
        <Mark key={kind} name={cueLayer(kind)} ranges={cues.get(kind) ?? NONE} priority={2} {...shared} />
      ))}
      {[...names].map(([partyId, ranges]) => {
        const colour = parties.get(partyId)?.colour;
        if (colour === undefined) return null;
        return <Mark key={partyId} name={partyLayer(colour)} ranges={ranges} priority={1} {...shared} />;
      })}
    </>
  );
}

function cueLayer(kind: CueKind): string {
  return `parley-cue-${kind}`;
}

interface MarkProps extends Pick<ReaderMarksProps, 'article' | 'view' | 'index' | 'drawn'> {
  readonly name: string;
  readonly ranges: readonly Stretch[];
  readonly priority: number;
}

function Mark({ name, article, view, index, ranges, drawn, priority }: MarkProps) {
  useMark(name, article, view, index, ranges, { drawn, priority });
  return null;
}
