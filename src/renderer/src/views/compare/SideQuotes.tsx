import { useMemo } from 'react';
import type { Position } from '../../../../shared/model';
import { evidenceOf } from '../../../../shared/views/evidence';
import { CitationText } from '../../components/CitationText';
import { Quoted } from '../../components/Quoted';
import { StandingBadge } from '../../components/StandingBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './SidesTable.module.css';

/** More passages than these are only counted; the evidence shows them all. */
const MOST_SHOWN = 3;

/** The passages of a position verbatim, primary ones first, each with its translation and citation. */
export function SideQuotes({ position }: { readonly position: Position }) {
  const t = useWords();
  const dossier = useDossier();
  const items = useMemo(() => evidenceOf(dossier, position), [dossier, position]);
  return (
    <span className={styles.quotes}>
      {items.slice(0, MOST_SHOWN).map(({ passage, source, standing }) => (
        <span key={passage.id} className={styles.quoted}>
          <q className={styles.quote} dir="auto" lang={source.language}>
            <Quoted text={passage.quote} />
          </q>
          {passage.translation !== '' && (
            <span className={styles.translation} dir="auto">
              {passage.translation}
            </span>
          )}
          <span className={styles.citation}>
            <StandingBadge standing={standing} /> <CitationText source={source} passage={passage} />
          </span>
        </span>
      ))}
      {items.length > MOST_SHOWN && (
        <span className={styles.citation}>
          {t('matrix.morePassages', { count: items.length - MOST_SHOWN })}
        </span>
      )}
    </span>
  );
}
