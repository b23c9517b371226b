import { ArrowRight, Check, TriangleAlert } from 'lucide-react';
import { quoteAt } from '../../../../shared/anchor';
import type { Candidate, WordChange } from '../../../../shared/candidates';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { Passage } from '../../../../shared/model';
import { paragraphNumberAt } from '../../../../shared/paragraphs';
import { contextAfter, contextBefore } from '../../../../shared/views/evidence';
import { Button } from '../../components/Button';
import { ProseDifference } from '../../components/ProseDifference';
import { ShownText } from '../../components/ShownText';
import { useWords } from '../../words';
import styles from './Review.module.css';

interface CandidateCardProps {
  readonly candidate: Candidate;
  /** From 1: the key that accepts it. */
  readonly place: number;
  readonly passage: Passage;
  readonly index: CodePointIndex;
  readonly language: string;
  readonly onAccept: (() => void) | null;
}

/** A place where the passage may stand now: how its words differ, in their context, and how alike it is. */
export function CandidateCard(props: CandidateCardProps) {
  const { candidate, place, passage, index, language, onAccept } = props;
  const t = useWords();
  const { score, changes, isVerbatim } = candidate;
  const context = quoteAt(index, candidate.start, candidate.end);
  const paragraph = paragraphNumberAt(index.text, index.toUtf16(candidate.start));
  return (
    <li className={styles.card} aria-label={t('review.place', { place })}>
      <div className={styles.cardHead}>
        <kbd className={styles.key} aria-hidden>
          {place}
        </kbd>
        <meter
          className={styles.meter}
          min={0}
          max={100}
          value={score}
          aria-label={t('review.score', { score })}
        />
        <span className={styles.score}>{t('review.score', { score })}</span>
        <span className={styles.score}>{t('review.paragraph', { paragraph })}</span>
        {onAccept !== null && (
          <Button
            icon={Check}
            look={place === 1 ? 'primary' : 'plain'}
            aria-label={t('review.acceptPlace', { place, score })}
            onPress={onAccept}
          >
            {t('review.accept')}
          </Button>
        )}
      </div>
      <p className={styles.changes} data-differs={changes.length > 0}>
        {changes.length > 0 && <TriangleAlert size={14} aria-hidden />}
        {isVerbatim
          ? t('review.verbatim')
          : changes.length === 0
            ? t('review.onlyForm')
            : t('review.differs', { count: changes.length })}
        {changes.slice(0, MOST_CHANGES).map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other identity.
          <Change key={at} change={change} />
        ))}
        {changes.length > MOST_CHANGES && '…'}
      </p>
      <div className={styles.cardText} lang={language}>
        <p className={styles.context} dir="auto">
          <ShownText text={contextBefore(context).trim()} />
        </p>
        <ProseDifference from={passage.quote} to={candidate.quote} />
        <p className={styles.context} dir="auto">
          <ShownText text={contextAfter(context).trim()} />
        </p>
      </div>
    </li>
  );
}

/** How many differences are named; the text below shows them all. */
const MOST_CHANGES = 4;

function Change({ change: { from, to } }: { readonly change: WordChange }) {
  const t = useWords();
  return (
    <span className={styles.change}>
      {from === '' ? (
        <bdi>{t('review.added', { to })}</bdi>
      ) : to === '' ? (
        <bdi>{t('review.removed', { from })}</bdi>
      ) : (
        <>
          <bdi>
            <ShownText text={from} />
          </bdi>
          <ArrowRight className={styles.arrow} size={13} aria-label={t('review.became')} />
          <bdi>
            <ShownText text={to} />
          </bdi>
        </>
      )}
    </span>
  );
}
