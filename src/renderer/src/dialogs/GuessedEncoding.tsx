import { TriangleAlert } from 'lucide-react';
import type { SourceDraft } from '../../../shared/draft';
import { ENCODINGS } from '../../../shared/encodings';
import { useWords } from '../words';
import styles from './ImportNote.module.css';

/** Says that the encoding in which a document was read is a guess, when it is one. */
export function GuessedEncoding({ draft }: { readonly draft: SourceDraft }) {
  const t = useWords();
  const encoding = ENCODINGS.find((known) => known === draft.origin.encoding);
  if (draft.error !== null || draft.isEncodingCertain || encoding === undefined) return null;
  return (
    <p className={styles.note} role="status">
      <TriangleAlert size={16} aria-hidden />
      <span>{t('sources.importing.guessed', { encoding: t(`sources.encoding.${encoding}`) })}</span>
    </p>
  );
}
