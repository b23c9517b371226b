import { Fragment } from 'react';
import styles from './Tree.module.css';

/** What is known of a row in a quiet line; each part keeps its own direction. */
export function DetailLine({ details }: { readonly details: readonly string[] }) {
  const given = details.filter((detail) => detail !== '');
  if (given.length === 0) return null;
  return (
    <span className={styles.details}>
      {given.map((detail, at) => (
        <Fragment key={detail}>
          {at > 0 && ' · '}
          <bdi>{detail}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
