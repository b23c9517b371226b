import { ArrowDownToLine, ArrowUpToLine, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import type { Source } from '../../../../shared/model';
import { DateText } from '../../components/DateText';
import { IconButton } from '../../components/IconButton';
import { useWords } from '../../words';
import styles from './Reader.module.css';
import { VersionTools } from './VersionTools';

interface ReaderHeaderProps {
  readonly source: Source;
  readonly passageCount: number;
  readonly isListShown: boolean;
  readonly onToggleList: () => void;
  readonly onStepPassage: (direction: 1 | -1) => void;
}

/** The head of the reader: the source's title and particulars, and the way from passage to passage. */
export function ReaderHeader(props: ReaderHeaderProps) {
  const { source, passageCount, isListShown, onToggleList, onStepPassage } = props;
  const t = useWords();
  return (
    <header className={styles.header}>
      <IconButton
        icon={isListShown ? PanelLeftClose : PanelLeftOpen}
        label={isListShown ? t('reader.hideList') : t('reader.showList')}
        onPress={onToggleList}
      />
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
      <IconButton
        icon={ArrowUpToLine}
        label={t('reader.previousPassage')}
        isDisabled={passageCount === 0}
        onPress={() => onStepPassage(-1)}
      />
      <IconButton
        icon={ArrowDownToLine}
        label={t('reader.nextPassage')}
        isDisabled={passageCount === 0}
        onPress={() => onStepPassage(1)}
      />
    </header>
  );
}
