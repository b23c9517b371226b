import { Archive, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { directionOf } from '../../../../shared/direction';
import type { Source } from '../../../../shared/model';
import type { TextVersion } from '../../../../shared/passage-standing';
import { earlierView } from '../../../../shared/views/earlier';
import { showEvidence, showVersion } from '../../actions';
import { Button } from '../../components/Button';
import { IconButton } from '../../components/IconButton';
import { momentInWords } from '../../moment';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './EarlierText.module.css';
import { useSourceText } from './use-source-text';
import { VersionTools } from './VersionTools';

interface EarlierTextProps {
  readonly source: Source;
  readonly version: TextVersion;
  readonly isListShown: boolean;
  readonly onToggleList: () => void;
}

/** An earlier text of a source, to look at: what it said, and the passages that stand in it still. */
export function EarlierText({ source, version, isListShown, onToggleList }: EarlierTextProps) {
  const t = useWords();
  const dossier = useDossier();
  const { text, error } = useSourceText({ textHash: version.textHash, structureHash: null });
  const view = useMemo(
    () => (text === null ? null : earlierView(dossier, source, version, text)),
    [dossier, source, version, text],
  );
  const article = useRef<HTMLElement>(null);
  const focused = useAppState((state) => state.focusedPassage);
  useEffect(() => {
    if (focused === null || view === null) return;
    const marks = article.current?.querySelectorAll(`[data-passages~="${focused.passageId}"]`) ?? [];
    for (const mark of marks) mark.setAttribute('data-focused', 'true');
    marks[0]?.scrollIntoView({ block: 'center' });
    return () => {
      for (const mark of marks) mark.removeAttribute('data-focused');
    };
  }, [focused, view]);

  return (
    <section className={styles.reader} aria-label={t('correct.earlierLabel')}>
      <header className={styles.header}>
        <IconButton
          icon={isListShown ? PanelLeftClose : PanelLeftOpen}
          label={isListShown ? t('reader.hideList') : t('reader.showList')}
          onPress={onToggleList}
        />
        <h1 className={styles.title} title={source.title}>
          <bdi>{source.title}</bdi>
        </h1>
        <VersionTools source={source} shown={version} />
      </header>
      <div className={styles.note} role="status">
        <Archive size={16} aria-hidden />
        <span className={styles.noteText} dir="auto">
          {t('correct.isEarlier')}
          {version.replaced !== null && ` ${replacedWords(t, version.replaced)}`}
        </span>
        <Button onPress={() => showVersion(source.id, null)}>{t('correct.backToPresent')}</Button>
      </div>
      {view === null ? (
        <p className={styles.loading} role={error === null ? 'status' : 'alert'}>
          {error ?? t('app.loading')}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
        <div className={styles.scroll} tabIndex={0}>
          <article
            ref={article}
            className={styles.article}
            lang={source.language}
            dir={directionOf(source.language)}
            aria-label={source.title}
            data-whole-text
          >
            {view.paragraphs.map((paragraph) => (
              <div key={paragraph.start} className={styles.row}>
                <span className={styles.number} aria-hidden>
                  {paragraph.number}
                </span>
                <p dir="auto" className={styles.paragraph}>
                  {paragraph.segments.map((segment) =>
                    segment.passageIds.length === 0 ? (
                      segment.text
                    ) : (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the evidence of a passage is reached from the review and the positions by keyboard.
                      <mark
                        key={segment.start}
                        className={styles.passage}
                        data-passages={segment.passageIds.join(' ')}
                        onClick={() => showEvidence({ kind: 'passage', passageIds: segment.passageIds })}
                      >
                        {segment.text}
                      </mark>
                    ),
                  )}
                </p>
              </div>
            ))}
          </article>
        </div>
      )}
    </section>
  );
}

function replacedWords(
  t: ReturnType<typeof useWords>,
  { at, coder, reason }: NonNullable<TextVersion['replaced']>,
): string {
  const when = momentInWords(at);
  const who = coder === '' ? t('correct.somebody') : coder;
  return reason === ''
    ? t('correct.replaced', { coder: who, at: when })
    : t('correct.replacedWhy', { coder: who, at: when, reason });
}
