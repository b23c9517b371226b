import {
  BookOpenText,
  ClipboardPaste,
  FileInput,
  FileText,
  PanelLeftClose,
  PanelLeftOpen,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { live } from '../../../../shared/dossier';
import { textVersions } from '../../../../shared/passage-standing';
import { show, showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { IconButton } from '../../components/IconButton';
import { chooseSources } from '../../import-actions';
import { useAppState, useDossier } from '../../store';
import { useNarrow } from '../../use-narrow';
import { useWords } from '../../words';
import { EarlierText } from './EarlierText';
import { Reader } from './Reader';
import { ReselectBar } from './ReselectBar';
import { SourceList } from './SourceList';
import styles from './SourcesView.module.css';
import { SplitMenu } from './SplitMenu';

/** Below this width, in pixels, list and text do not fit beside one another. */
const WIDTH_FOR_BOTH = 760;

/** The sources: their list, and beside it the one that is being read. */
export function SourcesView() {
  const t = useWords();
  const dossier = useDossier();
  const sources = useMemo(() => live(dossier.sources), [dossier.sources]);
  const sourceId = useAppState((state) => state.viewState.sourceId);
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const isWanted = useAppState((state) => state.viewState.isSourceListShown);
  const [isNarrow, view] = useNarrow(WIDTH_FOR_BOTH);
  const [isOver, setIsOver] = useState(false);
  const source = sources.find(({ id }) => id === sourceId);
  const shownVersion = useAppState((state) => state.shownVersion);
  // A text that is the present one again, by undo say, is read as such.
  const version =
    source !== undefined && shownVersion?.sourceId === source.id && shownVersion.textHash !== source.textHash
      ? textVersions(source).findLast(({ textHash }) => textHash === shownVersion.textHash)
      : undefined;
  const isListShown = source === undefined || (isNarrow ? isOver : isWanted);

  function toggleList(): void {
    if (isNarrow) setIsOver(!isOver);
    else show({ isSourceListShown: !isWanted });
  }

  if (sources.length === 0) {
    return (
      <>
        <h1 className="visually-hidden">{t('app.view.sources')}</h1>
        <EmptyState
          icon={FileText}
          title={t('reader.emptyTitle')}
          actions={
            <>
              <Button
                look="primary"
                icon={FileInput}
                isDisabled={isReadOnly}
                onPress={() => void chooseSources()}
              >
                {t('reader.import')}
              </Button>
              <Button
                icon={ClipboardPaste}
                isDisabled={isReadOnly}
                onPress={() => showDialog({ kind: 'paste' })}
              >
                {t('reader.paste')}
              </Button>
            </>
          }
        >
          {t('reader.emptyText')}
        </EmptyState>
      </>
    );
  }
  return (
    <div ref={view} className={styles.sources} data-narrow={isNarrow}>
      {source === undefined && <h1 className="visually-hidden">{t('app.view.sources')}</h1>}
      {isListShown && (
        <div className={styles.list} data-alone={source === undefined && isNarrow}>
          <SourceList
            sources={sources}
            selectedId={source?.id ?? null}
            onSelect={(id) => {
              setIsOver(false);
              if (id !== sourceId) show({ sourceId: id, readerOffset: 0 });
            }}
          />
        </div>
      )}
      {source !== undefined ? (
        <div className={styles.reading}>
          <ReselectBar source={source} />
          {version !== undefined ? (
            <EarlierText
              key={version.textHash}
              source={source}
              version={version}
              isListShown={isListShown}
              onToggleList={toggleList}
            />
          ) : (
            <Reader
              source={source}
              pane="main"
              split={<SplitMenu sourceId={source.id} />}
              start={
                <IconButton
                  icon={isListShown ? PanelLeftClose : PanelLeftOpen}
                  label={isListShown ? t('reader.hideList') : t('reader.showList')}
                  onPress={toggleList}
                />
              }
            />
          )}
        </div>
      ) : (
        !isNarrow && (
          <EmptyState icon={BookOpenText} title={t('reader.noneTitle')}>
            {t('reader.noneText')}
          </EmptyState>
        )
      )}
    </div>
  );
}
