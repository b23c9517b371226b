import { Archive, ArrowDownToLine, ArrowUpToLine, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useMemo } from 'react';
import { codePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import type { TextVersion } from '../../../../shared/passage-standing';
import { earlierView } from '../../../../shared/views/earlier';
import { focusPassage, showEvidence, showVersion } from '../../actions';
import { Button } from '../../components/Button';
import { IconButton } from '../../components/IconButton';
import { momentInWords } from '../../moment';
import { getState, useDossier } from '../../store';
import { useWords } from '../../words';
import { EarlierArticle } from './EarlierArticle';
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
  const index = useMemo(() => (text === null ? null : codePointIndex(text)), [text]);
  const highlights = [...(view?.highlights.values() ?? [])];

  function stepPassage(direction: 1 | -1): void {
    const { focusedPassage, form } = getState();
    const place = highlights.findIndex(({ passageId }) => passageId === focusedPassage?.passageId);
    const from = place === -1 && direction === -1 ? highlights.length : place;
    const next = highlights[from + direction];
    if (next === undefined) return;
    focusPassage(next.passageId);
    if (form === null) showEvidence({ kind: 'passage', passageIds: [next.passageId] });
  }

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
        <IconButton
          icon={ArrowUpToLine}
          label={t('reader.previousPassage')}
          isDisabled={highlights.length === 0}
          onPress={() => stepPassage(-1)}
        />
        <IconButton
          icon={ArrowDownToLine}
          label={t('reader.nextPassage')}
          isDisabled={highlights.length === 0}
          onPress={() => stepPassage(1)}
        />
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
      {view === null || index === null ? (
        <p className={styles.loading} role={error === null ? 'status' : 'alert'}>
          {error ?? t('app.loading')}
        </p>
      ) : (
        <EarlierArticle
          source={source}
          textHash={version.textHash}
          view={view}
          index={index}
          onStepPassage={stepPassage}
        />
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
