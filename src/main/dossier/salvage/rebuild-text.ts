import { verify } from '../../../shared/anchor';
import { codePointIndex, countCodePoints } from '../../../shared/code-points';
import type { Passage, Source } from '../../../shared/model';
import { paragraphNumberAt } from '../../../shared/paragraphs';
import { sha256 } from '../hash';
import type { SalvageWords } from './mend';

export interface RebuiltText {
  readonly source: Source;
  readonly text: string;
  /** The source's passages as they stand in that text. */
  readonly passages: readonly Passage[];
  readonly isDamaged: boolean;
}

/**
 * The text of a source: the very one when it can be read. Otherwise what is left of it, and behind that the quotes of those
 * passages that do not stand in it any more, each with its context; the passages then lead there, so that every quote is kept as
 * it was marked and can still be proven. The source's notes say that this is not its text.
 */
export function rebuildText(
  source: Source,
  own: readonly Passage[],
  from: { readonly texts: ReadonlyMap<string, string>; readonly damagedTexts: ReadonlyMap<string, string> },
  words: SalvageWords,
): RebuiltText {
  const whole = from.texts.get(source.textHash);
  if (whole !== undefined) return withWhole(source, own, whole);
  let text = from.damagedTexts.get(source.textHash) ?? words.textLost;
  const index = codePointIndex(text);
  const ranges = new Map<string, { readonly start: number; readonly end: number }>();
  const strangers = own.filter(({ start, end, quote }) => quote !== '' && index.slice(start, end) !== quote);
  if (strangers.length > 0) text += `\n\n${words.passagesOf}`;
  for (const { id, prefix, quote, suffix } of strangers) {
    const start = countCodePoints(text) + 2 + countCodePoints(prefix);
    ranges.set(id, { start, end: start + countCodePoints(quote) });
    text += `\n\n${prefix}${quote}${suffix}`;
  }
  const notes = [source.notes, words.textDamaged].filter((note) => note !== '').join('\n\n');
  const rebuilt = { ...source, textHash: sha256(text), textLength: countCodePoints(text), notes };
  const { passages } = withWhole(
    rebuilt,
    own.map((passage) => ({ ...passage, ...ranges.get(passage.id) })),
    text,
  );
  return { source: rebuilt, text, passages, isDamaged: true };
}

/** A text as it should be: passages lead to it, and to the place where their quote stands when that is beyond doubt. */
function withWhole(source: Source, own: readonly Passage[], text: string): RebuiltText {
  const index = codePointIndex(text);
  const { textHash } = source;
  const passages = own.map((passage) => {
    const anchoring = verify({ ...passage, textHash }, index, textHash);
    const range = anchoring.state === 'moved' ? anchoring : passage;
    const { start, end } = range;
    return { ...passage, start, end, textHash, paragraph: paragraphNumberAt(text, index.toUtf16(start)) };
  });
  return { source: { ...source, textLength: index.length }, text, passages, isDamaged: false };
}
