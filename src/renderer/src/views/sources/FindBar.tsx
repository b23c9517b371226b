import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect } from 'react';
import { Input, TextField } from 'react-aria-components';
import { IconButton } from '../../components/IconButton';
import { useWords } from '../../words';
import styles from './FindBar.module.css';
import type { Find } from './use-find';
import type { Reach } from './use-reach';

interface FindBarProps {
  readonly find: Find;
  readonly field: Ref<HTMLInputElement>;
  readonly reach: Reach;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Longer than anything that somebody looks for, in UTF-16 units; pieces of the text overlap by more. */
const MOST = 300;

/** Finds words in the text: what is looked for, how many there are, and the way from one to the next. */
export function FindBar({ find, field, reach, onStep, onClose }: FindBarProps) {
  const t = useWords();
  const { query, hits, isDone, current } = find;

  const hit = current === null ? undefined : hits[current];
  useEffect(() => {
    if (hit !== undefined) reach.show(hit, 'center');
  }, [hit, reach]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  }

  return (
    <search className={styles.bar} aria-label={t('reader.find.label')}>
      <TextField
        className={styles.field ?? ''}
        aria-label={t('reader.find.label')}
        value={query}
        onChange={find.setQuery}
        maxLength={MOST}
        autoFocus
      >
        <Input
          ref={field}
          className={styles.input ?? ''}
          dir="auto"
          placeholder={t('reader.find.placeholder')}
          onKeyDown={onKeyDown}
        />
      </TextField>
      <span className={styles.count} role="status">
        {query.trim() !== '' && told()}
      </span>
      <IconButton
        icon={ChevronUp}
        label={t('reader.find.previous')}
        isDisabled={hits.length === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('reader.find.next')}
        isDisabled={hits.length === 0}
        onPress={() => onStep(1)}
      />
      <IconButton icon={X} label={t('reader.find.close')} onPress={onClose} />
    </search>
  );

  function told(): string {
    const count = hits.length;
    if (!isDone) return t('reader.find.soFar', { count });
    if (count === 0) return t('reader.find.none');
    return t('reader.find.place', { place: (current ?? 0) + 1, count });
  }
}
