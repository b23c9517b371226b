import { useEffect, useMemo, useState } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { type CompiledCues, compileCues } from '../../../../shared/cues/compile-cues';
import { cueLanguages } from '../../../../shared/cues/cue-languages';
import { type Cue, findCues } from '../../../../shared/cues/find-cues';
import { type CueEdits, withCueEdits } from '../../../../shared/cues/lexicon';
import { SHIPPED_LEXICONS } from '../../../../shared/cues/shipped-lexicons';
import { emptyDossier } from '../../../../shared/dossier';
import { findPartyMentions, type PartyMention, partyNames } from '../../../../shared/mentions';
import type { TextPieces } from '../../../../shared/text-pieces';
import { useAppState, useDossier } from '../../store';
import { inSlices } from './in-slices';

/** What points at likely positions: ranges in code points, in the order of the text. */
export interface Pointers {
  /** Wording of the kinds that are shown; empty while cues are not. */
  readonly cues: readonly Cue[];
  /** How many there are of every kind, also of those that are not shown. */
  readonly cueCounts: ReadonlyMap<Cue['kind'], number>;
  readonly mentions: readonly PartyMention[];
  /** Whether the language of the text has a lexicon. */
  readonly hasLexicon: boolean;
}

/** The cues and the names of parties in a text, looked for when nothing else is to be done. They are nowhere recorded. */
export function usePointers(pieces: TextPieces, index: CodePointIndex, language: string): Pointers {
  const { areCuesShown, arePartiesShown, cueKinds, cueEdits } = useAppState(
    (state) => state.settings.reading,
  );
  const { parties, speakers } = useDossier();
  const languages = useMemo(() => cueLanguages(SHIPPED_LEXICONS, language), [language]);

  const cueFinder = useMemo(() => {
    if (!areCuesShown || languages.length === 0) return null;
    const compiled = compiledCues(cueEdits);
    return (place: number) => pieces.search(place, (folded) => findCues(folded, compiled, languages));
  }, [pieces, areCuesShown, languages, cueEdits]);
  const all = useFound(pieces.count, cueFinder, index);
  const shown = useMemo(() => all.filter(({ kind }) => cueKinds.includes(kind)), [all, cueKinds]);
  const cueCounts = useMemo(
    () => new Map([...Map.groupBy(all, ({ kind }) => kind)].map(([kind, its]) => [kind, its.length])),
    [all],
  );

  const names = useMemo(
    () => (arePartiesShown ? partyNames({ ...emptyDossier(), parties, speakers }) : null),
    [arePartiesShown, parties, speakers],
  );
  const nameFinder = useMemo(() => {
    if (names === null) return null;
    return (place: number) => pieces.search(place, (folded) => findPartyMentions(folded, names));
  }, [pieces, names]);
  const mentions = useFound(pieces.count, nameFinder, index);

  return { cues: shown, cueCounts, mentions, hasLexicon: languages.length > 0 };
}

const NONE: readonly never[] = [];

/** What a finder finds in all pieces, in code points; nothing while there is no finder. It grows while the looking goes on. */
function useFound<R extends { readonly start: number; readonly end: number }>(
  count: number,
  find: ((place: number) => readonly R[]) | null,
  index: CodePointIndex,
): readonly R[] {
  const [found, setFound] = useState<readonly R[]>(NONE);
  useEffect(() => {
    if (find === null) return;
    const all: R[] = [];
    let told = performance.now();
    const end = inSlices({
      count,
      isUrgent: false,
      step: (place) => {
        for (const each of find(place))
          all.push({ ...each, start: index.toCodePoint(each.start), end: index.toCodePoint(each.end) });
      },
      tell: (isDone) => {
        // What is in sight first is there soon; the rest need not be drawn piece by piece.
        if (!isDone && performance.now() - told < BETWEEN_TELLING) return;
        told = performance.now();
        setFound([...all]);
      },
    });
    return () => {
      end();
      setFound(NONE);
    };
  }, [count, find, index]);
  return found;
}

/** How long what is found is kept back while the looking goes on, in milliseconds. */
const BETWEEN_TELLING = 250;

let compiled: { readonly edits: CueEdits; readonly cues: CompiledCues } | null = null;

/** The lexicons with the analyst's edits, ready to be looked for; kept as long as the edits stay the same. */
function compiledCues(edits: CueEdits): CompiledCues {
  if (compiled?.edits !== edits)
    compiled = { edits, cues: compileCues(withCueEdits(SHIPPED_LEXICONS, edits)) };
  return compiled.cues;
}
