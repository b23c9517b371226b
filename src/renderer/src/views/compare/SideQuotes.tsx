import type { Position } from '../../../../shared/model';
import { CitationText } from '../../components/CitationText';
import { QuotedPassages } from '../../components/QuotedPassages';
import { StandingBadge } from '../../components/StandingBadge';
import styles from './SidesTable.module.css';

/** More passages than these are only counted; the evidence shows them all. */
const MOST_SHOWN = 3;

/** The passages of a position verbatim, each with its translation and citation. */
export function SideQuotes({ position }: { readonly position: Position }) {
  return (
    <QuotedPassages
      position={position}
      most={MOST_SHOWN}
      hasTranslations
      styles={styles}
      from={({ passage, source, standing }) => (
        <>
          <StandingBadge standing={standing} /> <CitationText source={source} passage={passage} />
        </>
      )}
    />
  );
}
