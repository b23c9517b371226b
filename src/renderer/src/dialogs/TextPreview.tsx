import { useMemo } from 'react';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

/** The text of a file as it will be written; each line in its own direction, lines that are too long for the box broken by the eye only. */
export function TextPreview({ text }: { readonly text: string }) {
  const t = useWords();
  const lines = useMemo(() => text.split(/\r\n|[\r\n]/u).map((line, place) => ({ line, place })), [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.preview} aria-label={t('exports.preview')} tabIndex={0}>
      <pre className={styles.text}>
        {lines.map(({ line, place }) => (
          <span key={place} dir="auto" className={styles.line}>
            {line}
          </span>
        ))}
      </pre>
    </section>
  );
}
