import { TriangleAlert } from 'lucide-react';
import { useWords } from '../words';
import styles from './ImportNote.module.css';

/** How many pages are named. */
const NAMED = 12;

/** Says that some pages of a document have no text: those may be scans. */
export function EmptyPages({ names }: { readonly names: readonly string[] }) {
  const t = useWords();
  if (names.length === 0) return null;
  const pages = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? '…' : '');
  return (
    <p className={styles.note} role="status">
      <TriangleAlert size={16} aria-hidden />
      <span>{t('sources.importing.emptyPages', { count: names.length, pages })}</span>
    </p>
  );
}
