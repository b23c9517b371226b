import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import type { ReviewGroup, ReviewItem } from '../../../../shared/views/review';
import { ShownText } from '../../components/ShownText';
import { numberInWords, useWords } from '../../words';
import styles from './Review.module.css';

/** The height of most rows, in pixels; longer quotes make higher ones. */
const USUAL_ROW = 64;
const HEADING = 36;

/** A source with those of its passages that are shown. */
export interface ShownGroup {
  readonly group: ReviewGroup;
  readonly items: readonly ReviewItem[];
}

interface ReviewListProps {
  readonly groups: readonly ShownGroup[];
  readonly selectedId: string | null;
  readonly onSelect: (passageId: string) => void;
}

/** The passages to review under their sources, in the order of the texts. */
export function ReviewList({ groups, selectedId, onSelect }: ReviewListProps) {
  const t = useWords();
  return (
    <Virtualizer
      layout={ListLayout}
      layoutOptions={{ estimatedRowSize: USUAL_ROW, estimatedHeadingSize: HEADING }}
    >
      <GridList
        className={styles.list ?? ''}
        aria-label={t('review.list')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(keys) => {
          for (const key of keys) onSelect(String(key));
        }}
      >
        {groups.map(({ group: { source }, items }) => (
          <GridListSection key={source.id} id={`source ${source.id}`}>
            <GridListHeader className={styles.heading ?? ''}>
              <bdi>{source.title}</bdi>
              <span className={styles.number}>{numberInWords(items.length)}</span>
            </GridListHeader>
            {items.map(({ passage, positions }) => (
              <GridListItem
                key={passage.id}
                id={passage.id}
                textValue={passage.quote}
                className={styles.row ?? ''}
              >
                <span className={styles.rowQuote} dir="auto" lang={source.language}>
                  <ShownText text={passage.quote} />
                </span>
                <span className={styles.rowFacts}>
                  {positions.length === 0
                    ? t('review.restsNone')
                    : t('review.rests', { count: positions.length })}
                </span>
              </GridListItem>
            ))}
          </GridListSection>
        ))}
      </GridList>
    </Virtualizer>
  );
}
