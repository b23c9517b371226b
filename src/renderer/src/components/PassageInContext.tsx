import type { Passage } from '../../../shared/model';
import { contextAfter, contextBefore } from '../../../shared/views/evidence';
import styles from './PassageInContext.module.css';
import { ShownText } from './ShownText';

interface PassageInContextProps {
  readonly passage: Passage;
  /** Of its source, a BCP 47 tag. */
  readonly language: string;
}

/** A passage verbatim, marked in the words around it. */
export function PassageInContext({ passage, language }: PassageInContextProps) {
  return (
    <blockquote className={styles.quote} dir="auto" lang={language}>
      <span className={styles.context}>
        <ShownText text={contextBefore(passage)} />
      </span>
      <mark>
        <ShownText text={passage.quote} />
      </mark>
      <span className={styles.context}>
        <ShownText text={contextAfter(passage)} />
      </span>
    </blockquote>
  );
}
