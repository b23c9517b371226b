import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useWords } from '../words';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The search of a view; the menu's Find goes to it, Escape empties it. */
export function SearchBox({ label, placeholder, value, onChange }: SearchBoxProps) {
  const t = useWords();
  return (
    <SearchField className={styles.search ?? ''} aria-label={label} value={value} onChange={onChange}>
      <Search size={15} aria-hidden />
      <Input className={styles.input ?? ''} placeholder={placeholder} dir="auto" data-find />
      {value !== '' && (
        <Button className={styles.clear ?? ''} aria-label={t('app.clearSearch')}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}
