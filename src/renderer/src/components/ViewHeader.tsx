import type { ReactNode } from 'react';
import styles from './ViewHeader.module.css';

interface ViewHeaderProps {
  readonly title: string;
  /** A short line beside the title, such as a count. */
  readonly detail?: string;
  /** Fields and buttons at the end of the bar. */
  readonly children?: ReactNode;
}

/** The bar over a view: its title, and what can be done in it. */
export function ViewHeader({ title, detail, children }: ViewHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <bdi>{title}</bdi>
      </h1>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      <div className={styles.tools}>{children}</div>
    </header>
  );
}
