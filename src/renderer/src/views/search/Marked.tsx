import { Fragment } from 'react';
import type { Excerpt } from '../../../../shared/search/answer';
import { ShownText } from '../../components/ShownText';
import styles from './Results.module.css';

/** A stretch of the original with the sought words marked, to the letter; what is hidden in it is shown. */
export function Marked({ excerpt }: { readonly excerpt: Excerpt }) {
  const { text, marks, isCutBefore, isCutAfter } = excerpt;
  return (
    <>
      {isCutBefore && <span aria-hidden>… </span>}
      {marks.map(({ start, end }, place) => (
        <Fragment key={start}>
          <ShownText text={text.slice(marks[place - 1]?.end ?? 0, start)} />
          <mark className={styles.mark}>
            <ShownText text={text.slice(start, end)} />
          </mark>
        </Fragment>
      ))}
      <ShownText text={text.slice(marks.at(-1)?.end ?? 0)} />
      {isCutAfter && <span aria-hidden> …</span>}
    </>
  );
}
