import { Fragment } from 'react';
import styles from './Tree.module.css';

/** What is known of a row in a quiet line; each part keeps its own direction. */
export function DetailLine({ details }: { readonly details: readonly string[] }) {
  // An alias may stand there in two languages.
  const given = [...new Set(details)].filter((detail) => detail !== '');
  if (given.length === 0) return null;
  return (
    <span className={styles.details} title={given.join('\n')}>
      {given.map((detail, at) => (
        <Fragment key={detail}>
          {at > 0 && ' · '}
          <bdi>{detail}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
