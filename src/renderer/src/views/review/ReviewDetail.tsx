import { Archive, BookOpenText, TextSelect } from 'lucide-react';
import type { Candidate } from '../../../../shared/candidates';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import { standingOf, textVersions, versionOf } from '../../../../shared/passage-standing';
import type { ReviewItem } from '../../../../shared/views/review';
import { openPassage } from '../../actions';
import { Button } from '../../components/Button';
import { PassageInContext } from '../../components/PassageInContext';
import { StandingBadge } from '../../components/StandingBadge';
import { momentInWords } from '../../moment';
import { useWords } from '../../words';
import { CandidateCard } from './CandidateCard';
import { RestingPositions } from './RestingPositions';
import styles from './Review.module.css';

interface ReviewDetailProps {
  readonly source: Source;
  readonly item: ReviewItem;
  /** The present text; null until it has arrived. */
  readonly index: CodePointIndex | null;
  readonly error: string | null;
  readonly candidates: readonly Candidate[];
  readonly isReadOnly: boolean;
  readonly onAccept: (place: number) => void;
  readonly onReselect: () => void;
  readonly onLeave: () => void;
}

/** A passage as it was, beside the places where it may stand now, and what can be done about it. */
export function ReviewDetail(props: ReviewDetailProps) {
  const { source, item, index, error, candidates, isReadOnly, onAccept, onReselect, onLeave } = props;
  const t = useWords();
  const { passage, positions } = item;
  const versions = textVersions(source);
  const then = versionOf(source, passage);
  const standing = standingOf(source, passage);
  const replaced = then?.replaced ?? null;
  // Words that a table quoted: the text in which they stand is themselves.
  const isQuoted = then === null && passage.start === 0 && passage.prefix === '' && passage.suffix === '';
  return (
    <section className={styles.detail} aria-label={t('review.detail')}>
      <div className={styles.sides}>
        <div className={styles.side}>
          <h2 className={styles.sideTitle}>
            {then === null
              ? t(isQuoted ? 'review.quoted' : 'review.before')
              : t('review.thenText', { number: then.number, count: versions.length })}
            {!isQuoted && <span>{t('review.paragraph', { paragraph: passage.paragraph })}</span>}
            <StandingBadge standing={standing} />
          </h2>
          <PassageInContext passage={passage} language={source.language} />
          {replaced !== null && <Reason {...replaced} />}
          <RestingPositions positions={positions} />
        </div>
        <div className={styles.side}>
          <h2 className={styles.sideTitle}>
            {t('review.nowText', { number: versions.length, count: versions.length })}
          </h2>
          {index === null ? (
            <p className={styles.hint} role={error === null ? 'status' : 'alert'}>
              {error === null ? t('review.searching') : t('review.noText', { reason: error })}
            </p>
          ) : candidates.length === 0 ? (
            <p className={styles.hint}>{t(isQuoted ? 'review.noCandidatesQuoted' : 'review.noCandidates')}</p>
          ) : (
            <ol className={styles.cards}>
              {candidates.map((candidate, at) => (
                <CandidateCard
                  key={`${candidate.start}-${candidate.end}`}
                  candidate={candidate}
                  place={at + 1}
                  passage={passage}
                  index={index}
                  language={source.language}
                  onAccept={isReadOnly ? null : () => onAccept(at + 1)}
                />
              ))}
            </ol>
          )}
        </div>
      </div>
      <div className={styles.actions}>
        {!isQuoted && (
          <Button look="quiet" icon={BookOpenText} onPress={() => openPassage(passage.id)}>
            {t('review.openEarlier')}
          </Button>
        )}
        <span className={styles.gap} />
        {standing === 'waits' && (
          <Button icon={Archive} isDisabled={isReadOnly} onPress={onLeave}>
            {t(isQuoted ? 'review.leaveQuoted' : 'review.leave')}
          </Button>
        )}
        <Button icon={TextSelect} isDisabled={isReadOnly} onPress={onReselect}>
          {t('review.select')}
        </Button>
      </div>
    </section>
  );
}

function Reason({
  at,
  coder,
  reason,
}: {
  readonly at: string;
  readonly coder: string;
  readonly reason: string;
}) {
  const t = useWords();
  const when = momentInWords(at);
  const why = reason === '' ? '—' : reason;
  return (
    <p className={styles.hint}>
      {coder === ''
        ? t('review.reasonPlain', { at: when, reason: why })
        : t('review.reason', { coder, at: when, reason: why })}
    </p>
  );
}
