import { useMemo } from 'react';
import { ShownText } from '../components/ShownText';
import { useWords } from '../words';
import styles from './TextBeginning.module.css';

/** How much of a text is shown, in UTF-16 units. */
const SHOWN = 1_500;

/** The beginning of a text (`isWhole` says whether it is all of it), each paragraph in its own direction, for a person to see whether it reads well. */
export function TextBeginning({ text, isWhole }: { readonly text: string; readonly isWhole: boolean }) {
  const t = useWords();
  const paragraphs = useMemo(() => numbered(text.slice(0, SHOWN).toWellFormed()), [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.beginning} aria-label={t('sources.importing.beginning')} tabIndex={0}>
      {paragraphs.map(({ place, words }) => (
        <p key={place} dir="auto">
          <ShownText text={words} />
        </p>
      ))}
      {(!isWhole || text.length > SHOWN) && <p className={styles.more}>{t('sources.importing.more')}</p>}
    </section>
  );
}

function numbered(text: string): readonly { readonly place: number; readonly words: string }[] {
  const lines = text.split('\n').map((words, place) => ({ place, words }));
  return lines.filter(({ words }) => words.trim() !== '');
}
