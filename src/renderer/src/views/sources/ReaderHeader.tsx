import type { ReactNode } from 'react';
import type { Source } from '../../../../shared/model';
import { DateText } from '../../components/DateText';
import { useWords } from '../../words';
import styles from './Reader.module.css';
import { VersionTools } from './VersionTools';

interface ReaderHeaderProps {
  readonly source: Source;
  readonly passageCount: number;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** The head of the reader: the source's title and particulars. */
export function ReaderHeader({ source, passageCount, start, end }: ReaderHeaderProps) {
  const t = useWords();
  return (
    <header className={styles.header}>
      {start}
      <div className={styles.headerText}>
        <h1 className={styles.title} title={source.title}>
          <bdi>{source.title}</bdi>
        </h1>
        <p className={styles.particulars}>
          {[source.author, source.publisher]
            .filter((part) => part !== '')
            .map((part) => (
              <bdi key={part}>{part}</bdi>
            ))}
          {source.publishedOn !== '' && <DateText date={source.publishedOn} />}
          <abbr title={t(`glossary.reliability.${source.reliability}`)}>{source.reliability}</abbr>
          <span>{t('reader.passages', { count: passageCount })}</span>
        </p>
      </div>
      <VersionTools source={source} shown={null} />
      {end}
    </header>
  );
}
