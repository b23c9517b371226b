import { type ReactNode, useMemo } from 'react';
import { codePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import { readerView } from '../../../../shared/views/reader';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { OpenReader } from './OpenReader';
import styles from './Reader.module.css';
import { ReaderHeader } from './ReaderHeader';
import type { Pane } from './use-bookmark';
import { useSourceText } from './use-source-text';

interface ReaderProps {
  readonly source: Source;
  readonly pane: Pane;
  /** What stands before the title: the way to the list of sources. */
  readonly start?: ReactNode;
  /** What ends the head and the bar: closing, or what to put beside. */
  readonly end?: ReactNode;
  readonly split?: ReactNode;
}

/** A source to read, mark and record from. */
export function Reader({ source, pane, start, end, split }: ReaderProps) {
  const t = useWords();
  const dossier = useDossier();
  const { text, structure, error } = useSourceText(source);
  const index = useMemo(() => (text === null ? null : codePointIndex(text)), [text]);
  const view = useMemo(
    () => (text === null ? null : readerView(dossier, source.id, text, structure)),
    [dossier, source.id, text, structure],
  );
  const label = pane === 'main' ? t('reader.label') : t('reader.labelBeside');
  return (
    <section className={styles.reader} aria-label={label} data-reader={pane}>
      <ReaderHeader source={source} passageCount={view?.highlights.size ?? 0} start={start} end={end} />
      {view !== null && index !== null ? (
        <OpenReader
          key={`${source.id} ${source.textHash}`}
          source={source}
          pane={pane}
          view={view}
          index={index}
          structure={structure}
          split={split}
        />
      ) : (
        <p className={styles.notice} role={error === null ? 'status' : 'alert'}>
          {error ?? t('app.loading')}
        </p>
      )}
    </section>
  );
}
