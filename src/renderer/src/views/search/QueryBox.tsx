import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import { LONGEST_QUERY } from '../../../../shared/search/query';
import { useWords } from '../../words';
import styles from './Search.module.css';

interface QueryBoxProps {
  /** Called by Escape when there is nothing left to clear. */
  readonly onLeave: () => void;
}

/** The box in which everything is sought. Escape empties it, and once more leaves the search. */
export function QueryBox({ onLeave }: QueryBoxProps) {
  const t = useWords();
  return (
    <SearchField
      className={styles.box ?? ''}
      aria-label={t('search.box')}
      autoFocus
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.target instanceof HTMLInputElement && event.target.value === '')
          onLeave();
      }}
    >
      {({ isEmpty }) => (
        <>
          <Search size={17} aria-hidden />
          <Input
            className={styles.input ?? ''}
            placeholder={t('search.boxHint')}
            maxLength={LONGEST_QUERY}
            dir="auto"
            spellCheck={false}
            data-find
          />
          {!isEmpty && (
            <Button className={styles.clear ?? ''} aria-label={t('app.clearSearch')}>
              <X size={15} aria-hidden />
            </Button>
          )}
        </>
      )}
    </SearchField>
  );
}
