import { live, partiesInOrder } from './dossier';
import { type Folded, findMentions, foldWithMap } from './fold';
import type { Dossier, Source } from './model';
import type { Attribution } from './vocabulary';

/** What a position form begins with: only what can be known from the words that were selected. */
export interface Prefill {
  /** The party that the selected words name first; null when they name none. */
  readonly partyId: string | null;
  /** That party's speaker, where the selected words name one. */
  readonly speakerId: string | null;
  /** The source's date of publication, EDTF; empty when it is not recorded. */
  readonly date: string;
  readonly attribution: Attribution;
}

/**
 * Reads from selected words what the form need not ask. A speaker who is named speaks for the party even where the party is not
 * named. The words are a direct quote when they open or lie within quotation marks of `paragraph`, the text of their paragraph,
 * in which they begin at the UTF-16 offset `start`.
 */
export function prefill(
  dossier: Dossier,
  source: Source,
  selected: string,
  paragraph: string,
  start: number,
): Prefill {
  const words = foldWithMap(selected);
  const speaker = firstNamed(words, live(dossier.speakers));
  const party = firstNamed(words, partiesInOrder(dossier));
  const isSpeakers = speaker !== null && (party === null || speaker.row.partyId === party.row.id);
  const partyId = party?.row.id ?? speaker?.row.partyId ?? null;
  return {
    partyId,
    speakerId: isSpeakers ? speaker.row.id : null,
    date: source.publishedOn,
    attribution: isQuoted(selected, paragraph, start) ? 'directQuote' : 'paraphrase',
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly { readonly text: string }[];
  readonly shortName?: string;
}

/** Of rows with names and aliases, the one that is mentioned first; of two at the same place the longer mention. */
function firstNamed<R extends Named>(words: Folded, rows: readonly R[]): { readonly row: R } | null {
  let first: { readonly row: R; readonly start: number; readonly length: number } | null = null;
  for (const row of rows) {
    for (const name of [row.name, row.shortName ?? '', ...row.aliases.map((alias) => alias.text)]) {
      const mention = name === '' ? undefined : findMentions(words, name)[0];
      if (mention === undefined) continue;
      const length = mention.end - mention.start;
      const isEarlier =
        first === null ||
        mention.start < first.start ||
        (mention.start === first.start && length > first.length);
      if (isEarlier) first = { row, start: mention.start, length };
    }
  }
  return first;
}

const OPENING = /["“„«‹]/u;
const MARKS = /["“”„«»‹›]/gu;

function isQuoted(selected: string, paragraph: string, start: number): boolean {
  if (OPENING.test(selected.trimStart().charAt(0))) return true;
  const before = paragraph.slice(0, start);
  let isOpen = false;
  for (const [mark] of before.matchAll(MARKS)) {
    // A straight mark opens and closes by turns; “ closes in Ukrainian and Russian what „ has opened.
    if (mark === '"' || mark === '“') isOpen = !isOpen;
    else isOpen = mark === '„' || mark === '«' || mark === '‹';
  }
  return isOpen;
}
