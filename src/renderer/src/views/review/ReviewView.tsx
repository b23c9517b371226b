import { ClipboardCheck } from 'lucide-react';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { candidatesFor } from '../../../../shared/candidates';
import { reviewGroups } from '../../../../shared/views/review';
import { startReselecting } from '../../actions';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { ViewHeader } from '../../components/ViewHeader';
import { performWithUndo } from '../../perform';
import { useAppState, useDossier } from '../../store';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import { AcceptAll } from './AcceptAll';
import styles from './Review.module.css';
import { ReviewDetail } from './ReviewDetail';
import { ReviewList } from './ReviewList';
import { isForReview, reviewKey } from './review-keys';
import { useAgreeable } from './use-agreeable';
import { usePresentText } from './use-present-text';

const SHOWN = ['waiting', 'orphaned'] as const;

/** The passages whose text was corrected under them: where each may stand now. Nothing moves before somebody has looked. */
export function ReviewView() {
  const t = useWords();
  const dossier = useDossier();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const groups = useMemo(() => reviewGroups(dossier), [dossier]);
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('waiting');
  /** Where the selection is in the list, so that the next one is shown when what was selected has gone. */
  const [selection, setSelection] = useState({ id: '', at: 0 });
  const oneAtATime = useOneAtATime();
  const parts = useMemo(
    () => groups.map((group) => ({ group, items: group[shown] })).filter(({ items }) => items.length > 0),
    [groups, shown],
  );
  const all = useMemo(
    () => parts.flatMap(({ group, items }) => items.map((item) => ({ group, item }))),
    [parts],
  );
  const found = all.findIndex(({ item }) => item.passage.id === selection.id);
  const at = found === -1 ? Math.min(selection.at, all.length - 1) : found;
  const current = all[at] ?? null;
  const passage = current?.item.passage ?? null;
  const { words, error } = usePresentText(current?.group.source.textHash ?? '');
  const sought = useDeferredValue(passage);
  const candidates = useMemo(
    () => (sought === null || words === null ? [] : candidatesFor(sought, words)),
    [sought, words],
  );
  const agreeable = useAgreeable(shown === 'waiting' ? (current?.group ?? null) : null, words?.index ?? null);
  const counts = {
    waiting: groups.reduce((sum, { waiting }) => sum + waiting.length, 0),
    orphaned: groups.reduce((sum, { orphaned }) => sum + orphaned.length, 0),
  };

  function select(place: number): void {
    const next = all[Math.min(Math.max(place, 0), all.length - 1)];
    if (next !== undefined) setSelection({ id: next.item.passage.id, at: all.indexOf(next) });
  }

  function accept(place: number): void {
    const candidate = candidates[place - 1];
    // What is shown is what is accepted: not the places of the passage before.
    if (candidate === undefined || passage === null || sought !== passage || isReadOnly) return;
    const { start, end } = candidate;
    keepPlace();
    void oneAtATime(() => performWithUndo({ type: 'passage.reanchor', id: passage.id, start, end }));
  }

  function leave(): void {
    if (passage === null || isReadOnly || shown !== 'waiting') return;
    keepPlace();
    void oneAtATime(() => performWithUndo({ type: 'passage.orphan', ids: [passage.id] }));
  }

  function keepPlace(): void {
    setSelection({ id: passage?.id ?? '', at });
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = isForReview(event) ? reviewKey(event) : null;
    if (key === null || passage === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key.kind === 'step') select(at + key.direction);
    else if (key.kind === 'accept') accept(key.place);
    else if (key.kind === 'leave') leave();
    else if (!isReadOnly) startReselecting(passage.id);
  });
  useEffect(() => {
    // On the way down: letters would otherwise move to the row that begins with them. On the window: no row needs to have the focus.
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, []);

  return (
    <>
      <ViewHeader title={t('review.title')}>
        {current !== null && !isReadOnly && <AcceptAll source={current.group.source} places={agreeable} />}
        {(counts.orphaned > 0 || shown === 'orphaned') && (
          <Choice
            label={t('review.which')}
            isLabelHidden
            value={shown}
            onChange={setShown}
            options={SHOWN.map((value) => ({ value, label: t(`review.${value}`, { count: counts[value] }) }))}
          />
        )}
      </ViewHeader>
      {current === null ? (
        <EmptyState
          icon={ClipboardCheck}
          title={t(counts.orphaned > 0 && shown === 'waiting' ? 'review.allDoneTitle' : 'review.emptyTitle')}
          actions={
            counts.orphaned > 0 && shown === 'waiting' ? (
              <Button onPress={() => setShown('orphaned')}>
                {t('review.orphaned', { count: counts.orphaned })}
              </Button>
            ) : undefined
          }
        >
          {t(shown === 'orphaned' ? 'review.noneOrphaned' : 'review.emptyText')}
        </EmptyState>
      ) : (
        <div className={styles.review}>
          <div className={styles.columns}>
            <div className={styles.listFrame}>
              <ReviewList
                groups={parts}
                selectedId={current.item.passage.id}
                onSelect={(id) => select(all.findIndex(({ item }) => item.passage.id === id))}
              />
            </div>
            <ReviewDetail
              key={current.item.passage.id}
              source={current.group.source}
              item={current.item}
              index={words?.index ?? null}
              error={error}
              candidates={sought === passage ? candidates : []}
              isReadOnly={isReadOnly}
              onAccept={accept}
              onReselect={() => startReselecting(current.item.passage.id)}
              onLeave={leave}
            />
          </div>
        </div>
      )}
      <footer className={styles.footer}>
        <span role="status">{t('review.waiting', { count: counts.waiting })}</span>
        {current !== null && (
          <span className={styles.keys} aria-hidden>
            {isReadOnly ? t('review.readOnly') : t('review.keys')}
          </span>
        )}
      </footer>
    </>
  );
}
