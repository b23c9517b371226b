import styles from './MarkedText.module.css';
import { ShownText } from './ShownText';
import type { Piece } from './word-difference';

interface MarkedTextProps {
  readonly text: string;
  /** The text in pieces, those that are not in the text beside it marked as added or removed; null for no marks. */
  readonly pieces: readonly Piece[] | null;
}

/** A text whole and unchanged, the words that the text beside it does not have marked by colour and by a line under them. */
export function MarkedText({ text, pieces }: MarkedTextProps) {
  if (pieces === null) return <ShownText text={text} />;
  return pieces.map(({ kind, text: words }, place) => {
    const Part = kind === 'same' ? 'span' : 'mark';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other identity.
      <Part key={place} className={kind === 'same' ? undefined : styles[kind]}>
        <ShownText text={words} />
      </Part>
    );
  });
}
